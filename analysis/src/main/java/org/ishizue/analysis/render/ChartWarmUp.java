package org.ishizue.analysis.render;

import java.util.Arrays;
import org.ishizue.analysis.Chart;
import org.ishizue.runtime.agent.WarmUp;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

/**
 * Makes and draws a small table, so that the first real one of a session does not wait for it: Tablesaw scans
 * the class path when its first table is made, and the first text drawn opens the font.
 */
public final class ChartWarmUp implements WarmUp {
  private static final int YEARS = 60;

  @Override
  public void run() {
    double[] x = new double[YEARS];
    double[] y = new double[YEARS];
    Arrays.setAll(x, i -> i);
    Arrays.setAll(y, i -> i % 7);
    Table table = Table.create("", DoubleColumn.create("x", x), DoubleColumn.create("y", y));
    new TableRenderer().render(table);
    Chart chart = Chart.line(table, "x", "y").title("年").source("年").size(400, 300);
    new ChartRenderer().render(chart.trend("年", at -> at / YEARS));
  }
}
