package org.ishizue.analysis.draw;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.ishizue.analysis.figure.Axis;
import org.ishizue.analysis.figure.Figure;
import org.ishizue.analysis.figure.FigureText;
import org.ishizue.analysis.figure.Mark;
import org.ishizue.analysis.figure.Scale;
import org.ishizue.runtime.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Draws a figure: title, subtitle, legend and the y axis's title above the plot, the x axis, notes and the
 * source below it.
 */
public final class FigurePainter {
  static final double MARGIN_PX = 16;
  private static final Texts TEXTS = Texts.beside(FigurePainter.class);
  private static final int SMALLEST_PLOT_PX = 40;
  private static final double LABEL_ROOM_IN_PANEL_PX = 5;

  private final Figure figure;
  private final Frame frame;
  private final double innerWidth;
  private final TextLines title;
  private final TextLines subtitle;
  private final Footer footer;
  private final Legend legend;
  private final DirectLabels labels;
  private final @Nullable ColourBar colours;
  private final String yTitle;
  private final String rightTitle;
  private final YAxisPainter left;
  private final YAxisPainter right;
  private final XAxisPainter bottom;

  FigurePainter(Figure figure, Frame frame) {
    this.figure = figure;
    this.frame = frame;
    double margin = margin();
    innerWidth = frame.width() - 2 * margin;
    boolean tiles = figure.x().scale() instanceof Scale.Tiles;
    title = TextLines.of(
        figure.title(), BundledFont.size(frame.panel() ? 12.5 : 17), Palette.TITLE, innerWidth);
    subtitle = TextLines.of(
        frame.panel() ? "" : figure.subtitle(), BundledFont.size(12.5), Palette.TEXT, innerWidth);
    footer = new Footer(
        frame.panel() ? List.of() : figure.notes(),
        frame.panel() ? "" : figure.source(),
        innerWidth);
    labels = new DirectLabels(figure, innerWidth, frame.panel() ? 0 : frame.yTicksPx());
    legend =
        new Legend(labels.areUsed() || frame.panel() ? List.of() : figure.series(), innerWidth);
    colours = ColourBar.of(figure);
    left = YAxisPainter.left(figure, frame.yTicksPx());
    right = YAxisPainter.right(figure, frame.yTicksPx());
    yTitle = tiles || frame.yLabelsPx() == 0 ? "" : axisTitle(figure.y(), false);
    rightTitle = colours != null
        ? colours.title()
        : figure.right().map(a -> axisTitle(a, true)).orElse("");
    bottom = new XAxisPainter(
        figure,
        innerWidth - yLabelWidth() - rightWidth(),
        frame.panel() ? LABEL_ROOM_IN_PANEL_PX : MARGIN_PX * 1.5);
  }

  /** The figure as an image of {@link Canvas#PIXEL_RATIO} times its size. */
  public static BufferedImage paint(Figure figure) {
    BufferedImage image = Canvas.blank(figure.widthPx(), figure.heightPx());
    Graphics2D g = Canvas.scaled(image);
    Frame frame = Frame.whole(figure.widthPx(), figure.heightPx());
    new FigurePainter(figure.withRanges(), frame).paint(g);
    g.dispose();
    return image;
  }

  void paint(Graphics2D g) {
    double top = header(g);
    double start = frame.left() + margin();
    double plotLeft = Math.max(start + yLabelWidth(), start + bottom.overhang() * 0.6);
    double plotRight = frame.right() - margin() * (frame.panel() ? 0.5 : 1.25) - rightWidth();
    double below = xAxisHeight() + (frame.panel() ? 0 : footer.height() + MARGIN_PX * 0.5);
    PlotArea area = PlotArea.of(
        figure,
        (int) Math.round(plotLeft),
        (int) Math.round(top),
        (int) Math.max(SMALLEST_PLOT_PX, Math.round(plotRight - plotLeft)),
        (int) Math.max(SMALLEST_PLOT_PX, Math.round(frame.bottom() - top - below)));
    plot(g, area);
    if (!frame.panel()) {
      footer.draw(g, frame.left() + MARGIN_PX, frame.bottom() - MARGIN_PX * 0.4);
    }
  }

