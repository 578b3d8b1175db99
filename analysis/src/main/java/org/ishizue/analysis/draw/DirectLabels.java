package org.ishizue.analysis.draw;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ishizue.analysis.figure.Figure;
import org.ishizue.analysis.figure.Mark;
import org.ishizue.analysis.figure.Series;
import org.ishizue.analysis.figure.Stack;

/** Names written at the right ends of few lines or areas, which saves the reader the way to a legend. */
final class DirectLabels {
  private static final Font FONT = BundledFont.size(12);
  private static final int MOST = 6;
  private static final double LINE_PX = 15;
  private static final double GAP_PX = 8;
  private static final double WIDEST_PART = 0.24;

  private final Figure figure;
  private final boolean used;

  DirectLabels(Figure figure, double widthPx, double heightPx) {
    this.figure = figure;
    List<Series> all =
        figure.series().stream().filter(s -> s.mark() != Mark.REFERENCE).toList();
    boolean kind = all.stream().allMatch(s -> s.mark() == Mark.LINE && !s.onRight())
        || all.stream().allMatch(s -> s.mark() == Mark.AREA);
    used = kind
        && all.size() > 1
        && all.size() <= MOST
        && all.size() * LINE_PX < heightPx
        && widest(all) <= widthPx * WIDEST_PART
        && all.stream().allMatch(s -> last(s) >= 0);
  }

  boolean areUsed() {
    return used;
  }

  double width() {
    return used ? widest(figure.series()) + GAP_PX : 0;
  }

  void paint(Graphics2D g, PlotArea area) {
    if (!used) {
      return;
    }
    List<Label> labels = apart(labels(area), area);
    g.setFont(FONT);
    for (Label label : labels) {
      Color color = Palette.mixed(Palette.series(label.index), Color.BLACK, 0.35);
      g.setColor(color);
      if (Math.abs(label.y - label.wanted) > LINE_PX / 2) {
        g.setStroke(new BasicStroke(0.8f));
        g.draw(new Line2D.Double(
            area.rightEdge() + 1, label.wanted, area.rightEdge() + GAP_PX - 2, label.y));
      }
      g.drawString(
          figure.series().get(label.index).name(), (float) (area.rightEdge() + GAP_PX), (float)
              (label.y + FONT.getSize2D() * 0.36));
    }
  }

  private List<Label> labels(PlotArea area) {
    List<Stack> stacks = Stack.of(figure.series());
    List<Label> labels = new ArrayList<>();
    for (int i = 0; i < stacks.size(); i++) {
      Series series = figure.series().get(i);
      if (series.mark() != Mark.REFERENCE) {
        int last = last(series);
        double to = area.yPx(stacks.get(i).to()[last]);
        double from = area.yPx(stacks.get(i).from()[last]);
        double y = series.mark() == Mark.AREA ? (from + to) / 2 : to;
        labels.add(new Label(i, Math.max(area.top(), Math.min(area.bottom(), y))));
      }
    }
    labels.sort(Comparator.comparingDouble(label -> label.wanted));
    return labels;
  }

  /** Pushes labels down, then up again from the lower edge, until no two of them touch. */
  private static List<Label> apart(List<Label> labels, PlotArea area) {
    double free = area.top();
    for (Label label : labels) {
      label.y = Math.max(label.wanted, free);
      free = label.y + LINE_PX;
    }
    double end = area.bottom();
    for (int i = labels.size() - 1; i >= 0; i--) {
      labels.get(i).y = Math.min(labels.get(i).y, end);
      end = labels.get(i).y - LINE_PX;
    }
    return labels;
  }

  private static double widest(List<Series> all) {
    return all.stream()
        .filter(s -> s.mark() != Mark.REFERENCE)
        .mapToDouble(s -> TextLines.width(s.name(), FONT))
        .max()
        .orElse(0);
  }

  private static int last(Series series) {
    for (int i = series.size() - 1; i >= 0; i--) {
      if (series.isPresent(i)) {
        return i;
      }
    }
    return -1;
  }

  /** Where a name is to stand: the place it wants, and the one it gets. */
  private static final class Label {
    final int index;
    final double wanted;
    double y;

    Label(int index, double wanted) {
      this.index = index;
      this.wanted = wanted;
    }
  }
}
