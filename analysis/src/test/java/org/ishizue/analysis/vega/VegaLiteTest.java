package org.ishizue.analysis.vega;

import static org.assertj.core.api.Assertions.assertThat;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import java.time.LocalDateTime;
import org.ishizue.analysis.Chart;
import org.ishizue.analysis.render.ChartRenderer;
import org.ishizue.runtime.display.MimeBundle;
import org.ishizue.runtime.text.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

final class VegaLiteTest {
  private final Table rain = Table.create(
      "rain",
      IntColumn.create("year", 2001, 2002, 2003),
      DoubleColumn.create("max_daily_mm", 57, Double.NaN, 121),
      DoubleColumn.create("max_1h_mm", 20, 30, 40));

  @BeforeEach
  void in_english() {
    Language.use(Language.EN);
  }

  @Test
  void what_is_shown_alive_has_its_image_and_words_beside_it() throws JsonParserException {
    MimeBundle bundle =
        new ChartRenderer().render(Chart.line(rain, "year", "max_1h_mm").interactive());
    assertThat(bundle.data()).containsKeys(MimeBundle.VEGA_LITE, MimeBundle.PNG, MimeBundle.PLAIN);
    JsonObject spec = parsed(String.valueOf(bundle.data().get(MimeBundle.VEGA_LITE)));
    assertThat(spec.getString("$schema")).endsWith("/vega-lite/v5.json");
    assertThat(spec.getString("description")).isEqualTo(bundle.data().get(MimeBundle.PLAIN));
  }

  @Test
  void a_still_chart_has_no_specification() {
    assertThat(new ChartRenderer().render(Chart.line(rain, "year", "max_1h_mm")).data())
        .doesNotContainKey(MimeBundle.VEGA_LITE);
  }

  @Test
  void a_time_series_can_be_zoomed_and_a_missing_value_is_null() throws JsonParserException {
    JsonObject spec = spec(Chart.line(rain, "year", "max_daily_mm", "max_1h_mm"));
    JsonArray layers = spec.getArray("layer");
    JsonObject missing =
        layers.getObject(0).getObject("data").getArray("values").getObject(1);
    assertThat(missing.getInt("x")).isEqualTo(2002);
    assertThat(missing.isNull("y")).isTrue();
    JsonObject zoom = layers.getObject(layers.size() - 1).getArray("params").getObject(0);
    assertThat(zoom.getString("bind")).isEqualTo("scales");
    assertThat(layers
            .getObject(0)
            .getObject("encoding")
            .getObject("x")
            .getObject("axis")
            .getString("format"))
        .isEqualTo("~r");
  }

  @Test
  void probability_paper_has_its_ticks_at_whole_return_periods() throws JsonParserException {
    JsonObject spec = spec(Chart.gumbelPaper(rain, "max_1h_mm").trend("fit", Math::log));
    JsonArray values = spec.getArray("layer")
        .getObject(0)
        .getObject("encoding")
        .getObject("x")
        .getObject("axis")
        .getArray("values");
    double[] periods = new double[values.size()];
    for (int i = 0; i < periods.length; i++) {
      periods[i] = 1 / (1 - Math.exp(-Math.exp(-values.getDouble(i))));
      periods[i] = Math.round(periods[i] * 1e6) / 1e6;
    }
    assertThat(periods).containsExactly(1.01, 1.1, 1.5, 2, 5, 10, 20, 50, 100);
  }

  @Test
  void a_time_is_written_without_an_offset_as_the_table_holds_it() throws JsonParserException {
    Table hours = Table.create(
        "h",
        DateTimeColumn.create("time", LocalDateTime.of(2020, 7, 4, 13, 0)),
        DoubleColumn.create("stage_m", 11.2));
    JsonObject first = spec(Chart.line(hours, "time", "stage_m"))
        .getArray("layer")
        .getObject(0)
        .getObject("data")
        .getArray("values")
        .getObject(0);
    assertThat(first.getString("x")).isEqualTo("2020-07-04T13:00:00");
  }

  @Test
  void the_map_holds_47_tiles_and_their_names_twice_on_no_ground() throws JsonParserException {
    Table table =
        Table.create("p", StringColumn.create("pref", "13", "01"), DoubleColumn.create("v", 1, 2));
    JsonArray layers = spec(Chart.prefectures(table, "pref", "v")).getArray("layer");
    int tiles = layers.getObject(0).getObject("data").getArray("values").size();
    int onLight = layers.getObject(1).getObject("data").getArray("values").size();
    int onDark = layers.getObject(2).getObject("data").getArray("values").size();
    assertThat(tiles).isEqualTo(47);
    assertThat(onLight + onDark).isEqualTo(47);
    assertThat(onDark).isEqualTo(1);
  }

  @Test
  void linked_views_share_one_selection() throws JsonParserException {
    JsonObject spec = parsed(
        Chart.linked(rain, "year", "max_daily_mm", "max_1h_mm").vegaLite().orElseThrow());
    JsonObject chosen = spec.getArray("params").getObject(0);
    assertThat(chosen.getObject("select").getString("resolve")).isEqualTo("global");
    assertThat(chosen.getArray("views")).containsExactly("view0", "view1");
    for (Object view : spec.getArray("hconcat")) {
      JsonObject colour = ((JsonObject) view).getObject("encoding").getObject("color");
      assertThat(colour.getObject("condition").getString("param")).isEqualTo("chosen");
    }
  }

  @Test
  void a_million_points_become_a_few_thousand() throws JsonParserException {
    DoubleColumn x = DoubleColumn.create("x");
    DoubleColumn y = DoubleColumn.create("y");
    for (int i = 0; i < 100_000; i++) {
      x.append(i);
      y.append(i == 77_777 ? 9 : 0);
    }
    JsonArray values = spec(Chart.line(Table.create("t", x, y), "x", "y"))
        .getArray("layer")
        .getObject(0)
        .getObject("data")
        .getArray("values");
    assertThat(values.size()).isBetween(1000, 6000);
    assertThat(values).anyMatch(row -> ((JsonObject) row).getInt("y") == 9);
  }

  private static JsonObject spec(Chart chart) throws JsonParserException {
    return parsed(chart.interactive().vegaLite().orElseThrow());
  }

  private static JsonObject parsed(String json) throws JsonParserException {
    return JsonParser.object().from(json);
  }
}
