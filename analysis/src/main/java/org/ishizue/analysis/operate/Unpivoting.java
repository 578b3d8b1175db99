package org.ishizue.analysis.operate;

import java.util.ArrayList;
import java.util.List;
import org.ishizue.analysis.column.Columns;
import org.ishizue.analysis.column.Gather;
import org.ishizue.analysis.column.TableResult;
import org.ishizue.analysis.meta.ColumnInfo;
import org.ishizue.analysis.meta.ColumnInfos;
import org.ishizue.analysis.meta.Wording;
import org.ishizue.analysis.operate.OperationReport.Note;
import org.ishizue.runtime.text.Texts;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * Makes rows out of columns, the opposite of a pivot:
 *
 * <pre>{@code
 * Tables.unpivot(co2).keep("year").columns("industry", "transport").into("sector", "kt_co2").result()
 * }</pre>
 *
 * <p>Every row becomes as many as there are columns, which must be of the same type and unit.
 */
public final class Unpivoting {
  private static final Texts TEXTS = Texts.beside(Unpivoting.class);

  private final Table table;
  private List<String> kept = List.of();
  private List<String> columns = List.of();
  private String nameColumn = "name";
  private String valueColumn = "value";
  private boolean skipMissing;

  public Unpivoting(Table table) {
    this.table = table;
  }

  /** The columns that stay. If {@link #columns} is not said, all others become rows. */
  public Unpivoting keep(String... names) {
    kept = List.of(names);
    return this;
  }

  /** The columns that become rows. If {@link #keep} is not said, all others stay. */
  public Unpivoting columns(String... names) {
    columns = List.of(names);
    return this;
  }

  /**
   * Names the new columns.
   *
   * @param names of the column that says which column a value comes from
   * @param values of the column of values
   */
  public Unpivoting into(String names, String values) {
    nameColumn = names;
    valueColumn = values;
    return this;
  }

  /** Leaves out rows whose value is missing. */
  public Unpivoting skipMissing() {
    skipMissing = true;
    return this;
  }

  /** The long table. */
  public Table table() {
    return result().table();
  }

  /** The long table, with a report. */
  public TableResult result() {
    if (kept.isEmpty() && columns.isEmpty()) {
      throw TEXTS.problem("TABLE-035", String.join(", ", table.columnNames()));
    }
    Columns.all(table, kept); // refuses a name that is not there
    List<Column<?>> values = Columns.all(table, columns.isEmpty() ? others(kept) : columns);
    List<Column<?>> stay = Columns.all(table, kept.isEmpty() ? others(columns) : kept);
    String unit = Agreement.unit(values);
    int[] rows = new int[table.rowCount() * values.size()];
    int[] from = new int[rows.length];
    int size = 0;
    for (int row = 0; row < table.rowCount(); row++) {
      for (int column = 0; column < values.size(); column++) {
        if (!(skipMissing && values.get(column).isMissing(row))) {
          rows[size] = row;
          from[size++] = column;
        }
      }
    }
    int[] used = java.util.Arrays.copyOf(rows, size);
    Table result = Table.create(table.name());
    stay.forEach(column -> Columns.add(
        result, Gather.rows(column, used), column.name(), ColumnInfos.of(table, column)));
    StringColumn names = StringColumn.create(nameColumn);
    for (int i = 0; i < size; i++) {
      names.append(values.get(from[i]).name());
    }
    Columns.add(result, names, nameColumn, ColumnInfo.NONE);
    Columns.add(
        result,
        values(values, used, from),
        valueColumn,
        new ColumnInfo(Wording.NONE, unit, Wording.NONE));
    return new OperationResult(
        result,
        new OperationReport(
            table.rowCount(),
            result.rowCount(),
            List.of(Note.of("unpivot", values.size(), valueColumn))));
  }

  private List<String> others(List<String> names) {
    List<String> others = new ArrayList<>(table.columnNames());
    others.removeIf(other -> names.stream().anyMatch(other::equalsIgnoreCase));
    return others;
  }

  private Column<?> values(List<Column<?>> columns, int[] rows, int[] from) {
    if (columns.isEmpty()) {
      return DoubleColumn.create(valueColumn);
    }
    Column<?> first = columns.get(0);
    if (columns.stream().allMatch(column -> column.type().equals(first.type()))) {
      return ofSameType(first, columns, rows, from);
    }
    double[] numbers = new double[rows.length];
    for (Column<?> column : columns) {
      if (!(column instanceof NumericColumn<?>)) {
        throw TEXTS.problem(
            "TABLE-036",
            first.name(),
            first.type().name(),
            column.name(),
            column.type().name());
      }
    }
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = ((NumericColumn<?>) columns.get(from[i])).getDouble(rows[i]);
    }
    return DoubleColumn.create(valueColumn, numbers);
  }

  @SuppressWarnings("unchecked") // all have the type of the first
  private static <T> Column<T> ofSameType(
      Column<T> first, List<Column<?>> columns, int[] rows, int[] from) {
    Column<T> values = first.emptyCopy();
    for (int i = 0; i < rows.length; i++) {
      values.append((Column<T>) columns.get(from[i]), rows[i]);
    }
    return values;
  }
}
