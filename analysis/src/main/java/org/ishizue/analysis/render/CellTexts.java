package org.ishizue.analysis.render;

import java.util.Map;
import java.util.stream.IntStream;
import org.ishizue.analysis.meta.ColumnInfo;
import org.ishizue.analysis.meta.ColumnInfos;
import org.ishizue.analysis.text.NumberText;
import org.ishizue.runtime.text.Texts;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.columns.Column;

/** The cells of one column as text: numbers with the same decimals, a dash where a value is missing. */
final class CellTexts {
  static final String MISSING = "—";
  private static final Texts TEXTS = Texts.beside(CellTexts.class);

  /** Tablesaw's name of a type and the key of ours. */
  private static final Map<String, String> TYPES = Map.ofEntries(
      Map.entry("SHORT", "integer"),
      Map.entry("INTEGER", "integer"),
      Map.entry("LONG", "integer"),
      Map.entry("FLOAT", "number"),
      Map.entry("DOUBLE", "number"),
      Map.entry("STRING", "string"),
      Map.entry("BOOLEAN", "boolean"),
      Map.entry("LOCAL_DATE", "date"),
      Map.entry("LOCAL_TIME", "time"),
      Map.entry("LOCAL_DATE_TIME", "datetime"),
      Map.entry("INSTANT", "instant"));

  private final Column<?> column;
  private final NumberText numbers;

  /** For the cells in some rows, whose numbers decide the decimals. */
  CellTexts(Column<?> column, int[] rows) {
    this.column = column;
    this.numbers = column instanceof NumericColumn<?> numeric
        ? NumberText.forValues(IntStream.of(rows)
            .filter(row -> !numeric.isMissing(row))
            .mapToDouble(numeric::getDouble)
            .toArray())
        : NumberText.withDecimals(0, 0);
  }

  boolean isNumeric() {
    return column instanceof NumericColumn<?>;
  }

  boolean isMissing(int row) {
    return column.isMissing(row);
  }

  String cell(int row) {
    if (column.isMissing(row)) {
      return MISSING;
    }
    if (column instanceof NumericColumn<?> numeric) {
      return numbers.format(numeric.getDouble(row));
    }
    return column.get(row).toString().replace('\n', ' ').replace("\r", "").replace('\t', ' ');
  }

  String name() {
    return column.name();
  }

  /** What a person calls the column, where that is not its name; else nothing. */
  String title() {
    String title = ColumnInfos.of(column).title().current();
    return title.equals(column.name()) ? "" : title;
  }

  /** Type, unit and number of missing values, as far as there are any: 小数, mm, 値なし 3. */
  String note() {
    StringBuilder note = new StringBuilder(type(column));
    ColumnInfo info = ColumnInfos.of(column);
    if (!info.unit().isEmpty()) {
      note.append(", ").append(info.unit());
    }
    int missing = column.countMissing();
    if (missing > 0) {
      note.append(", ").append(TEXTS.get("missing", NumberText.of(missing)));
    }
    return note.toString();
  }

  static String type(Column<?> column) {
    String key = TYPES.get(column.type().name());
    return key == null ? column.type().name() : TEXTS.get("type." + key);
  }
}
