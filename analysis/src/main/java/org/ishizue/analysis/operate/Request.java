package org.ishizue.analysis.operate;

import java.util.Locale;
import org.ishizue.analysis.column.Columns;
import org.ishizue.analysis.meta.ColumnInfo;
import org.ishizue.analysis.meta.ColumnInfos;
import org.ishizue.analysis.meta.Wording;
import org.ishizue.runtime.text.Language;
import org.ishizue.runtime.text.Texts;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * An aggregate of a column that was asked for.
 *
 * @param column its name; empty when rows are counted
 * @param name of the result; empty for the usual one
 * @param share of a quantile, 0 to 1
 * @param type of a quantile
 */
record Request(Aggregate aggregate, String column, String name, double share, QuantileType type) {
  private static final Texts TEXTS = Texts.beside(Request.class);
  private static final String ROWS = "count";

  static Request of(Aggregate aggregate, String column) {
    return new Request(aggregate, column, "", 0.5, QuantileType.TYPE_7);
  }

  static Request ofRows() {
    return of(Aggregate.COUNT, "");
  }

  static Request ofQuantile(String column, double share, int type) {
    return new Request(
        Aggregate.QUANTILE, column, "", QuantileType.checked(share), QuantileType.of(type));
  }

  Request as(String newName) {
    return new Request(aggregate, column, newName, share, type);
  }

  /** Whether it counts rows, not values. */
  boolean countsRows() {
    return column.isEmpty();
  }

  /** The column that it is about; refuses one whose type it cannot use. */
  Column<?> in(Table table) {
    return aggregate.takesAnyType() ? Columns.any(table, column) : Columns.numbers(table, column);
  }

  /** The name of the result: as it was given, else one that tells what it is. */
  String resultName() {
    return resultName("");
  }

  /**
   * The same with something more about what it is over.
   *
   * @param over for instance {@code 24h}, or nothing
   */
  String resultName(String over) {
    if (!name.isEmpty()) {
      return name;
    }
    if (countsRows()) {
      return over.isEmpty() ? ROWS : ROWS + "_" + over;
    }
    // sum_rain_mm still says its unit; rain_mm_count has none, and its name says none
    return aggregate.counts()
        ? column + "_" + word() + (over.isEmpty() ? "" : "_" + over)
        : word() + "_" + (over.isEmpty() ? "" : over + "_") + column;
  }

  /** What the result means: the unit of the values, but none for counts. */
  ColumnInfo info(Table table) {
    if (countsRows()) {
      return new ColumnInfo(
          new Wording(TEXTS.get(Language.JA, "title.rows"), TEXTS.get(Language.EN, "title.rows")),
          "",
          Wording.NONE);
    }
    Column<?> source = Columns.any(table, column);
    ColumnInfo info = ColumnInfos.of(source);
    Wording title = ColumnInfos.titles(source);
    return new ColumnInfo(
        new Wording(title(Language.JA, title), title(Language.EN, title)),
        aggregate.counts() ? "" : info.unit(),
        info.description());
  }

  private String title(Language language, Wording title) {
    return TEXTS.get(
        language, "title." + aggregate.word(), title.in(language), percent(), type.number());
  }

  private String word() {
    return aggregate == Aggregate.QUANTILE ? "p" + percent().replace('.', '_') : aggregate.word();
  }

  /** The share in per cent: 90, 99.5. */
  private String percent() {
    String text = String.format(Locale.ROOT, "%.6f", share * 100);
    return text.replaceAll("\\.?0+$", "").isEmpty() ? "0" : trim(text);
  }

  private static String trim(String decimal) {
    return decimal.contains(".") ? decimal.replaceAll("0+$", "").replaceAll("\\.$", "") : decimal;
  }
}
