package org.ishizue.analysis.sample;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.ishizue.analysis.column.Columns;
import org.ishizue.analysis.text.NumberText;
import org.ishizue.runtime.text.Texts;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Looks for what cannot be, or is not comparable: negative rain, and years observed only in part. */
final class Plausibility {
  /** Below this share of its days a year's maximum or total is not that of a year. */
  private static final double WHOLE_YEAR_SHARE = 0.9;

  private static final double DAYS_A_YEAR = 365;

  private static final Pattern NEVER_NEGATIVE = Pattern.compile(
      ".*(?:rain|precip|snow|discharge|flow|降水|雨|降雪|積雪|流量).*", Pattern.CASE_INSENSITIVE);
  private static final Pattern DAYS_OBSERVED = Pattern.compile(
      "(?:days_with_data|days_observed|observed_days|data_days|valid_days)|.*(?:観測日数|データ日数|有効日数).*",
      Pattern.CASE_INSENSITIVE);

  private static final Texts TEXTS = Texts.beside(Plausibility.class);

  private Plausibility() {}

  /** STAT-007 if a quantity that has no negative values has some. */
  static void check(NumericColumn<?> column, String unit, double[] values) {
    boolean neverNegative = unit.equals("mm")
        || unit.equals("mm/h")
        || NEVER_NEGATIVE.matcher(column.name()).matches();
    if (!neverNegative) {
      return;
    }
    List<Integer> negative =
        IntStream.range(0, values.length).filter(i -> values[i] < 0).boxed().toList();
    if (!negative.isEmpty()) {
      int first = negative.get(0);
      throw TEXTS.problem(
          "STAT-007", column.name(), negative.size(), first + 1, NumberText.of(values[first]));
    }
  }

  /** STAT-008 if the table itself says that a year was observed in part only. */
  static void checkWholeYears(Table table, String time, String[] labels) {
    for (Column<?> column : table.columns()) {
      if (column instanceof NumericColumn<?> days
          && DAYS_OBSERVED.matcher(column.name()).matches()) {
        double[] counts = Columns.values(days);
        List<String> partial = IntStream.range(0, counts.length)
            .filter(i -> counts[i] < WHOLE_YEAR_SHARE * DAYS_A_YEAR)
            .mapToObj(i -> TEXTS.get("yearWithDays", labels[i], NumberText.of(counts[i])))
            .toList();
        if (!partial.isEmpty()) {
          throw TEXTS.problem("STAT-008", Presence.some(partial), days.name(), time);
        }
      }
    }
  }
}
