package org.ishizue.analysis.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.ishizue.runtime.text.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tech.tablesaw.aggregate.CrossTab;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

final class TableHtmlTest {
  @BeforeEach
  void in_japanese() {
    Language.use(Language.JA);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "</script><script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' onmouseover='alert(1)",
        "</style><script>alert(1)</script>",
        "<!--",
        "&lt;b&gt;",
        "{0}"
      })
  void no_text_of_the_table_becomes_markup(String hostile) {
    Table table = Table.create(hostile, StringColumn.create(hostile, hostile, "x"));
    String html = TableHtml.of(table);
    String harmless = TableHtml.of(Table.create("N", StringColumn.create("N", "N", "x")));
    assertThat(tags(html)).isEqualTo(tags(harmless));
    assertThat(unescaped(html)).contains("<td>" + hostile + "</td>");
  }

  @Test
  void the_page_needs_nothing_from_elsewhere() {
    assertThat(TableHtml.of(numbers(3, 3)))
        .doesNotContain("http", "src=", "url(", "@import", "fetch", "innerHTML", "eval(");
  }

  @Test
  void the_script_ends_where_it_should() {
    String html = TableHtml.of(numbers(3, 3));
    assertThat(html.split("</script>", -1)).hasSize(2);
    assertThat(html.split("</style>", -1)).hasSize(3);
  }

  @Test
  void columns_say_type_unit_and_missing_values() {
    Table table = Table.create("橋", DoubleColumn.create("length_m", 12.5, Double.NaN));
    assertThat(TableHtml.of(table))
        .contains("<th scope=\"col\"><span>length_m</span><br><small>小数, m, 値なし 1</small></th>")
        .contains("<td>12.5</td>", "<td class=\"m\" title=\"値なし\">—</td>")
        .contains("<caption><span>橋 · 2 行 × 1 列</span></caption>");
  }

  @Test
  void numbers_stand_at_the_right() {
    Table table =
        Table.create("t", StringColumn.create("名", "a", "b"), IntColumn.create("年", 1976, 2001));
    assertThat(TableHtml.of(table))
        .contains("class=\"ishizue-table r2\"")
        .contains(".ishizue-table.r2 tr>:nth-child(2){text-align:right}")
        .contains("<td>1976</td>");
  }

  @Test
  void dates_and_times_are_written_as_people_write_them() {
    Table table = Table.create(
        "t",
        DateColumn.create("d", LocalDate.of(2020, 7, 4)),
        DateTimeColumn.create("t", LocalDateTime.of(2020, 7, 4, 1, 0)));
    assertThat(TableHtml.of(table)).contains("<td>2020-07-04</td><td>2020-07-04 01:00</td>");
  }

  @Test
  void a_thousand_rows_are_all_there_so_that_sorting_is_right() {
    String html = TableHtml.of(numbers(1_000, 8));
    assertThat(rows(html)).isEqualTo(1_000);
    assertThat(html).doesNotContain("data-part", "class=\"gap\"");
    assertThat(html.getBytes(StandardCharsets.UTF_8).length).isLessThan(300_000);
  }

  @Test
  void of_a_long_table_the_first_and_last_rows_are_there_and_it_says_so() {
    String html = TableHtml.of(numbers(12_345, 1));
    assertThat(rows(html)).isEqualTo(200);
    assertThat(html)
        .contains("… 途中の 12,145 行を省略 …", ">12,344<")
        .contains("data-part=\"全 12,345 行のうち、ここにある 200 行だけが対象です\"");
  }

  @Test
  void a_wide_table_and_one_of_long_texts_stay_small() {
    StringColumn texts = StringColumn.create("所見");
    IntStream.range(0, 1_000).forEach(i -> texts.append("損傷が進む ".repeat(200) + i));
    for (Table table : List.of(numbers(1_000, 100), Table.create("t", texts))) {
      assertThat(TableHtml.of(table).length()).isLessThan(250_000);
    }
    assertThat(TableHtml.of(numbers(1_000, 100))).contains("ほかに 40 列あります");
  }

  @Test
  void a_crosstab_has_row_headers_and_its_total_apart() {
    Table table = Table.create(
        "t",
        StringColumn.create("路線", "国道", "国道", "県道"),
        StringColumn.create("形式", "鋼", "RC", "鋼"));
    Table counts = CrossTab.counts(table, table.stringColumn("路線"), table.stringColumn("形式"));
    String html = TableHtml.of(counts);
    assertThat(html)
        .contains("クロス集計（件数）: 路線 × 形式", "（行の区分）", "<th scope=\"row\">国道</th>")
        .contains("<tr class=\"total\"><th scope=\"row\">Total</th>")
        .doesNotContain("[labels]");
  }

  @Test
  void a_table_without_rows_or_columns_is_shown_as_such() {
    assertThat(TableHtml.of(Table.create("empty"))).contains("empty · 0 行 × 0 列");
    assertThat(TableHtml.of(numbers(0, 2))).contains("0 行 × 2 列");
  }

  private static Table numbers(int rows, int columns) {
    Table table = Table.create("numbers");
    for (int c = 0; c < columns; c++) {
      table.addColumns(IntColumn.create("column" + c, IntStream.range(0, rows).toArray()));
    }
    return table;
  }

  private static long rows(String html) {
    return Pattern.compile("<tr><td>").matcher(html).results().count();
  }

  /** The names of all tags and of their attributes, in order. */
  private static List<String> tags(String html) {
    return Pattern.compile("</?[a-zA-Z!][^>]*>")
        .matcher(html)
        .results()
        .map(match -> match.group().replaceAll("=\"[^\"]*\"", ""))
        .toList();
  }

  private static String unescaped(String html) {
    return html.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }
}
