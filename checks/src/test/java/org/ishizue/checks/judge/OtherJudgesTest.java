package org.ishizue.checks.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ishizue.checks.judge.Judging.judge;
import static org.ishizue.checks.judge.Judging.keys;
import static org.ishizue.checks.judge.Judging.list;

import java.util.EnumSet;
import java.util.List;
import org.ishizue.analysis.Chart;
import org.ishizue.checks.judge.Rule.Aspect;
import org.ishizue.checks.judge.Rule.CallsRule;
import org.ishizue.checks.judge.Rule.ColumnRule;
import org.ishizue.checks.judge.Rule.FigureRule;
import org.ishizue.checks.judge.Rule.ListRule;
import org.ishizue.checks.judge.Rule.NumberRule;
import org.ishizue.checks.judge.Rule.TableRule;
import org.ishizue.checks.judge.Rule.TextRule;
import org.ishizue.checks.judge.Rule.TruthRule;
import org.ishizue.checks.value.Captured;
import org.ishizue.checks.value.Captured.AbsentValue;
import org.ishizue.checks.value.Captured.Call;
import org.ishizue.checks.value.Captured.CallsValue;
import org.ishizue.checks.value.Captured.MissingValue;
import org.ishizue.checks.value.Captured.OtherValue;
import org.ishizue.checks.value.Captured.ThrownValue;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

final class OtherJudgesTest {
  private static final Tolerance CLOSE = new Tolerance(0.01, 0, 0);
  private static final ListRule LIST = new ListRule("mm", CLOSE, false);
  private static final FigureRule FIGURE = new FigureRule(EnumSet.allOf(Aspect.class), CLOSE);
  private static final TableRule TABLE = new TableRule(
      List.of("code"),
      List.of(new ColumnRule("code", "", Tolerance.EXACT), new ColumnRule("rain_mm", "mm", CLOSE)));

  @Test
  void texts_are_compared_without_width_and_outer_spaces() {
    TextRule rule = new TextRule(false);
    assertThat(judge(rule, "R1 東京", "Ｒ１　東京 ").passed()).isTrue();
    assertThat(keys(rule, "abc", "ABC")).containsExactly("text.other");
    assertThat(judge(new TextRule(true), "abc", "ABC").passed()).isTrue();
    assertThat(keys(rule, "3", 3)).containsExactly("kind.other");
  }

  @Test
  void truth_is_compared() {
    assertThat(judge(new TruthRule(), true, true).passed()).isTrue();
    assertThat(keys(new TruthRule(), true, false)).containsExactly("truth.other");
    assertThat(keys(new TruthRule(), true, "true")).containsExactly("kind.other");
  }

  @Test
  void lists_are_compared_item_by_item() {
    Object wanted = new double[] {1, 2, 4, 8};
    assertThat(judge(LIST, wanted, List.of(1.0, 2.0, 4.001, 8)).passed()).isTrue();
    assertThat(keys(LIST, wanted, new double[] {1, 2, 4})).containsExactly("list.short");
    assertThat(keys(LIST, wanted, new double[] {1, 2, 8, 4})).containsExactly("list.order");
    assertThat(keys(LIST, wanted, new double[] {1, 2, 5, 8})).containsExactly("list.item");
    assertThat(keys(LIST, wanted, new double[] {1000, 2000, 4000, 8000}))
        .containsExactly("unit.thousand");
    assertThat(keys(LIST, wanted, new double[] {2, 4, 8, 16})).containsExactly("list.shift");
    assertThat(keys(LIST, wanted, new double[] {-1, -2, -4, -8})).containsExactly("number.sign");
    ListRule anyOrder = new ListRule("", CLOSE, true);
    assertThat(judge(anyOrder, wanted, new double[] {8, 4, 2, 1}).passed()).isTrue();
    assertThat(keys(anyOrder, wanted, new double[] {8, 4, 2, 2})).containsExactly("list.items");
  }

  @Test
  void missing_and_zero_are_not_the_same() {
    Object wanted = list(1.0, null, 3.0, 0.0);
    assertThat(keys(LIST, wanted, list(1.0, 0.0, 3.0, 0.0))).containsExactly("missing.zero.cells");
    assertThat(keys(LIST, wanted, list(1.0, null, 3.0, null)))
        .containsExactly("missing.lost.cells");
    assertThat(keys(LIST, wanted, list(9.0, 0.0, 3.0, 0.0))).containsExactly("list.item");
  }

  @Test
  void a_trailing_window_is_told_from_a_centred_one() {
    Object centred = list(null, 2.0, 3.0, 5.0, 6.0, null);
    Object trailing = list(null, null, 2.0, 3.0, 5.0, 6.0);
    assertThat(keys(LIST, centred, trailing)).containsExactly("list.shift");
  }

  private static Table table(Object... codesAndValues) {
    StringColumn codes = StringColumn.create("code");
    DoubleColumn values = DoubleColumn.create("rain_mm");
    for (int i = 0; i < codesAndValues.length; i += 2) {
      codes.append((String) codesAndValues[i]);
      values.append((Number) codesAndValues[i + 1]);
    }
    return Table.create("t", codes, values);
  }

