package org.ishizue.analysis.operate;

import org.ishizue.analysis.meta.ColumnInfo;
import org.ishizue.analysis.meta.ColumnInfos;
import org.ishizue.analysis.meta.UnitInName;
import org.ishizue.analysis.meta.Wording;
import org.ishizue.runtime.text.Language;
import org.ishizue.runtime.text.Texts;
import tech.tablesaw.columns.Column;

/** What can be asked of the values of a group. */
enum Aggregate {
  SUM("sum"),
  MEAN("mean"),
  MIN("min"),
  MAX("max"),
  MEDIAN("median"),
  STANDARD_DEVIATION("sd"),
  FIRST("first"),
  LAST("last"),
  COUNT("count"),
  COUNT_MISSING("missing");

  private static final Texts TEXTS = Texts.beside(Aggregate.class);

  private final String word;

  Aggregate(String word) {
    this.word = word;
  }

  /** A number without unit. */
  boolean counts() {
    return this == COUNT || this == COUNT_MISSING;
  }

  /** Makes sense for columns of any type. */
  boolean takesAnyType() {
    return counts() || this == FIRST || this == LAST;
  }

  /** sum_rain_mm, which still says its unit; but rain_mm_count, which has none. */
  String nameFor(String column) {
    return counts() ? column + "_" + word : word + "_" + column;
  }

  /** What the result means: the unit of the values, but none for counts. */
  ColumnInfo infoFor(Column<?> column) {
    ColumnInfo info = ColumnInfos.of(column);
    String plain = UnitInName.without(column.name());
    Wording title = info.title().isEmpty() ? new Wording(plain, plain) : info.title();
    return new ColumnInfo(
        new Wording(
            TEXTS.get(Language.JA, "title." + word, title.in(Language.JA)),
            TEXTS.get(Language.EN, "title." + word, title.in(Language.EN))),
        counts() ? "" : info.unit(),
        info.description());
  }
}
