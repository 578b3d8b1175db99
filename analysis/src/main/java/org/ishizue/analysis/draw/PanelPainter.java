package org.ishizue.analysis.draw;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.ishizue.analysis.figure.Figure;
import org.ishizue.analysis.figure.FigureText;
import org.ishizue.analysis.figure.PanelFigure;

/**
 * Draws several figures under one title. Where all have the same axes, the labels of the y axis stand in
 * the left column only and those of the x axis under the lowest panel of each column.
 */
public final class PanelPainter {
  private static final double MARGIN_PX = FigurePainter.MARGIN_PX;

  private final PanelFigure figure;
  private final boolean shared;
  private final double innerWidth;
  private final TextLines title;
  private final TextLines subtitle;
  private final TextLines yTitle;
  private final TextLines xTitle;
  private final Legend legend;
  private final Footer footer;

  private PanelPainter(PanelFigure figure) {
    this.figure = figure;
    List<Figure> panels = figure.panels();
    Figure first = panels.get(0);
    shared = panels.stream()
        .allMatch(p -> p.x().equals(first.x())
            && p.y().equals(first.y())
            && p.xRange().equals(first.xRange())
            && p.yRange().equals(first.yRange()));
    innerWidth = figure.widthPx() - 2 * MARGIN_PX;
    title = TextLines.of(figure.title(), BundledFont.size(17), Palette.TITLE, innerWidth);
    subtitle = TextLines.of(figure.subtitle(), BundledFont.size(12.5), Palette.TEXT, innerWidth);
    String common = shared ? FigureText.titleWithUnit(first.y()) : "";
    yTitle = TextLines.of(common, BundledFont.size(12), Palette.TEXT, innerWidth);
    String below = shared ? FigureText.titleWithUnit(first.x()) : "";
    xTitle = TextLines.of(below, BundledFont.size(12), Palette.TEXT, innerWidth);
    legend = new Legend(shared ? first.series() : List.of(), innerWidth);
    footer = new Footer(figure.notes(), figure.source(), innerWidth);
  }

  /** The figure as an image of {@link Canvas#PIXEL_RATIO} times its size. */
  public static BufferedImage paint(PanelFigure figure) {
    BufferedImage image = Canvas.blank(figure.widthPx(), figure.heightPx());
    Graphics2D g = Canvas.scaled(image);
    new PanelPainter(figure).paint(g);
    g.dispose();
    return image;
  }

  private void paint(Graphics2D g) {
    double top = title.draw(g, MARGIN_PX, MARGIN_PX * 0.75);
    top = subtitle.draw(g, MARGIN_PX, top + 1) + 6;
    legend.draw(g, MARGIN_PX, top);
    top = yTitle.draw(g, MARGIN_PX, top + legend.height()) + 4;
    double bottom = figure.heightPx() - footer.height() - MARGIN_PX * 0.8;
    if (shared) {
      paintShared(g, top, bottom);
    } else {
      paintApart(g, top, bottom);
    }
    footer.draw(g, MARGIN_PX, figure.heightPx() - MARGIN_PX * 0.4);
  }

  /** Figures that have nothing in common, each with all of its parts. */
  private void paintApart(Graphics2D g, double top, double bottom) {
    double width = (figure.widthPx() - MARGIN_PX) / figure.columns();
    double height = (bottom - top) / figure.rows();
    for (int i = 0; i < figure.panels().size(); i++) {
      int row = i / figure.columns();
      double x = MARGIN_PX / 2 + i % figure.columns() * width;
      double y = top + row * height;
      Figure panel = figure.panels().get(i);
      double ticks = Frame.plotHeight(height);
      Frame frame = new Frame(x, y, width, height, true, Double.NaN, ticks, true);
      new FigurePainter(panel, frame).paint(g);
    }
  }

  private void paintShared(Graphics2D g, double top, double bottom) {
    List<Figure> panels = figure.panels();
    double yTicks = Frame.plotHeight((bottom - top) / figure.rows());
    double labels = YAxisPainter.left(panels.get(0), yTicks).labelWidth();
    double width = (figure.widthPx() - MARGIN_PX - labels) / figure.columns();
    double axis = xAxisHeight(width);
    double height = (bottom - top - axis - xTitle.height() - 4) / figure.rows();
    for (int i = 0; i < panels.size(); i++) {
      boolean first = i % figure.columns() == 0;
      boolean last = i + figure.columns() >= panels.size();
      int row = i / figure.columns();
      double x = MARGIN_PX / 2 + i % figure.columns() * width + (first ? 0 : labels);
      double y = top + row * height;
      Frame frame = new Frame(
          x,
          y,
          width + (first ? labels : 0),
          height + (last ? axis : 0),
          last,
          first ? labels : 0,
          yTicks,
          true);
      new FigurePainter(untitled(panels.get(i)), frame).paint(g);
    }
    double middle = (figure.widthPx() + labels - xTitle.width()) / 2;
    xTitle.draw(g, middle, bottom - xTitle.height() + 2);
  }

  private double xAxisHeight(double width) {
    Figure first = figure.panels().get(0);
    return new XAxisPainter(first, width - 12, 5).labelHeight() - 6;
  }

  /** Without the axes' titles, which stand once for all panels. */
  private static Figure untitled(Figure panel) {
    return new Figure(
        panel.title(),
        "",
        "",
        List.of(),
        panel.x().withTitle("").withUnit(""),
        panel.y().withTitle("").withUnit("").withRange(panel.yRange()),
        panel.right(),
        panel.colour(),
        panel.series(),
        panel.widthPx(),
        panel.heightPx());
  }
}
