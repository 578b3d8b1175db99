package org.ishizue.analysis.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.ishizue.analysis.figure.Mark;
import org.ishizue.analysis.figure.Range;
import org.ishizue.analysis.figure.Scale;
import org.ishizue.analysis.figure.Series;
import org.junit.jupiter.api.Test;

final class ThinningTest {
  private static final int N = 200_000;

  @Test
  void a_single_peak_among_many_values_is_kept() {
    double[] y = new double[N];
    y[123_456] = 50;
    y[123_460] = -7;
    Series thinned = thin(Mark.LINE, y);
    assertThat(thinned.size()).isBetween(1000, 5000);
    assertThat(Arrays.stream(thinned.y()).max().orElseThrow()).isEqualTo(50);
    assertThat(Arrays.stream(thinned.y()).min().orElseThrow()).isEqualTo(-7);
    assertThat(thinned.x()).isSorted().startsWith(0).endsWith(N - 1);
  }

  @Test
  void a_gap_stays_a_gap() {
    double[] y = new double[N];
    Arrays.fill(y, 70_000, 90_000, Double.NaN);
    Series thinned = thin(Mark.LINE, y);
    assertThat(Arrays.stream(thinned.y()).filter(Double::isNaN).count()).isPositive();
    for (int i = 0; i < thinned.size(); i++) {
      boolean inGap = thinned.x()[i] >= 70_000 && thinned.x()[i] < 90_000;
      assertThat(Double.isNaN(thinned.y()[i])).isEqualTo(inGap);
    }
  }

  @Test
  void a_scatter_keeps_one_point_a_cell() {
    double[] y = IntStream.range(0, N).mapToDouble(i -> i % 10).toArray();
    assertThat(thin(Mark.SCATTER, y).size()).isBetween(1000, 10 * 240);
  }

  @Test
  void few_points_are_left_alone() {
    Series series = new Series("s", Mark.LINE, new double[100], new double[100]);
    assertThat(Thinning.thin(series, projection(0, 1, 700), projection(0, 1, 400)))
        .isSameAs(series);
  }

  private static Series thin(Mark mark, double[] y) {
    double[] x = IntStream.range(0, N).mapToDouble(i -> i).toArray();
    return Thinning.thin(
        new Series("s", mark, x, y), projection(0, N, 700), projection(-10, 60, 400));
  }

  private static Projection projection(double from, double to, double lengthPx) {
    return new Projection(new Scale.Numeric(), new Range(from, to), lengthPx);
  }
}
