package org.ishizue.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.ishizue.analysis.figure.Figure;
import org.ishizue.analysis.figure.Scale;
import org.ishizue.runtime.text.Language;
import org.ishizue.runtime.text.ProblemException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** What no chart was made for is drawn with a note, or refused with a reason. */
final class ChartBadInputTest {
  private static final double NONE = Double.NaN;

  @BeforeEach
  void in_english() {
    Language.use(Language.EN);
  }

  static Stream<Function<Table, Picture>> kinds() {
    return Stream.of(
        t -> Chart.line(t, "x", "y"),
        t -> Chart.line(t, "day", "y"),
        t -> Chart.line(t, "x", "y", "z").by("name").title("never"),
        t -> Chart.bar(t, "name", "y", "z"),
        t -> Chart.bar(t, "x", "y", "z").stacked(),
        t -> Chart.area(t, "x", "y", "z"),
        t -> Chart.scatter(t, "x", "y").trend("line", x -> x),
        t -> Chart.scatter(t, "x", "y").errorBars("z"),
        t -> Chart.line(t, "x", "y").band("z", "y"),
        t -> Chart.histogram(t, "y"),
        t -> Chart.box(t, "name", "y"),
        t -> Chart.heatMap(t, "x", "name", "y"),
        t -> Chart.line(t, "x", "y").panels("name"),
        t -> Chart.line(t, "x", "y").rightAxis("z"),
        t -> Chart.line(t, "x", "y").logY(),
        t -> Chart.gumbelPaper(t, "y").trend("fit", years -> Math.log(years)),
        t -> Chart.linked(t, "x", "y", "z"),
        t -> Chart.line(t, "x", "y").interactive());
  }

