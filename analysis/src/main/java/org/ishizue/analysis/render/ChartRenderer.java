package org.ishizue.analysis.render;

import org.ishizue.analysis.Chart;
import org.ishizue.analysis.figure.Figure;
import org.ishizue.runtime.display.MimeBundle;
import org.ishizue.runtime.display.Renderer;

/** Shows a chart as an image, with its description for those who do not see it. */
public final class ChartRenderer implements Renderer<Chart> {
  @Override
  public Class<Chart> type() {
    return Chart.class;
  }

  @Override
  public MimeBundle render(Chart chart) {
    Figure figure = chart.figure();
    String description = chart.toString();
    return MimeBundle.builder()
        .png(chart.png(), figure.widthPx(), figure.heightPx(), description)
        .text(description)
        .build();
  }
}
