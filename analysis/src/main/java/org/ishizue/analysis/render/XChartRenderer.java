package org.ishizue.analysis.render;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import org.ishizue.analysis.draw.Canvas;
import org.ishizue.analysis.draw.PngImage;
import org.ishizue.runtime.display.MimeBundle;
import org.ishizue.runtime.display.Renderer;
import org.ishizue.runtime.text.Texts;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.internal.chartpart.IChart;
import org.knowm.xchart.internal.series.Series;

/** Shows a chart that a learner made with XChart itself, just as it was styled, but for Java's own sans serif. */
public final class XChartRenderer implements Renderer<IChart> {
  private static final Texts TEXTS = Texts.beside(XChartRenderer.class);

  @Override
  public Class<IChart> type() {
    return IChart.class;
  }

  @Override
  public MimeBundle render(IChart chart) {
    int width = chart.getWidth();
    int height = chart.getHeight();
    BufferedImage image = Canvas.blank(width, height);
    Graphics2D g = Canvas.scaled(image);
    paint(chart, g, width, height);
    g.dispose();
    String description = describe(chart);
    return MimeBundle.builder()
        .png(PngImage.encode(image), width, height, description)
        .text(description)
        .build();
  }

  private static void paint(IChart chart, Graphics2D g, int width, int height) {
    if (chart instanceof Chart<?, ?> known) {
      LogicalFonts fonts = LogicalFonts.replacedIn(known.getStyler());
      try {
        chart.paint(g, width, height);
      } finally {
        fonts.giveBack();
      }
    } else {
      chart.paint(g, width, height);
    }
  }

  private static String describe(IChart chart) {
    String name = chart.getClass().getSimpleName();
    String title = chart.getTitle() == null ? "" : chart.getTitle();
    String series = "";
    if (chart instanceof Chart<?, ?> known) {
      series = String.join(
          ", ", known.getSeriesCollection().stream().map(Series::getName).toList());
    }
    return TEXTS.get("xchart", name, title, series);
  }
}