  @Test
  void tables_are_compared_by_key_whatever_their_rows_order() {
    Table wanted = table("01", 1.0, "02", 2.0, "03", 4.0);
    assertThat(judge(TABLE, wanted, table("03", 4.0, "01", 1.0, "02", 2.0)).passed())
        .isTrue();
    assertThat(keys(TABLE, wanted, table("1", 1.0, "02", 2.0, "03", 4.0)))
        .containsExactly("table.rows", "table.key.missing", "table.key.extra");
    assertThat(keys(TABLE, wanted, table("01", 1.0, "02", 2.0)))
        .containsExactly("table.rows", "table.key.missing");
    assertThat(keys(TABLE, wanted, table("01", 1.0, "02", 2.0, "03", 4.0, "03", 4.0)))
        .containsExactly("table.rows", "table.key.twice");
    assertThat(keys(TABLE, wanted, table("01", 1000.0, "02", 2000.0, "03", 4000.0)))
        .containsExactly("unit.thousand");
  }

  @Test
  void the_first_row_that_differs_is_shown_and_not_what_was_expected() {
    Judgement judgement = judge(
        TABLE, table("01", 1.5, "02", 2.25, "03", 4.0), table("01", 1.5, "02", 7.5, "03", 8.5));
    assertThat(judgement.findings()).hasSize(1);
    assertThat(judgement.findings().get(0).message().en())
        .isEqualTo("The first row that is not right in column rain_mm is 02: 7.5 came.");
  }

  @Test
  void a_lacking_column_is_told_with_the_names_that_came() {
    Table came = table("01", 1.0).retainColumns("code");
    assertThat(keys(TABLE, table("01", 1.0), came)).containsExactly("table.column");
    Table renamed = table("01", 1.0);
    renamed.column("rain_mm").setName("rain");
    assertThat(keys(TABLE, table("01", 1.0), renamed)).containsExactly("table.column.near");
  }

  private static Table years(double... values) {
    int[] years = new int[values.length];
    for (int i = 0; i < years.length; i++) {
      years[i] = 2001 + i;
    }
    return Table.create(
        "t", IntColumn.create("year", years), DoubleColumn.create("rain_mm", values));
  }

  @Test
  void a_figure_is_compared_as_a_model() {
    Chart wanted = Chart.line(years(1, 2, 4, 8), "year", "rain_mm").title("a").source("b");
    assertThat(judge(
                FIGURE,
                wanted,
                Chart.line(years(1, 2, 4, 8), "year", "rain_mm").title("c").source("d"))
            .passed())
        .isTrue();
    assertThat(keys(FIGURE, wanted, Chart.line(years(1, 2, 4, 8), "year", "rain_mm")))
        .containsExactly("figure.title", "figure.source");
    assertThat(keys(
            FIGURE,
            wanted,
            Chart.bar(years(1, 2, 4, 8), "year", "rain_mm")
                .title("a")
                .source("b")
                .yUnit("")))
        .containsExactly("figure.no-unit", "figure.mark");
    assertThat(keys(
            FIGURE,
            wanted,
            Chart.line(years(1, 2, 4, 9), "year", "rain_mm").title("a").source("b")))
        .containsExactly("figure.values");
    assertThat(keys(
            FIGURE,
            wanted,
            Chart.line(years(0.5, 1, 2, 4), "year", "rain_mm").title("a").source("b")))
        .containsExactly("list.shift");
    assertThat(keys(FIGURE, wanted, 3)).containsExactly("kind.other");
  }

  private static CallsValue calls(Captured... results) {
    return new CallsValue(List.of(results).stream()
        .map(result -> new Call(List.of(list(1.0, 2.0)), result))
        .toList());
  }

  @Test
  void a_function_is_judged_by_what_it_gives() {
    CallsRule rule = new CallsRule(new NumberRule("mm", CLOSE));
    CallsValue wanted = calls(Judging.captured(1.0), Judging.captured(2.0));
    assertThat(judge(rule, wanted, wanted).passed()).isTrue();
    assertThat(keys(rule, wanted, calls(Judging.captured(1.0), Judging.captured(3.0))))
        .containsExactly("calls.result");
    assertThat(keys(rule, wanted, calls(Judging.captured(1000), Judging.captured(2000))))
        .containsExactly("unit.thousand");
    assertThat(keys(rule, wanted, calls(Judging.captured(1.0), new ThrownValue("Ouch", "no"))))
        .containsExactly("calls.threw");
    assertThat(keys(rule, wanted, new OtherValue("method", "f(int)")))
        .containsExactly("kind.calls.other");
    assertThat(keys(rule, wanted, calls(Judging.captured(1.0), new MissingValue())))
        .containsExactly("calls.result");
    assertThat(judge(rule, wanted, calls(new AbsentValue(), new AbsentValue())).verdict())
        .isEqualTo(Verdict.NOT_ANSWERED);
  }

  @Test
  void points_go_to_the_checks_by_weight() {
    Judgement good = judge(LIST, List.of(1), List.of(1));
    Judgement bad = judge(LIST, List.of(1), List.of(2));
    Judgement none = judge(LIST, List.of(1), new AbsentValue());
    assertThat(TaskResult.of("t", 3, List.of(good, good, bad)).points()).isEqualTo(2);
    assertThat(TaskResult.of("t", 3, List.of(good, bad)).verdict()).isEqualTo(Verdict.PARTIAL);
    assertThat(TaskResult.of("t", 3, List.of(none, none)).verdict())
        .isEqualTo(Verdict.NOT_ANSWERED);
    assertThat(TaskResult.of("t", 3, List.of(bad, none)).verdict()).isEqualTo(Verdict.FAILED);
    assertThat(TaskResult.of("t", 0.1, List.of(good, good, good)).points()).isEqualTo(0.1);
  }
}
