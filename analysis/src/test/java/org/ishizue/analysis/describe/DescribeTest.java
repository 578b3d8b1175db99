package org.ishizue.analysis.describe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.NoSuchElementException;
import java.util.stream.LongStream;
import org.ishizue.analysis.Tables;
import org.ishizue.runtime.display.Display;
import org.ishizue.runtime.display.MimeBundle;
import org.ishizue.runtime.text.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

final class DescribeTest {
  private final Table rain = Table.create(
      "雨量",
      StringColumn.create("地点", "肘折", "肘折", "", "横浜", "横浜"),
      DoubleColumn.create("rain_mm", 1, 2, 4, 8, Double.NaN),
      IntColumn.create("n", 3, 3, 3, 3, 3),
      DateColumn.create(
          "日",
          Arrays.asList(
              LocalDate.of(2020, 7, 1),
              null,
              LocalDate.of(2020, 7, 3),
              LocalDate.of(2020, 7, 4),
              LocalDate.of(2020, 7, 2))));

  @BeforeEach
  void in_japanese() {
    Language.use(Language.JA);
  }

  @Test
  void numbers_have_quartiles_mean_and_standard_deviation() {
    // R 4: quantile(c(1,2,4,8)) gives 1 1.75 3 5 8, sd() 3.095696.
    ColumnSummary column = Tables.describe(rain).column("rain_mm");
    assertThat(column.quartiles()).containsExactly(1.0, 1.75, 3.0, 5.0, 8.0);
    assertThat(column.mean()).isEqualTo(3.75);
    assertThat(column.standardDeviation()).isCloseTo(3.0956959, within(1e-7));
    assertThat(column.unit()).isEqualTo("mm");
    assertThat(column.count()).isEqualTo(4);
    assertThat(column.missing()).isEqualTo(1);
    assertThat(column.distinct()).isEqualTo(4);
  }

  @Test
  void dates_have_quartiles_that_occur() {
    // R 4: quantile(as.Date("2020-07-01") + 0:3, type = 1) gives the 1st, 1st, 2nd, 3rd and 4th.
    assertThat(Tables.describe(rain).column("日").quartiles())
        .containsExactly(
            LocalDate.of(2020, 7, 1),
            LocalDate.of(2020, 7, 1),
            LocalDate.of(2020, 7, 2),
            LocalDate.of(2020, 7, 3),
            LocalDate.of(2020, 7, 4));
  }

  @Test
  void text_has_counts_only() {
    ColumnSummary column = Tables.describe(rain).column("地点");
    assertThat(column.quartiles()).isEmpty();
    assertThat(column.mean()).isNaN();
    assertThat(column.count()).isEqualTo(4);
    assertThat(column.distinct()).isEqualTo(2);
  }

  @Test
  void nothing_and_one_value_have_no_deviation() {
    Table table = Table.create(
        "t",
        DoubleColumn.create("none", Double.NaN),
        DoubleColumn.create("one", new double[] {7}),
        BooleanColumn.create("b", true));
    TableSummary summary = Tables.describe(table);
    assertThat(summary.column("none").quartiles()).isEmpty();
    assertThat(summary.column("none").mean()).isNaN();
    assertThat(summary.column("one").mean()).isEqualTo(7);
    assertThat(summary.column("one").standardDeviation()).isNaN();
    assertThat(summary.column("b").distinct()).isEqualTo(1);
    assertThat(Tables.describe(table.emptyCopy()).column("one").count()).isZero();
  }

  @Test
  void long_numbers_that_are_the_same_double_are_different_values() {
    Table table = Table.create(
        "t", LongColumn.create("id", LongStream.of((1L << 53), (1L << 53) + 1).toArray()));
    assertThat(Tables.describe(table).column("id").distinct()).isEqualTo(2);
  }

  @Test
  void a_column_that_is_not_there_is_named_with_those_that_are() {
    assertThatThrownBy(() -> Tables.describe(rain).column("雨"))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessageContaining("rain_mm");
  }

  @Test
  void the_summary_is_a_table_to_compute_with() {
    Table table = Tables.describe(rain).table();
    assertThat(table.doubleColumn("max").get(1)).isEqualTo(8.0);
    assertThat(table.doubleColumn("max").isMissing(0)).isTrue();
    assertThat(table.stringColumn("latest").get(3)).isEqualTo("2020-07-04");
    assertThat(table.rowCount()).isEqualTo(4);
  }

  @Test
  void a_summary_shows_numbers_and_dates_side_by_side() {
    MimeBundle bundle = Display.render(Tables.describe(rain));
    assertThat(bundle.data().get(MimeBundle.PLAIN)).startsWith("""
        雨量 の要約（5 行）
        列       型    単位  件数  値なし  種類        最小         25%      中央値         75%        最大  平均  標準偏差
        """);
    assertThat(bundle.data().get(MimeBundle.PLAIN))
        .contains("rain_mm  小数  mm       4       1     4        1.00        1.75        3.00");
    assertThat(bundle.data().get(MimeBundle.HTML))
        .contains("<th scope=\"row\">rain_mm</th>", "<td>2020-07-02</td>", "R の type 7");
  }

  @Test
  void a_schema_lists_names_types_units_and_an_example() {
    assertThat(Tables.schema(rain).columns())
        .contains(
            new ColumnSchema("地点", "文字", "", "", 1, "肘折"),
            new ColumnSchema("rain_mm", "小数", "mm", "", 1, "1.0"),
            new ColumnSchema("日", "日付", "", "", 1, "2020-07-01"));
    assertThat(Tables.schema(rain).table().columnNames())
        .containsExactly("column", "type", "unit", "label", "missing", "example");
    assertThat(Display.render(Tables.schema(rain)).data().get(MimeBundle.HTML))
        .contains("雨量 の列（5 行）", "<td>小数</td><td>mm</td>");
  }
}
