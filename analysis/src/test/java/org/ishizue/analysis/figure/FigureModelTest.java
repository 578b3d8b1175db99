package org.ishizue.analysis.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

final class FigureModelTest {
  @Test
  void a_return_period_and_its_reduced_variate_belong_together() {
    Scale paper = new Scale.ReturnPeriod();
    for (double years : new double[] {1.01, 2, 10, 100, 10_000}) {
      assertThat(paper.at(paper.along(years))).isCloseTo(years, within(years * 1e-12));
    }
    // Gumbel 1958: the mode has T = 1 / (1 - 1/e), the median T = 2.
    assertThat(paper.along(1 / (1 - Math.exp(-1)))).isCloseTo(0, within(1e-15));
    assertThat(paper.along(2)).isCloseTo(-Math.log(Math.log(2)), within(1e-15));
    assertThat(paper.along(1)).isNaN();
  }

  @Test
  void stacks_stand_on_what_is_there_and_negative_ones_hang_below() {
    Series first = series(Mark.AREA, 1, Double.NaN, -2);
    Series second = series(Mark.AREA, 10, 20, -30);
    List<Stack> stacks = Stack.of(List.of(first, second));
    assertThat(stacks.get(0).to()).containsExactly(1, Double.NaN, -2);
    assertThat(stacks.get(1).from()).containsExactly(1, 0, -2);
    assertThat(stacks.get(1).to()).containsExactly(11, 20, -32);
  }

  @Test
  void a_box_has_the_quartiles_of_type_7_and_its_whiskers_end_at_values() {
    double[] x = new double[10];
    double[] y = {1, 2, 3, 4, 5, 6, 7, 8, 9, 100};
    BoxSummary box = BoxSummary.of(new Series("s", Mark.BOX, x, y)).get(0);
    // R: quantile(c(1:9, 100), type = 7)
    assertThat(box.lowerQuartile()).isEqualTo(3.25);
    assertThat(box.median()).isEqualTo(5.5);
    assertThat(box.upperQuartile()).isEqualTo(7.75);
    assertThat(box.lowerWhisker()).isEqualTo(1);
    assertThat(box.upperWhisker()).isEqualTo(9);
    assertThat(box.outside()).containsExactly(100);
    assertThat(box.n()).isEqualTo(10);
  }

  @Test
  void a_range_that_was_asked_for_is_the_one_shown() {
    Axis y = new Axis("y", "mm", new Scale.Numeric()).withRange(new Range(-5, 5));
    Figure figure = figure(y, series(Mark.LINE, 1, 200, 3));
    assertThat(figure.yRange()).isEqualTo(new Range(-5, 5));
    assertThat(figure.xRange().contains(2)).isTrue();
  }

  @Test
  void a_log_axis_shows_whole_decades() {
    Axis y = new Axis("y", "", new Scale.Log());
    assertThat(figure(y, series(Mark.LINE, 3, 20, 4000)).yRange()).isEqualTo(new Range(1, 10_000));
  }

  @Test
  void a_single_year_is_shown_between_its_neighbours() {
    Figure figure = figure(
        new Axis("y", "", new Scale.Numeric()),
        new Series("s", Mark.LINE, new double[] {1976}, new double[] {1}));
    assertThat(figure.xRange().min()).isBetween(1974.0, 1976.0);
    assertThat(figure.xRange().max()).isBetween(1976.0, 1978.0);
  }

  private static Figure figure(Axis y, Series series) {
    Axis x = new Axis("x", "", new Scale.Numeric());
    return new Figure("", "", "", x, y, List.of(series), 700, 400);
  }

  private static Series series(Mark mark, double... y) {
    return new Series("s", mark, new double[] {0, 1, 2}, y);
  }
}
