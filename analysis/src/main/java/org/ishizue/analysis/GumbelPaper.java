package org.ishizue.analysis;

import java.util.Arrays;
import java.util.List;
import org.ishizue.analysis.figure.Axis;
import org.ishizue.analysis.figure.Mark;
import org.ishizue.analysis.figure.Scale;
import org.ishizue.analysis.figure.Series;
import org.ishizue.analysis.meta.ColumnInfos;
import org.ishizue.runtime.text.Texts;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * Ordered values over their return periods T = 1 / (1 − F), with the plotting position F = (i − a) / (n + 1 − 2a),
 * a = 0.4 (Cunnane, Unbiased plotting positions, Journal of Hydrology 37, 1978).
 */
final class GumbelPaper {
  private static final Texts TEXTS = Texts.beside(Chart.class);
  private static final double CUNNANE = 0.4;

  private GumbelPaper() {}

  static Chart chart(Table table, String column) {
    double[] sorted = Arrays.stream(ChartData.numbers(table, column))
        .filter(Double::isFinite)
        .sorted()
        .toArray();
    double[] periods = new double[sorted.length];
    for (int i = 0; i < sorted.length; i++) {
      double notExceeded = (i + 1 - CUNNANE) / (sorted.length + 1 - 2 * CUNNANE);
      periods[i] = 1 / (1 - notExceeded);
    }
    Column<?> found = table.column(column);
    Axis x = new Axis(TEXTS.get("returnPeriod"), TEXTS.get("years"), new Scale.ReturnPeriod());
    Series points = new Series(ColumnInfos.title(table, found), Mark.SCATTER, periods, sorted);
    List<String> notes = List.of(TEXTS.get("note.plottingPosition", sorted.length));
    Axis y = ChartRows.axis(table, found, new Scale.Numeric());
    return new Chart(null, x, y, List.of(points), notes).interactive();
  }
}
