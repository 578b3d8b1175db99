package org.ishizue.analysis.operate;

import java.util.ArrayList;
import java.util.List;
import org.ishizue.analysis.column.Columns;
import org.ishizue.analysis.column.Gather;
import org.ishizue.analysis.column.TableResult;
import org.ishizue.analysis.meta.ColumnInfos;
import org.ishizue.analysis.operate.OperationReport.Note;
import org.ishizue.runtime.text.Texts;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * Puts the rows of tables below each other: {@code Tables.concat(y2019, y2020)}. All must have the columns of
 * the first, in any order, of the same types and units.
 */
public final class Stacking {
  private static final Texts TEXTS = Texts.beside(Stacking.class);

  private Stacking() {}

  /** The rows of all tables, with a report on how many each gave. */
  public static TableResult of(List<Table> tables) {
    if (tables.isEmpty()) {
      throw TEXTS.problem("TABLE-037");
    }
    Table first = tables.get(0);
    int before = tables.stream().mapToInt(Table::rowCount).sum();
    List<Note> notes = new ArrayList<>();
    for (int i = 0; i < tables.size(); i++) {
      refuseOthers(first, tables.get(i), i + 1);
      notes.add(Note.of("concat", i + 1, tables.get(i).rowCount()));
    }
    Table result = Table.create(first.name());
    for (Column<?> column : first.columns()) {
      List<Column<?>> columns = new ArrayList<>();
      tables.forEach(table -> columns.add(Columns.any(table, column.name())));
      String unit = Agreement.unit(columns);
      Columns.add(
          result,
          stacked(column, columns),
          column.name(),
          ColumnInfos.of(column).withUnit(unit));
    }
    return new OperationResult(result, new OperationReport(before, result.rowCount(), notes));
  }

  private static void refuseOthers(Table first, Table other, int place) {
    List<String> absent = new ArrayList<>(first.columnNames());
    absent.removeIf(name -> other.columnNames().contains(name));
    List<String> more = new ArrayList<>(other.columnNames());
    more.removeIf(name -> first.columnNames().contains(name));
    if (!absent.isEmpty() || !more.isEmpty()) {
      throw TEXTS.problem("TABLE-038", place, String.join(", ", absent), String.join(", ", more));
    }
    for (Column<?> column : first.columns()) {
      Column<?> same = other.column(column.name());
      if (!same.type().equals(column.type())) {
        throw TEXTS.problem(
            "TABLE-036",
            column.name(),
            column.type().name(),
            same.name(),
            same.type().name());
      }
    }
  }

  @SuppressWarnings("unchecked") // all have the type of the first
  private static <T> Column<T> stacked(Column<T> first, List<Column<?>> columns) {
    Column<T> stacked = (Column<T>) Gather.copy(first);
    for (Column<?> column : columns.subList(1, columns.size())) {
      stacked.append((Column<T>) column);
    }
    return stacked;
  }
}