  static Stream<Table> tables() {
    double infinite = Double.POSITIVE_INFINITY;
    return Stream.of(
        table(new double[0], new double[0]),
        table(new double[] {1}, new double[] {1}),
        table(new double[] {1, 2, 3}, new double[] {NONE, NONE, NONE}),
        table(new double[] {1, 2, 3}, new double[] {4, 4, 4}),
        table(new double[] {1, 1, 1}, new double[] {1, 2, 3}),
        table(new double[] {3, 1, NONE, 2}, new double[] {1, NONE, 3, infinite}),
        table(new double[] {1, 2, 3}, new double[] {-1e300, 0, 1e300}),
        table(new double[] {1e-12, 2e-12}, new double[] {1e-15, 2e-15}));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void every_kind_draws_or_says_why_not(Table table) throws IOException {
    for (Function<Table, Picture> kind : kinds().toList()) {
      Picture picture;
      try {
        picture = kind.apply(table);
      } catch (ProblemException refused) {
        assertThat(refused.getMessage()).startsWith("CHART-0");
        continue;
      }
      assertThat(ImageIO.read(new ByteArrayInputStream(picture.png())).getWidth())
          .isEqualTo(2 * picture.widthPx());
      assertThat(picture.toString()).doesNotContain("NaN", "Infinity");
      picture.vegaLite().ifPresent(spec -> assertThat(spec).doesNotContain("NaN", "Infinity"));
    }
  }

  @Test
  void infinite_values_and_rows_without_x_are_counted_in_notes() {
    Table table =
        table(new double[] {1, 2, NONE, 4}, new double[] {1, Double.NEGATIVE_INFINITY, 3, 4});
    assertThat(Chart.line(table, "x", "y").figure().notes())
        .containsExactly(
            "Note: rows without a value on the x axis, which are not drawn: 1.",
            "Note: 1 values are infinite and are not drawn.");
  }

  @Test
  void a_year_that_comes_twice_is_named() {
    Table table = table(new double[] {1976, 1977, 1977}, new double[] {1, 2, 3});
    assertThat(Chart.line(table, "x", "y").figure().notes())
        .singleElement()
        .asString()
        .contains("1977")
        .contains("by(…)");
    assertThat(Chart.scatter(table, "x", "y").figure().notes()).isEmpty();
  }

  @Test
  void all_values_of_a_log_axis_that_are_not_above_zero_are_counted() {
    Figure figure = Chart.line(table(new double[] {1, 2, 3}, new double[] {-1, 0, 500}), "x", "y")
        .logY()
        .figure();
    assertThat(figure.y().scale()).isEqualTo(new Scale.Log());
    assertThat(figure.series().get(0).y()).containsExactly(NONE, NONE, 500);
    assertThat(figure.notes()).singleElement().asString().contains("2 values");
  }

  @Test
  void bars_have_no_log_axis_and_say_when_their_axis_is_cut() {
    Table table = table(new double[] {1, 2}, new double[] {10, 20});
    assertThatThrownBy(() -> Chart.bar(table, "x", "y").logY()).hasMessageContaining("CHART-008");
    assertThat(Chart.bar(table, "x", "y").yRange(5, 25).figure().notes())
        .singleElement()
        .asString()
        .contains("does not begin at zero");
    assertThatThrownBy(() -> Chart.bar(table, "x", "y").yRange(25, 5))
        .hasMessageContaining("CHART-009");
  }

  @Test
  void too_many_groups_are_refused_with_their_number() {
    StringColumn names = StringColumn.create("name");
    DoubleColumn values = DoubleColumn.create("y");
    for (int i = 0; i < 61; i++) {
      names.append("n" + i);
      values.append(i);
    }
    Table table = Table.create("t", names, values);
    assertThatThrownBy(() -> Chart.line(table, "y", "y").by("name"))
        .hasMessageContaining("CHART-007")
        .hasMessageContaining("61");
    assertThatThrownBy(() -> Chart.line(table, "y", "y").panels("name"))
        .hasMessageContaining("CHART-007");
  }

  @Test
  void thousands_of_long_names_are_drawn_with_a_note() {
    StringColumn names = StringColumn.create("name");
    DoubleColumn values = DoubleColumn.create("y");
    for (int i = 0; i < 5000; i++) {
      names.append("社会資本整備総合交付金による橋梁長寿命化修繕事業その" + i);
      values.append(i % 17);
    }
    Chart chart = Chart.bar(Table.create("t", names, values), "name", "y");
    assertThat(chart.figure().notes()).singleElement().asString().contains("5000 names");
    assertThat(chart.png()).isNotEmpty();
  }

  @Test
  void steps_that_need_rows_are_refused_where_there_are_none() {
    Table table = table(new double[] {1, 2}, new double[] {10, 20});
    assertThatThrownBy(() -> Chart.histogram(table, "y").by("name"))
        .hasMessageContaining("CHART-006");
    assertThatThrownBy(() -> Chart.line(table, "x", "y", "z").by("name"))
        .hasMessageContaining("CHART-006");
    assertThatThrownBy(() -> Chart.line(table, "x", "y").panels("name").columns(3))
        .hasMessageContaining("CHART-010");
  }

  @Test
  void unknown_columns_are_answered_with_near_names_everywhere() {
    Table table = table(new double[] {1, 2}, new double[] {10, 20});
    for (Function<Table, Picture> wrong : List.<Function<Table, Picture>>of(
        t -> Chart.line(t, "x", "y").by("nmae"),
        t -> Chart.line(t, "x", "y").panels("nmae"),
        t -> Chart.box(t, "nmae", "y"),
        t -> Chart.heatMap(t, "x", "nmae", "y"))) {
      assertThatThrownBy(() -> wrong.apply(table))
          .hasMessageContaining("CHART-001")
          .hasMessageContaining("Did you mean name");
    }
  }

  private static Table table(double[] x, double[] y) {
    DateColumn days = DateColumn.create("day");
    StringColumn names = StringColumn.create("name");
    for (int i = 0; i < x.length; i++) {
      days.append(LocalDate.of(2020, 1, 1).plusDays(i));
      names.append(i % 2 == 0 ? "a" : "b");
    }
    return Table.create(
        "t",
        DoubleColumn.create("x", x),
        DoubleColumn.create("y", y),
        DoubleColumn.create("z", y.clone()),
        days,
        names);
  }
}
