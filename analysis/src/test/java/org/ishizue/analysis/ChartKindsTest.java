package org.ishizue.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ishizue.analysis.figure.Bounds;
import org.ishizue.analysis.figure.Curve;
import org.ishizue.analysis.figure.Figure;
import org.ishizue.analysis.figure.Mark;
import org.ishizue.analysis.figure.Range;
import org.ishizue.analysis.figure.Scale;
import org.ishizue.analysis.figure.Series;
import org.ishizue.runtime.text.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

final class ChartKindsTest {
  private final Table rows = Table.create(
      "rows",
      IntColumn.create("year", 2002, 2001, 2001, 2002),
      StringColumn.create("station", "山", "山", "海", "海"),
      DoubleColumn.create("rain_mm", 30, 10, 5, 7),
      DoubleColumn.create("low_mm", 25, 8, 4, 6),
      DoubleColumn.create("high_mm", 40, 15, 6, 9),
      DoubleColumn.create("stage_m", 1, 2, 3, 4));

  @BeforeEach
  void in_english() {
    Language.use(Language.EN);
  }

  @Test
  void by_makes_a_series_of_each_name_in_the_order_in_which_they_come() {
    List<Series> series =
        Chart.line(rows, "year", "rain_mm").by("station").figure().series();
    assertThat(series).extracting(Series::name).containsExactly("山", "海");
    assertThat(series.get(0).x()).containsExactly(2001, 2002);
    assertThat(series.get(0).y()).containsExactly(10, 30);
    assertThat(series.get(1).y()).containsExactly(5, 7);
  }

  @Test
  void stacked_values_stay_those_of_each_part_and_the_axis_holds_their_sum() {
    Figure figure = Chart.area(rows, "year", "rain_mm").by("station").figure();
    assertThat(figure.series().get(1).y()).containsExactly(5, 7);
    assertThat(figure.yRange().contains(37)).isTrue();
    assertThat(figure.yRange().min()).isZero();
    Figure bars = Chart.bar(rows, "year", "rain_mm").by("station").stacked().figure();
    assertThat(bars.series()).extracting(Series::mark).containsOnly(Mark.STACKED_BAR);
    assertThat(bars.yRange().contains(37)).isTrue();
  }

  @Test
  void panels_show_the_same_ranges_and_each_its_own_values() {
    Panels panels = Chart.line(rows, "year", "rain_mm").title("雨").panels("station");
    assertThat(panels.figures()).extracting(Figure::title).containsExactly("山", "海");
    assertThat(panels.figures().get(0).yRange())
        .isEqualTo(panels.figures().get(1).yRange());
    assertThat(panels.figures().get(1).series().get(0).y()).containsExactly(5, 7);
    assertThat(panels.toString()).startsWith("2 charts \"雨\"").contains("largest 7 mm (at 2002)");
  }

  @Test
  void a_band_follows_its_values_when_they_are_put_in_order() {
    Table station = rows.where(rows.stringColumn("station").isEqualTo("山"));
    Bounds band = Chart.line(station, "year", "rain_mm")
        .band("low_mm", "high_mm")
        .figure()
        .series()
        .get(0)
        .bounds()
        .orElseThrow();
    assertThat(band.kind()).isEqualTo(Bounds.Kind.BAND);
    assertThat(band.lower()).containsExactly(8, 25);
    assertThat(band.upper()).containsExactly(15, 40);
  }

  @Test
  void error_bars_reach_as_far_up_as_down_and_widen_the_axis() {
    Figure figure = Chart.scatter(rows, "year", "rain_mm").errorBars("low_mm").figure();
    Bounds bars = figure.series().get(0).bounds().orElseThrow();
    assertThat(bars.lower()).containsExactly(5, 2, 1, 1);
    assertThat(bars.upper()).containsExactly(55, 18, 9, 13);
    assertThat(figure.yRange().contains(55)).isTrue();
    assertThat(figure.notes()).containsExactly("Error bars: ±low_mm");
  }

  @Test
  void a_trend_is_a_curve_over_the_range_of_x_with_its_band() {
    Figure figure = Chart.line(rows, "year", "rain_mm").trend(new Doubled()).figure();
    Series curve = figure.series().get(1);
    assertThat(curve.mark()).isEqualTo(Mark.CURVE);
    assertThat(curve.name()).isEqualTo("twice");
    assertThat(curve.x()[0]).isEqualTo(2001);
    assertThat(curve.x()[curve.size() - 1]).isEqualTo(2002);
    assertThat(curve.y()[0]).isEqualTo(4002);
    assertThat(curve.bounds().orElseThrow().upper()[0]).isEqualTo(4003);
  }

