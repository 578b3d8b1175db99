package org.ishizue.analysis.draw;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import org.ishizue.analysis.figure.Figure;
import org.ishizue.analysis.figure.FigureText;

/**
 * Draws a figure: title, subtitle, legend and the y axis's title above the plot, the x axis and the source
 * below it.
 */
public final class FigurePainter {
  /** Image pixels to a CSS pixel, so that text is sharp on today's screens and in print. */
  public static final int PIXEL_RATIO = 2;

  private static final double MARGIN_PX = 16;

  private final Figure figure;
  private final double innerWidth;
  private final TextLines title;
  private final TextLines subtitle;
  private final TextLines yTitle;
  private final TextLines source;
  private final Legend legend;

  private FigurePainter(Figure figure) {
    this.figure = figure;
    innerWidth = figure.widthPx() - 2 * MARGIN_PX;
    title = TextLines.of(figure.title(), BundledFont.size(17), Palette.TITLE, innerWidth);
    subtitle = TextLines.of(figure.subtitle(), BundledFont.size(12.5), Palette.TEXT, innerWidth);
    yTitle = TextLines.of(
        FigureText.titleWithUnit(figure.y()), BundledFont.size(12), Palette.TEXT, innerWidth);
    source = TextLines.of(figure.source(), BundledFont.size(10.5), Palette.FAINT_TEXT, innerWidth);
    legend = new Legend(figure.series(), innerWidth);
  }

  /** The figure as an image of {@link #PIXEL_RATIO} times its size. */
  public static BufferedImage paint(Figure figure) {
    BufferedImage image = blank(figure.widthPx(), figure.heightPx());
    Graphics2D g = scaled(image);
    new FigurePainter(figure).paint(g);
    g.dispose();
    return image;
  }

  /** A white image of {@link #PIXEL_RATIO} times a size in CSS pixels. */
  public static BufferedImage blank(int widthPx, int heightPx) {
    BufferedImage image = new BufferedImage(
        widthPx * PIXEL_RATIO, heightPx * PIXEL_RATIO, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, image.getWidth(), image.getHeight());
    g.dispose();
    return image;
  }

  /** Graphics on which a unit is a CSS pixel. */
  public static Graphics2D scaled(BufferedImage image) {
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g.scale(PIXEL_RATIO, PIXEL_RATIO);
    return g;
  }

  private void paint(Graphics2D g) {
    double top = header(g);
    Range x = Ranges.x(figure);
    Range y = Ranges.y(figure);
    AxisPainter axes = new AxisPainter(figure, x, y, innerWidth - 40);
    double left = MARGIN_PX + axes.yLabelWidth();
    double below = axes.xLabelHeight() + xTitleHeight() + source.height() + MARGIN_PX * 0.75;
    PlotArea area = new PlotArea(
        left,
        top,
        Math.max(40, figure.widthPx() - left - MARGIN_PX * 1.5),
        Math.max(40, figure.heightPx() - top - below),
        x,
        y);
    axes.paintGrid(g, area);
    new SeriesPainter(figure, area).paint(g);
    axes.paintAxes(g, area);
    footer(g, area, axes);
  }

  private double header(Graphics2D g) {
    double top = title.draw(g, MARGIN_PX, MARGIN_PX * 0.75);
    top = subtitle.draw(g, MARGIN_PX, top + 1) + 6;
    legend.draw(g, MARGIN_PX, top);
    top += legend.height();
    return yTitle.draw(g, MARGIN_PX, top) + 12;
  }

  private double xTitleHeight() {
    return FigureText.titleWithUnit(figure.x()).isEmpty() ? 0 : 20;
  }

  private void footer(Graphics2D g, PlotArea area, AxisPainter axes) {
    String xTitle = FigureText.titleWithUnit(figure.x());
    double top = area.bottom() + axes.xLabelHeight();
    double width = TextLines.width(xTitle, AxisPainter.FONT);
    double x = Math.max(MARGIN_PX, area.left() + (area.width() - width) / 2);
    TextLines.of(xTitle, AxisPainter.FONT, Palette.TEXT, innerWidth).draw(g, x, top + 3);
    source.draw(g, MARGIN_PX, figure.heightPx() - source.height() - MARGIN_PX * 0.4);
  }
}
