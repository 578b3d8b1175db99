package org.ishizue.analysis;

import org.ishizue.analysis.column.Columns;
import org.ishizue.analysis.meta.ColumnInfos;
import org.ishizue.analysis.unit.Unit;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * Units of numbers and of columns.
 *
 * <pre>{@code
 * Units.convert(12.5, "mm", "m")          // 0.0125
 * Units.declare(table, "流量", "m3/s")     // says what the numbers are
 * }</pre>
 */
public final class Units {
  private Units() {}

  /** The unit that a text means: {@code mm}, {@code [m3/s]}, {@code 億円}, {@code kt-CO2}. */
  public static Unit of(String text) {
    return Unit.of(text);
  }

  /** The unit of a column; {@link Unit#NONE} if it has none. */
  public static Unit of(Table table, String column) {
    return Unit.of(ColumnInfos.of(Columns.any(table, column)).unit());
  }

  /** Converts a number from one unit into another of the same kind. */
  public static double convert(double value, String from, String to) {
    return Unit.of(from).convert(value, Unit.of(to));
  }

  /** Says the unit of a column; the numbers stay what they are. To convert them, see {@link Tables#compute}. */
  public static Table declare(Table table, String column, String unit) {
    Column<?> declared = Columns.any(table, column);
    ColumnInfos.attach(declared, ColumnInfos.of(declared).withUnit(Unit.of(unit).symbol()));
    return table;
  }
}
