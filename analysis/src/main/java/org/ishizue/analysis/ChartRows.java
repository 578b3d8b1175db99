package org.ishizue.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ishizue.analysis.figure.Axis;
import org.ishizue.analysis.figure.FigureText;
import org.ishizue.analysis.figure.Mark;
import org.ishizue.analysis.figure.Scale;
import org.ishizue.analysis.figure.Series;
import org.ishizue.analysis.meta.ColumnInfos;
import org.ishizue.runtime.text.Texts;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * The series of a chart, and of which rows of the table each is made.
 *
 * @param rows for each series the rows of its values, in their order
 */
record ChartRows(
    Table table, Axis x, Axis y, List<Series> series, List<int[]> rows, List<String> notes) {
  private static final Texts TEXTS = Texts.beside(Chart.class);
  private static final int MOST_GROUPS = 60;
  private static final int NAMES_WITHOUT_NOTE = 60;

  /** One series for each column of y. */
  static ChartRows of(Mark mark, Table table, String xName, String... yNames) {
    if (yNames.length == 0) {
      throw TEXTS.problem("CHART-003", xName);
    }
    Column<?> xColumn = ChartData.column(table, xName);
    ChartData.Positions positions = positions(mark, xColumn);
    int[] order = order(mark, positions.values());
    List<Column<?>> columns = new ArrayList<>();
    List<double[]> values = new ArrayList<>();
    for (String name : yNames) {
      values.add(ChartData.numbers(table, name));
      columns.add(table.column(name));
    }
    Axis yAxis = commonAxis(table, columns);
    List<Series> series = new ArrayList<>();
    List<int[]> rows = new ArrayList<>();
    for (int i = 0; i < yNames.length; i++) {
      series.add(new Series(
          seriesName(table, columns.get(i), yAxis),
          mark,
          ChartData.inOrder(positions.values(), order),
          ChartData.inOrder(values.get(i), order)));
      rows.add(order);
    }
    Axis xAxis = axis(table, xColumn, positions.scale());
    List<String> notes = ChartNotes.of(xAxis, series);
    if (positions.scale() instanceof Scale.Category category
        && category.names().size() > NAMES_WITHOUT_NOTE) {
      notes.add(TEXTS.get("note.names", category.names().size()));
    }
    return new ChartRows(table, xAxis, yAxis, series, rows, notes);
  }

  /** One series for each value of a column, in the order in which they first come. */
  ChartRows by(String column) {
    Column<?> names = ChartData.column(table, column);
    Series all = series.get(0);
    Map<String, List<Integer>> places = new LinkedHashMap<>();
    for (int row = 0; row < names.size(); row++) {
      places.computeIfAbsent(ChartData.name(names, row), added -> new ArrayList<>());
    }
    if (places.size() > MOST_GROUPS) {
      throw TEXTS.problem("CHART-007", column, places.size(), MOST_GROUPS);
    }
    for (int i = 0; i < all.size(); i++) {
      places.getOrDefault(ChartData.name(names, rows.get(0)[i]), List.of()).add(i);
    }
    List<Series> groups = new ArrayList<>();
    List<int[]> groupRows = new ArrayList<>();
    places.forEach((name, indices) -> {
      int[] picked = indices.stream().mapToInt(Integer::intValue).toArray();
      Series group = all.at(picked);
      groups.add(new Series(name, all.mark(), group.x(), group.y()));
      groupRows.add(Arrays.stream(picked).map(i -> rows.get(0)[i]).toArray());
    });
    return new ChartRows(table, x, y, groups, groupRows, ChartNotes.of(x, groups));
  }

  /** The values of another column in the rows of a series. */
  double[] valuesOf(int index, String column) {
    return ChartData.inOrder(ChartData.numbers(table, column), rows.get(index));
  }

  static Axis axis(Table table, Column<?> column, Scale scale) {
    return new Axis(
        ColumnInfos.title(table, column), ColumnInfos.of(table, column).unit(), scale);
  }

  private static ChartData.Positions positions(Mark mark, Column<?> column) {
    return mark == Mark.BOX ? ChartData.names(column) : ChartData.positions(column);
  }

  private static int[] order(Mark mark, double[] x) {
    return mark == Mark.LINE || mark == Mark.AREA
        ? ChartData.ascending(x)
        : IntStream.range(0, x.length).toArray();
  }

  /** The y axis of several columns: their unit if it is the same for all, the title only of a single one. */
  private static Axis commonAxis(Table table, List<Column<?>> columns) {
    if (columns.size() == 1) {
      return axis(table, columns.get(0), new Scale.Numeric());
    }
    List<String> units =
        columns.stream().map(c -> ColumnInfos.of(table, c).unit()).distinct().toList();
    return new Axis("", units.size() == 1 ? units.get(0) : "", new Scale.Numeric());
  }

  private static String seriesName(Table table, Column<?> column, Axis yAxis) {
    Axis own = axis(table, column, new Scale.Numeric());
    return own.unit().equals(yAxis.unit()) ? own.title() : FigureText.titleWithUnit(own);
  }
}
