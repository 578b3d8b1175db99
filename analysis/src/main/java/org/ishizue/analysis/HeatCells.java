package org.ishizue.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ishizue.analysis.figure.Mark;
import org.ishizue.analysis.figure.Scale;
import org.ishizue.analysis.figure.Series;
import org.ishizue.analysis.meta.ColumnInfos;
import org.ishizue.runtime.text.Texts;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** The cells of a heat map: names and few numbers side by side, the first of them on top. */
final class HeatCells {
  private static final Texts TEXTS = Texts.beside(Chart.class);
  private static final int FEW = 40;

  private HeatCells() {}

  static Chart chart(Table table, String xName, String yName, String value) {
    Column<?> xColumn = ChartData.column(table, xName);
    Column<?> yColumn = ChartData.column(table, yName);
    double[] colours = ChartData.numbers(table, value);
    ChartData.Positions x = fewAsNames(xColumn);
    ChartData.Positions y = fromTop(fewAsNames(yColumn));
    Series cells = new Series(
            ColumnInfos.title(table, table.column(value)), Mark.HEAT, x.values(), y.values())
        .withColours(colours, List.of());
    Chart chart = new Chart(
        null,
        ChartRows.axis(table, xColumn, x.scale()),
        ChartRows.axis(table, yColumn, y.scale()),
        List.of(cells),
        notes(cells));
    return chart.colour(ChartRows.axis(table, table.column(value), new Scale.Numeric()));
  }

  private static ChartData.Positions fewAsNames(Column<?> column) {
    ChartData.Positions positions = ChartData.positions(column);
    long different =
        Arrays.stream(positions.values()).distinct().limit(FEW + 1L).count();
    return different <= FEW ? ChartData.names(column) : positions;
  }

  private static ChartData.Positions fromTop(ChartData.Positions positions) {
    if (!(positions.scale() instanceof Scale.Category category)) {
      return positions;
    }
    List<String> names = new ArrayList<>(category.names());
    Collections.reverse(names);
    double[] reversed =
        Arrays.stream(positions.values()).map(place -> names.size() - 1 - place).toArray();
    return new ChartData.Positions(new Scale.Category(names), reversed);
  }

  private static List<String> notes(Series cells) {
    List<String> notes = new ArrayList<>();
    Set<List<Double>> seen = new HashSet<>();
    boolean twice = false;
    int present = 0;
    Set<Double> columns = new HashSet<>();
    Set<Double> rows = new HashSet<>();
    for (int i = 0; i < cells.size(); i++) {
      columns.add(cells.x()[i]);
      rows.add(cells.y()[i]);
      if (cells.isPresent(i)) {
        boolean added = seen.add(List.of(cells.x()[i], cells.y()[i]));
        twice |= !added;
        present += added ? 1 : 0;
      }
    }
    if (twice) {
      notes.add(TEXTS.get("note.cellTwice"));
    }
    if (present > 0 && present < (long) columns.size() * rows.size()) {
      notes.add(TEXTS.get("note.grey"));
    }
    return notes;
  }
}
