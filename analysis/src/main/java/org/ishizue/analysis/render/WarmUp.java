package org.ishizue.analysis.render;

import org.ishizue.analysis.Chart;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

/**
 * Makes and draws a small table, so that the first real one of a session does not wait for it: Tablesaw
 * scans the class path when its first table is made, and the first text drawn opens the font. For whoever
 * starts the learner's VM, to be run once on a thread in the background.
 */
public final class WarmUp implements Runnable {
  @Override
  public void run() {
    Table table = Table.create("", DoubleColumn.create("x", 1, 2), DoubleColumn.create("y", 1, 2));
    new TableRenderer().render(table);
    new ChartRenderer().render(Chart.line(table, "x", "y").title("年").size(200, 200));
  }
}
