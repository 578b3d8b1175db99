package org.ishizue.analysis.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.IntStream;
import org.ishizue.analysis.Chart;
import org.ishizue.runtime.agent.WarmUp;
import org.ishizue.runtime.display.MimeBundle;
import org.ishizue.runtime.display.Renderer;
import org.ishizue.runtime.text.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.XYChartBuilder;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

final class RenderersTest {
  private final Table bridges = Table.create(
      "橋梁",
      StringColumn.create("橋名", "第一橋", "<b>&\"x\"</b>"),
      IntColumn.create("year", 1976, 2001),
      DoubleColumn.create("length_m", 12.5, Double.NaN));

  @BeforeEach
  void in_japanese() {
    Language.use(Language.JA);
  }

  @Test
  void every_renderer_is_found_as_a_service() {
    assertThat(ServiceLoader.load(Renderer.class))
        .extracting(r -> r.getClass().getSimpleName())
        .contains(
            "TableRenderer",
            "ColumnRenderer",
            "RowRenderer",
            "SelectionRenderer",
            "SliceRenderer",
            "ChartRenderer",
            "XChartRenderer");
  }

  @Test
  void text_aligns_full_width_characters() {
    assertThat(text(new TableRenderer().render(bridges))).isEqualTo("""
            橋梁
            橋名         year           length_m
            文字         整数  小数, m, 値なし 1
            -----------  ----  -----------------
            第一橋       1976               12.5
            <b>&"x"</b>  2001                  —
            2 行 × 3 列""");
  }

  @Test
  void a_long_text_says_how_many_rows_it_leaves_out() {
    Table table =
        Table.create("long", IntColumn.create("i", IntStream.range(0, 12_345).toArray()));
    assertThat(text(new TableRenderer().render(table)).lines().count()).isEqualTo(3 + 1 + 16 + 1);
  }

  @Test
  void a_wide_table_says_how_many_columns_it_leaves_out() {
    Table table = Table.create("wide");
    IntStream.range(0, 100).forEach(i -> table.addColumns(IntColumn.create("column" + i, 1)));
    assertThat(html(new TableRenderer().render(table))).contains("ほかに 40 列あります");
    assertThat(text(new TableRenderer().render(table)).lines())
        .allMatch(line -> line.length() <= 118);
  }

  @Test
  void a_table_without_rows_or_columns_is_shown_as_such() {
    assertThat(text(new TableRenderer().render(Table.create("empty"))))
        .isEqualTo("empty\n0 行 × 0 列");
    assertThat(text(new TableRenderer().render(bridges.emptyCopy()))).contains("0 行 × 3 列");
  }

  @Test
  void a_row_stands_upright_with_its_units() {
    assertThat(text(new RowRenderer().render(bridges.row(0))))
        .isEqualTo("0 番目の行（0 から数えて）\n橋名      第一橋\nyear      1976\nlength_m  12.5 m");
  }

  @Test
  void a_column_is_shown_without_being_touched() {
    new ColumnRenderer().render(bridges.column("length_m"));
    assertThat(bridges.columnNames()).containsExactly("橋名", "year", "length_m");
    assertThat(text(new ColumnRenderer().render(bridges.column("length_m")))).contains("12.5");
  }

  @Test
  void a_selection_says_how_many_rows_it_holds() {
    assertThat(text(new SelectionRenderer().render(bridges.intColumn("year").isGreaterThan(1980))))
        .isEqualTo("1 行を選択（0 から数えた行番号）: 1");
  }

  @Test
  void a_part_of_a_table_is_shown_as_a_table() {
    var slice = bridges.splitOn("橋名").getSlices().get(0);
    assertThat(text(new SliceRenderer().render(slice))).contains("第一橋", "1 行 × 3 列");
  }

  @Test
  void a_chart_is_a_png_with_its_description_as_alternative_text() {
    MimeBundle bundle =
        new ChartRenderer().render(Chart.line(bridges, "year", "length_m").title("橋長"));
    assertThat(bundle.data()).containsKeys(MimeBundle.PNG, MimeBundle.PLAIN);
    assertThat(bundle.metadata().get(MimeBundle.PNG))
        .contains("\"width\":720", "\"height\":420", "折れ線グラフ「橋長」");
  }

  @Test
  void a_chart_says_its_title_and_its_source_beside_its_formats() {
    var chart = Chart.line(bridges, "year", "length_m");
    assertThat(new ChartRenderer().render(chart).metadata())
        .containsEntry("ishizue", "{\"title\":\"\",\"source\":\"\"}");
    assertThat(new ChartRenderer().render(chart.title("橋長").source("台帳")).metadata())
        .containsEntry("ishizue", "{\"title\":\"橋長\",\"source\":\"出典: 台帳\"}");
  }

  @Test
  void a_chart_of_xcharts_own_is_shown_too() {
    var chart = new XYChartBuilder().width(300).height(200).title("Own").build();
    chart.addSeries("a", new double[] {1, 2}, new double[] {3, 4});
    MimeBundle bundle = new XChartRenderer().render(chart);
    assertThat(bundle.data()).containsKey(MimeBundle.PNG);
    assertThat(text(bundle)).isEqualTo("XChart の XYChart「Own」、系列: a");
  }

  @Test
  void a_session_is_warmed_up_by_drawing_and_prints_nothing_by_it() {
    List<WarmUp> found = ServiceLoader.load(WarmUp.class).stream()
        .map(ServiceLoader.Provider::get)
        .toList();
    assertThat(found).singleElement().isInstanceOf(ChartWarmUp.class);
    PrintStream before = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      found.get(0).run();
    } finally {
      System.setOut(before);
    }
    assertThat(printed.size()).isZero();
  }

  private static String html(MimeBundle bundle) {
    return String.valueOf(bundle.data().get(MimeBundle.HTML));
  }

  private static String text(MimeBundle bundle) {
    return String.valueOf(bundle.data().get(MimeBundle.PLAIN));
  }
}
