package org.ishizue.analysis.render;

import java.time.LocalDateTime;
import java.util.stream.IntStream;
import org.ishizue.analysis.describe.ColumnType;
import org.ishizue.analysis.meta.ColumnInfo;
import org.ishizue.analysis.meta.ColumnInfos;
import org.ishizue.analysis.text.NumberText;
import org.ishizue.analysis.unit.UnitWords;
import org.ishizue.runtime.text.Texts;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** The cells of one column as text: numbers with the same decimals, a dash where a value is missing. */
final class CellTexts implements ShownColumn {
  static final String MISSING = "—";
  private static final Texts TEXTS = Texts.beside(CellTexts.class);

  private final Column<?> column;
  private final ColumnInfo info;
  private final NumberText numbers;

  /** For the cells in some rows of a table's column; their numbers decide the decimals. */
  CellTexts(Table table, Column<?> column, int[] rows) {
    this.column = column;
    this.info = ColumnInfos.of(table, column);
    this.numbers = column instanceof NumericColumn<?> numeric
        ? NumberText.forValues(IntStream.of(rows)
            .filter(row -> !numeric.isMissing(row))
            .mapToDouble(numeric::getDouble)
            .toArray())
        : NumberText.withDecimals(0, 0);
  }

  @Override
  public boolean isNumeric() {
    return column instanceof NumericColumn<?>;
  }

  @Override
  public boolean isMissing(int row) {
    return column.isMissing(row);
  }

  @Override
  public String cell(int row) {
    if (column.isMissing(row)) {
      return MISSING;
    }
    if (column instanceof NumericColumn<?> numeric) {
      return numbers.format(numeric.getDouble(row));
    }
    return text(column.get(row));
  }

  /** One value that is not a number, on one line. */
  static String text(Object value) {
    if (value instanceof LocalDateTime time) {
      return time.toLocalDate() + " " + time.toLocalTime();
    }
    return value.toString().replace('\n', ' ').replace("\r", "").replace('\t', ' ');
  }

  @Override
  public String name() {
    return column.name();
  }

  @Override
  public String title() {
    String title = info.title().current();
    return title.equals(column.name()) ? "" : title;
  }

  /** Type, unit and number of missing values, as far as there are any: 小数, mm, 値なし 3. */
  @Override
  public String note() {
    StringBuilder note = new StringBuilder(ColumnType.of(column));
    if (!info.unit().isEmpty()) {
      note.append(", ").append(UnitWords.shown(info.unit()));
    }
    int missing = column.countMissing();
    if (missing > 0) {
      note.append(", ").append(TEXTS.get("missing", NumberText.of(missing)));
    }
    return note.toString();
  }
}
