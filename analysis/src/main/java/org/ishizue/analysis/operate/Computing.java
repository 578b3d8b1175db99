package org.ishizue.analysis.operate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ishizue.analysis.column.Columns;
import org.ishizue.analysis.column.Gather;
import org.ishizue.analysis.column.TableResult;
import org.ishizue.analysis.meta.ColumnInfo;
import org.ishizue.analysis.meta.ColumnInfos;
import org.ishizue.analysis.meta.Wording;
import org.ishizue.analysis.operate.OperationReport.Note;
import org.ishizue.analysis.unit.Unit;
import org.ishizue.runtime.text.Texts;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;

/**
 * Computes columns out of columns, units included:
 *
 * <pre>{@code
 * Tables.compute(co2).ratio("kt_co2", "people").as("per_head").result()
 * }</pre>
 *
 * <p>Sums and differences need the same unit on both sides; products and ratios give a new one. What is
 * missing stays missing, and a division by 0 is missing. Each column can be used by the next.
 */
public final class Computing {
  private static final Texts TEXTS = Texts.beside(Computing.class);
  private static final Texts UNIT_TEXTS = Texts.beside(Unit.class);

  private final Table result;
  private final List<Note> notes = new ArrayList<>();
  private String last = "";

  public Computing(Table table) {
    result = Gather.copy(table);
  }

  /** One column plus another, {@code a + b}. */
  public Computing sum(String a, String b) {
    return both(a, b, " + ", sameUnit(a, b), (x, y) -> x + y);
  }

  /** One column less another, {@code a - b}. */
  public Computing difference(String a, String b) {
    return both(a, b, " - ", sameUnit(a, b), (x, y) -> x - y);
  }

  /** One column times another, {@code a * b}. */
  public Computing product(String a, String b) {
    return both(a, b, " * ", productUnit(unit(a), unit(b)), (x, y) -> x * y);
  }

  /** One column divided by another, {@code a / b}; missing where that is 0. */
  public Computing ratio(String a, String b) {
    return both(a, b, " / ", ratioUnit(unit(a), unit(b)), (x, y) -> y == 0 ? Double.NaN : x / y);
  }

  /** One column in per cent of another; both need the same unit. */
  public Computing percent(String a, String b) {
    sameUnit(a, b);
    return both(a, b, " % ", "%", (x, y) -> y == 0 ? Double.NaN : x / y * 100);
  }

  /** A column times a number, in the same unit. */
  public Computing times(String column, double factor) {
    double[] values = Columns.values(Columns.numbers(result, column));
    for (int row = 0; row < values.length; row++) {
      values[row] *= factor;
    }
    return add(column + " * " + factor, values, unit(column));
  }

  /** Converts a column into another unit of the same kind, where it stands. */
  public Computing convert(String column, String unit) {
    NumericColumn<?> numbers = Columns.numbers(result, column);
    Unit to = Unit.of(unit);
    double[] values = Columns.values(numbers);
    Unit.of(unitThatMustBe(column)).convert(values, to);
    return replace(numbers, values, to);
  }

  /** Converts a mass of carbon into the mass of CO₂ that its burning gives, times 44/12, where it stands: t-C into t-CO₂. */
  public Computing asCo2(String column) {
    return carbon(column, "-C", "-CO2", 44, 12);
  }

  /** Converts a mass of CO₂ into that of the carbon in it, times 12/44, where it stands. */
  public Computing asCarbon(String column) {
    return carbon(column, "-CO2", "-C", 12, 44);
  }

  /** Names the column said last. */
  public Computing as(String name) {
    if (last.isEmpty()) {
      throw TEXTS.problem("TABLE-006", name);
    }
    if (result.columnNames().stream().anyMatch(name::equalsIgnoreCase)) {
      throw TEXTS.problem("TABLE-039", name);
    }
    var column = result.column(last);
    ColumnInfo info = ColumnInfos.of(column);
    ColumnInfos.attach(
        column.setName(name), new ColumnInfo(Wording.NONE, info.unit(), Wording.NONE));
    last = name;
    return this;
  }

  /** The table with the new columns. */
  public Table table() {
    return result().table();
  }

  /** The table with the new columns, with a report on missing results. */
  public TableResult result() {
    return new OperationResult(
        Gather.copy(result), new OperationReport(result.rowCount(), result.rowCount(), notes));
  }

  /** Of molar masses: 44 g of CO₂ hold 12 g of carbon. */
  private Computing carbon(String column, String from, String to, int times, int by) {
    NumericColumn<?> numbers = Columns.numbers(result, column);
    Unit unit = Unit.of(unitThatMustBe(column));
    Unit tonnes = Unit.of("t" + from);
    double[] values = Columns.values(numbers);
    unit.convert(values, tonnes); // refuses another kind
    for (int row = 0; row < values.length; row++) {
      values[row] = values[row] * times / by;
    }
    Unit target =
        Unit.find(unit.symbol().replace("CO₂", "CO2").replace(from, to)).orElse(Unit.of("t" + to));
    Unit.of("t" + to).convert(values, target);
    return replace(numbers, values, target);
  }

  private Computing replace(NumericColumn<?> numbers, double[] values, Unit unit) {
    ColumnInfo info = ColumnInfos.of(numbers).withUnit(unit.symbol());
    String name = numbers.name();
    result.replaceColumn(name, ColumnInfos.attach(DoubleColumn.create(name, values), info));
    last = name;
    notes.add(Note.of("compute.unit", name, unit.symbol()));
    return this;
  }

  private Computing both(String a, String b, String sign, String unit, Operator operator) {
    double[] left = Columns.values(Columns.numbers(result, a));
    double[] right = Columns.values(Columns.numbers(result, b));
    for (int row = 0; row < left.length; row++) {
      left[row] = operator.of(left[row], right[row]);
    }
    return add(a + sign + b, left, unit);
  }

  private Computing add(String name, double[] values, String unit) {
    Columns.add(
        result,
        DoubleColumn.create(name, values),
        name,
        new ColumnInfo(Wording.NONE, unit, Wording.NONE));
    last = name;
    int missing = result.column(name).countMissing();
    if (missing > 0) {
      notes.add(Note.of("compute.missing", name, missing));
    }
    return this;
  }

  private String sameUnit(String a, String b) {
    return Agreement.unit(List.of(Columns.numbers(result, a), Columns.numbers(result, b)));
  }

  private String unit(String column) {
    return ColumnInfos.of(Columns.numbers(result, column)).unit();
  }

  private String unitThatMustBe(String column) {
    String unit = unit(column);
    if (unit.isEmpty()) {
      throw UNIT_TEXTS.problem("UNIT-004", column);
    }
    return unit;
  }

  /** The unit of a product; of one that is not known, what is written. */
  private static String productUnit(String a, String b) {
    Optional<Unit> left = Unit.find(a);
    Optional<Unit> right = Unit.find(b);
    return left.isPresent() && right.isPresent()
        ? left.get().times(right.get()).symbol()
        : a + "·" + b;
  }

  private static String ratioUnit(String a, String b) {
    Optional<Unit> left = Unit.find(a);
    Optional<Unit> right = Unit.find(b);
    if (left.isPresent() && right.isPresent()) {
      return left.get().dividedBy(right.get()).symbol();
    }
    return a.equals(b) ? "" : a + "/" + b;
  }

  private interface Operator {
    double of(double x, double y);
  }
}