  @Test
  void a_second_axis_has_its_own_title_unit_and_range() {
    Figure figure = Chart.bar(rows, "year", "rain_mm").rightAxis("stage_m").figure();
    assertThat(figure.right().orElseThrow().unit()).isEqualTo("m");
    assertThat(figure.rightRange().orElseThrow()).isEqualTo(new Range(0, 4.08));
    assertThat(figure.series().get(1).onRight()).isTrue();
    assertThat(figure.series().get(1).x()).isSorted();
    assertThat(figure.yRange()).isEqualTo(new Range(0, 30));
  }

  @Test
  void numbers_are_the_names_of_boxes_in_their_order() {
    Figure figure = Chart.box(rows, "year", "rain_mm").figure();
    assertThat(figure.x().scale()).isEqualTo(new Scale.Category(List.of("2001", "2002")));
  }

  @Test
  void a_heat_map_has_its_first_name_on_top_and_a_title_of_its_colours() {
    Figure figure = Chart.heatMap(rows, "year", "station", "rain_mm").figure();
    assertThat(figure.y().scale()).isEqualTo(new Scale.Category(List.of("海", "山")));
    assertThat(figure.series().get(0).y()).containsExactly(1, 1, 0, 0);
    assertThat(figure.colour().orElseThrow().unit()).isEqualTo("mm");
    assertThat(figure.colourRange().orElseThrow()).isEqualTo(new Range(5, 30));
    assertThat(figure.notes()).isEmpty();
  }

  @Test
  void probability_paper_orders_values_over_cunnanes_return_periods() {
    Figure figure = Chart.gumbelPaper(rows, "rain_mm").figure();
    assertThat(figure.x().scale()).isEqualTo(new Scale.ReturnPeriod());
    assertThat(figure.series().get(0).y()).containsExactly(5, 7, 10, 30);
    // F = (4 - 0.4) / (4 + 0.2)
    assertThat(figure.series().get(0).x()[3]).isCloseTo(7, within(1e-12));
  }

  @Test
  void prefectures_are_known_by_code_and_by_name() {
    Table table = Table.create(
        "p",
        StringColumn.create("pref", "01", "東京都", "大阪", "Okinawa"),
        DoubleColumn.create("share_pct", 1, 2, 3, 4));
    Figure figure = Chart.prefectures(table, "pref", "share_pct").figure();
    Series tiles = figure.series().get(0);
    assertThat(tiles.size()).isEqualTo(47);
    assertThat(tiles.colours()[0]).isEqualTo(1);
    assertThat(tiles.colours()[12]).isEqualTo(2);
    assertThat(tiles.colours()[26]).isEqualTo(3);
    assertThat(tiles.colours()[46]).isEqualTo(4);
    assertThat(figure.notes()).containsExactly("Grey: no value");
    IntColumn codes = IntColumn.create("code", 13, 1, 47, 27);
    Table byNumber = Table.create("n", codes, table.doubleColumn("share_pct"));
    assertThat(Chart.prefectures(byNumber, "code", "share_pct")
            .figure()
            .series()
            .get(0)
            .colours()[12])
        .isEqualTo(1);
  }

  @Test
  void no_two_prefectures_share_a_place() {
    Series tiles = Chart.prefectures(
            Table.create("p", StringColumn.create("p"), DoubleColumn.create("v")), "p", "v")
        .figure()
        .series()
        .get(0);
    assertThat(IntStream.range(0, 47)
            .mapToObj(i -> tiles.x()[i] + " " + tiles.y()[i])
            .distinct())
        .hasSize(47);
  }

  @Test
  void what_is_no_prefecture_or_comes_twice_is_named() {
    Table table =
        Table.create("p", StringColumn.create("pref", "全国", "01"), DoubleColumn.create("v", 1, 2));
    assertThatThrownBy(() -> Chart.prefectures(table, "pref", "v"))
        .hasMessageContaining("CHART-011")
        .hasMessageContaining("全国");
    Table twice =
        Table.create("p", StringColumn.create("pref", "北海道", "01"), DoubleColumn.create("v", 1, 2));
    assertThatThrownBy(() -> Chart.prefectures(twice, "pref", "v"))
        .hasMessageContaining("CHART-012")
        .hasMessageContaining("北海道");
  }

  @Test
  void linked_views_keep_the_values_of_a_row_at_one_index() {
    List<Figure> figures = Chart.linked(rows, "year", "rain_mm", "stage_m").figures();
    assertThat(figures.get(0).series().get(0).y())
        .isEqualTo(figures.get(1).series().get(0).x());
  }

  private record Doubled() implements Curve {
    @Override
    public String curveName() {
      return "twice";
    }

    @Override
    public double curveAt(double x) {
      return 2 * x;
    }

    @Override
    public Optional<Range> bandAt(double x) {
      return Optional.of(new Range(2 * x - 1, 2 * x + 1));
    }
  }
}