  double yLabelWidth() {
    return Double.isNaN(frame.yLabelsPx()) ? left.labelWidth() : frame.yLabelsPx();
  }

  private double margin() {
    return frame.panel() ? 6 : MARGIN_PX;
  }

  private double rightWidth() {
    return right.labelWidth() + labels.width() + (colours == null ? 0 : colours.width());
  }

  /** An axis's title; beside a second axis also whose it is. */
  private String axisTitle(Axis axis, boolean onRight) {
    String text = FigureText.titleWithUnit(axis);
    if (figure.right().isEmpty()) {
      return text;
    }
    return TEXTS.get(onRight ? "onRight" : "onLeft", text);
  }

  private double header(Graphics2D g) {
    double start = frame.left() + margin();
    double top = title.draw(g, start, frame.top() + (frame.panel() ? 2 : MARGIN_PX * 0.75));
    top = subtitle.draw(g, start, top + 1) + (frame.panel() ? 0 : 6);
    legend.draw(g, start, top);
    top += legend.height() + (legend.height() > 0 ? 5 : 0);
    double half = rightTitle.isEmpty() || yTitle.isEmpty() ? innerWidth : innerWidth / 2;
    TextLines ofLeft = TextLines.of(yTitle, BundledFont.size(12), Palette.TEXT, half);
    TextLines ofRight = TextLines.of(rightTitle, BundledFont.size(12), Palette.TEXT, half);
    double rightStart = frame.right() - margin() - ofRight.width();
    double end = ofLeft.draw(g, start, top);
    double rightEnd = ofRight.draw(g, rightStart, top);
    return Math.max(end, rightEnd) + (frame.panel() ? 6 : 12);
  }

  private double xAxisHeight() {
    if (figure.x().scale() instanceof Scale.Tiles) {
      return XAxisPainter.FONT.getSize2D(); // the lowest label of the colours reaches below the map
    }
    return frame.xLabels()
        ? bottom.labelHeight() + (FigureText.titleWithUnit(figure.x()).isEmpty() ? 0 : 22)
        : 6;
  }

  private void plot(Graphics2D g, PlotArea area) {
    boolean tiles = area.x().scale() instanceof Scale.Tiles;
    if (!tiles) {
      left.paintGrid(g, area);
      bottom.paintGrid(g, area);
    }
    new MarksPainter(figure, area).paint(g);
    if (!tiles) {
      left.paintBase(g, area);
      if (frame.yLabelsPx() != 0) {
        left.paintLabels(g, area);
      }
      right.paintLabels(g, area);
      bottom.paint(g, area, frame.xLabels());
      xTitle(g, area);
    }
    if (colours != null) {
      colours.paint(g, area);
    }
    labels.paint(g, area);
    ReferenceName names = new ReferenceName(area, figure.series());
    figure.series().stream()
        .filter(series -> series.mark() == Mark.REFERENCE)
        .forEach(series -> names.paint(g, series));
    if (figure.isEmpty()) {
      centred(g, area, TEXTS.get("empty"));
    }
  }

  private void xTitle(Graphics2D g, PlotArea area) {
    if (frame.xLabels()) {
      TextLines text = TextLines.of(
          FigureText.titleWithUnit(figure.x()), XAxisPainter.FONT, Palette.TEXT, innerWidth);
      double x = area.left() + (area.width() - text.width()) / 2;
      text.draw(g, Math.max(frame.left() + margin(), x), area.bottom() + bottom.labelHeight() + 3);
    }
  }

  private static void centred(Graphics2D g, PlotArea area, String text) {
    TextLines lines =
        TextLines.of(text, BundledFont.size(14), Palette.FAINT_TEXT, area.width() * 0.9);
    lines.draw(
        g,
        area.left() + (area.width() - lines.width()) / 2,
        area.top() + (area.height() - lines.height()) / 2);
  }
}
