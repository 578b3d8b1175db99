package org.ishizue.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import javax.imageio.ImageIO;
import org.ishizue.analysis.figure.Figure;
import org.ishizue.analysis.figure.FigureText;
import org.ishizue.analysis.figure.Scale;
import org.ishizue.analysis.figure.Series;
import org.ishizue.runtime.text.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

final class ChartTest {
  private final Table rain = Table.create(
      "rain",
      IntColumn.create("year", 2003, 2001, 2002),
      DoubleColumn.create("max_daily_mm", 57, 121, Double.NaN),
      DoubleColumn.create("降水量(mm)", 1, 2, 3),
      DoubleColumn.create("stage_m", 1, 2, 3),
      StringColumn.create("place", "上流", "下流", "上流"),
      DateColumn.create(
          "date", LocalDate.of(2003, 7, 1), LocalDate.of(2001, 7, 1), LocalDate.of(2002, 7, 1)));

  @BeforeEach
  void in_english() {
    Language.use(Language.EN);
  }

  @Test
  void a_line_goes_through_its_values_in_the_order_of_x() {
    Series line = Chart.line(rain, "year", "max_daily_mm").figure().series().get(0);
    assertThat(line.x()).containsExactly(2001, 2002, 2003);
    assertThat(line.y()).containsExactly(121, Double.NaN, 57);
  }

  @Test
  void a_scatter_keeps_the_order_of_its_rows() {
    assertThat(Chart.scatter(rain, "year", "stage_m").figure().series().get(0).x())
        .containsExactly(2003, 2001, 2002);
  }

  @Test
  void the_unit_in_a_name_becomes_the_unit_of_the_axis() {
    assertThat(Chart.line(rain, "year", "max_daily_mm").figure().y().unit()).isEqualTo("mm");
    assertThat(FigureText.titleWithUnit(
            Chart.line(rain, "year", "降水量(mm)").figure().y()))
        .isEqualTo("降水量 (mm)");
  }

  @Test
  void series_of_different_units_carry_them_in_their_names_and_the_axis_has_none() {
    Figure figure = Chart.line(rain, "year", "max_daily_mm", "stage_m").figure();
    assertThat(figure.y().unit()).isEmpty();
    assertThat(figure.series())
        .extracting(Series::name)
        .containsExactly("max_daily_mm (mm)", "stage_m (m)");
  }

  @Test
  void names_stand_on_the_axis_in_the_order_in_which_they_come() {
    Figure figure = Chart.bar(rain, "place", "stage_m").figure();
    assertThat(figure.x().scale()).isEqualTo(new Scale.Category(java.util.List.of("上流", "下流")));
    assertThat(figure.series().get(0).x()).containsExactly(0, 1, 0);
  }

  @Test
  void dates_are_drawn_on_a_time_axis() {
    assertThat(Chart.line(rain, "date", "stage_m").figure().x().scale())
        .isEqualTo(new Scale.Time());
  }

  @Test
  void a_class_of_a_histogram_holds_its_lower_border_and_not_its_upper_one() {
    Table values = Table.create("v", DoubleColumn.create("v", 0, 9.9, 10, 10, 20));
    Series counts = Chart.histogram(values, "v", 10).figure().series().get(0);
    assertThat(counts.x()).containsExactly(5, 15, 25);
    assertThat(counts.y()).containsExactly(2, 2, 1);
  }

  @Test
  void a_histogram_of_equal_values_has_one_class() {
    Table values = Table.create("v", DoubleColumn.create("v", 3, 3, 3));
    assertThat(Chart.histogram(values, "v").figure().series().get(0).y()).containsExactly(3);
  }

  @Test
  void a_histogram_with_too_narrow_classes_is_refused() {
    assertThatThrownBy(() -> Chart.histogram(rain, "max_daily_mm", 0.001))
        .hasMessageContaining("CHART-004");
    assertThatThrownBy(() -> Chart.histogram(rain, "max_daily_mm", 0))
        .hasMessageContaining("CHART-004");
  }

  @Test
  void a_misspelt_column_is_answered_with_the_name_that_was_meant() {
    assertThatThrownBy(() -> Chart.line(rain, "yaer", "max_daily_mm"))
        .hasMessageContaining("CHART-001")
        .hasMessageContaining("Did you mean year?");
  }

  @Test
  void a_column_of_text_cannot_be_the_y_axis() {
    assertThatThrownBy(() -> Chart.line(rain, "year", "place")).hasMessageContaining("CHART-002");
  }

  @Test
  void a_chart_without_a_y_column_is_refused() {
    assertThatThrownBy(() -> Chart.line(rain, "year")).hasMessageContaining("CHART-003");
  }

  @Test
  void an_empty_table_gives_an_empty_chart_that_can_be_drawn() throws IOException {
    assertThat(ImageIO.read(new ByteArrayInputStream(
            Chart.line(rain.emptyCopy(), "year", "stage_m").png())))
        .isNotNull();
  }

  @Test
  void a_file_is_a_png_of_twice_the_size(@TempDir Path folder) throws IOException {
    Path file =
        Chart.line(rain, "year", "stage_m").size(400, 300).save(folder.resolve("chart.png"));
    var image = ImageIO.read(new ByteArrayInputStream(Files.readAllBytes(file)));
    assertThat(image.getWidth()).isEqualTo(800);
    assertThat(image.getHeight()).isEqualTo(600);
  }

  @Test
  void a_chart_tells_itself_in_words() {
    assertThat(
            Chart.line(rain, "year", "max_daily_mm").title("Rain").source("JMA").toString())
        .isEqualTo("Line chart \"Rain\". x axis: year; y axis: max_daily_mm (mm). "
            + "max_daily_mm: 2 values (1 more missing), smallest 57 mm (at 2003), largest 121 mm (at 2001). "
            + "Source: JMA.");
  }
}
