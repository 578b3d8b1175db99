package org.ishizue.analysis;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ishizue.analysis.figure.Scale;
import org.ishizue.analysis.text.NumberText;
import org.ishizue.runtime.text.NearNames;
import org.ishizue.runtime.text.Texts;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Takes the values of a table's columns for a chart, or says what is wrong with them. */
final class ChartData {
  private static final Texts TEXTS = Texts.beside(Chart.class);

  private ChartData() {}

  /**
   * The column of a name.
   *
   * @throws org.ishizue.runtime.text.ProblemException CHART-001 if there is none, with the names that are near
   */
  static Column<?> column(Table table, String name) {
    List<String> names = table.columnNames();
    if (names.contains(name)) {
      return table.column(name);
    }
    List<String> near = NearNames.of(name, names);
    String hint = near.isEmpty() ? "" : TEXTS.get("didYouMean", String.join(", ", near));
    throw TEXTS.problem("CHART-001", name, String.join(", ", names), hint);
  }

  /**
   * The numbers of a column, NaN where one is missing.
   *
   * @throws org.ishizue.runtime.text.ProblemException CHART-002 if the column does not hold numbers
   */
  static double[] numbers(Table table, String name) {
    if (column(table, name) instanceof NumericColumn<?> numeric) {
      return numbers(numeric);
    }
    throw TEXTS.problem("CHART-002", name, column(table, name).type().name());
  }

  /** The x positions of a column and the scale on which they mean something. */
  static Positions positions(Column<?> column) {
    if (column instanceof NumericColumn<?> numeric) {
      return new Positions(new Scale.Numeric(), numbers(numeric));
    }
    if (column.size() > 0 && isTime(column)) {
      double[] milliseconds = new double[column.size()];
      for (int i = 0; i < milliseconds.length; i++) {
        milliseconds[i] = milliseconds(column, i);
      }
      return new Positions(new Scale.Time(), milliseconds);
    }
    return names(column);
  }

  /** Each value as a name: numbers and times in their order, texts in the order in which they first come. */
  static Positions names(Column<?> column) {
    int[] order = column.size() > 0 && (column instanceof NumericColumn<?> || isTime(column))
        ? ascending(positions(column).values())
        : IntStream.range(0, column.size()).toArray();
    List<String> names = new ArrayList<>();
    double[] positions = new double[column.size()];
    Map<String, Integer> known = new HashMap<>();
    for (int row : order) {
      positions[row] = known.computeIfAbsent(name(column, row), added -> {
        names.add(added);
        return names.size() - 1;
      });
    }
    return new Positions(new Scale.Category(names), positions);
  }

  /** A value as a name, or the word for a missing one. */
  static String name(Column<?> column, int row) {
    if (column.isMissing(row)) {
      return TEXTS.get("missing");
    }
    boolean number = column instanceof NumericColumn<?>;
    String text =
        number ? NumberText.of(((NumericColumn<?>) column).getDouble(row)) : column.getString(row);
    return text.strip().isEmpty() ? TEXTS.get("blank") : text;
  }

  /** The order of rows in which x ascends; rows without x come last. */
  static int[] ascending(double[] x) {
    boolean inOrder = true;
    for (int i = 1; i < x.length && inOrder; i++) {
      inOrder = x[i] >= x[i - 1];
    }
    if (inOrder) {
      return IntStream.range(0, x.length).toArray();
    }
    return IntStream.range(0, x.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> x[i]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  static double[] inOrder(double[] values, int[] order) {
    double[] ordered = new double[order.length];
    for (int i = 0; i < ordered.length; i++) {
      ordered[i] = values[order[i]];
    }
    return ordered;
  }

  private static double[] numbers(NumericColumn<?> column) {
    if (column instanceof DoubleColumn doubles) {
      return doubles.asDoubleArray(); // a copy, in which a missing value is NaN
    }
    double[] values = new double[column.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = column.isMissing(i) ? Double.NaN : column.getDouble(i);
    }
    return values;
  }

  private static boolean isTime(Column<?> column) {
    String type = column.type().name();
    return type.equals("LOCAL_DATE") || type.equals("LOCAL_DATE_TIME");
  }

  private static double milliseconds(Column<?> column, int row) {
    if (column.isMissing(row)) {
      return Double.NaN;
    }
    Object value = column.get(row);
    LocalDateTime time =
        value instanceof LocalDate date ? date.atStartOfDay() : (LocalDateTime) value;
    return time.toInstant(ZoneOffset.UTC).toEpochMilli();
  }

  /** Positions on a scale, one for each row. */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  record Positions(Scale scale, double[] values) {}
}
