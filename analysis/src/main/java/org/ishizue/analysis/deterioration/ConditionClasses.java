package org.ishizue.analysis.deterioration;

import java.text.Normalizer;
import java.util.List;
import java.util.stream.IntStream;
import org.ishizue.runtime.text.Texts;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.columns.Column;

/** Condition classes as numbers from 1, the best: 1 to 4, or Ⅰ to Ⅳ as in Japanese bridge inspections. */
final class ConditionClasses {
  private static final List<String> ROMAN =
      List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX");
  private static final Texts TEXTS = Texts.beside(ConditionClasses.class);

  private ConditionClasses() {}

  /** The classes of a column by row. */
  static int[] of(Column<?> column) {
    return IntStream.range(0, column.size()).map(row -> at(column, row)).toArray();
  }

  /** What the classes up to a number are called: as the column writes them. */
  static List<String> labels(Column<?> column, int classes) {
    boolean numbers = column instanceof NumericColumn<?>
        || (column.size() > 0 && Character.isDigit(text(column, 0).charAt(0)));
    return IntStream.rangeClosed(1, classes)
        .mapToObj(i -> numbers ? String.valueOf(i) : ROMAN.get(i - 1))
        .toList();
  }

  private static int at(Column<?> column, int row) {
    if (column.isMissing(row)) {
      throw TEXTS.problem("STAT-050", column.name(), row + 1, "");
    }
    if (column instanceof NumericColumn<?> numeric) {
      double value = numeric.getDouble(row);
      if (value >= 1 && value <= ROMAN.size() && value == Math.rint(value)) {
        return (int) value;
      }
      throw TEXTS.problem("STAT-050", column.name(), row + 1, value);
    }
    String text = text(column, row);
    int roman = ROMAN.indexOf(text);
    if (roman >= 0) {
      return roman + 1;
    }
    if (text.length() == 1 && text.charAt(0) >= '1' && text.charAt(0) <= '9') {
      return text.charAt(0) - '0';
    }
    throw TEXTS.problem("STAT-050", column.name(), row + 1, column.getString(row));
  }

  /** Ⅲ, ＩＩＩ and III are the same. */
  private static String text(Column<?> column, int row) {
    return Normalizer.normalize(column.getString(row), Normalizer.Form.NFKC).strip();
  }
}
