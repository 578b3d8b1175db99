package org.ishizue.analysis.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import org.ishizue.analysis.figure.Axis;
import org.ishizue.analysis.figure.Figure;
import org.ishizue.analysis.figure.Mark;
import org.ishizue.analysis.figure.Range;
import org.ishizue.analysis.figure.Scale;
import org.ishizue.analysis.figure.Series;
import org.junit.jupiter.api.Test;

/** That marks stand where the axes say, in pixels. */
final class MarksTest {
  private static final int INK = Palette.series(0).getRGB();

  @Test
  void a_bar_reaches_from_zero_to_its_value_at_its_place() {
    BufferedImage image = painted(new Series("s", Mark.BAR, new double[] {5}, new double[] {75}));
    // The plot shows 0 to 10 and 0 to 100 on 200 by 100 pixels at (30, 20), twice as many in the
    // image.
    assertThat(image.getRGB(2 * 130, 2 * (20 + 50))).isEqualTo(INK);
    assertThat(image.getRGB(2 * 130, 2 * (20 + 25) + 2)).isEqualTo(INK);
    assertThat(image.getRGB(2 * 130, 2 * (20 + 25) - 2)).isEqualTo(Color.WHITE.getRGB());
    assertThat(image.getRGB(2 * 130, 2 * (20 + 100) - 2)).isEqualTo(INK);
    assertThat(image.getRGB(2 * 130, 2 * (20 + 100) + 2)).isEqualTo(Color.WHITE.getRGB());
  }

  @Test
  void a_line_is_where_its_values_are_and_a_gap_is_white() {
    double[] x = {0, 4, 5, 6, 10};
    double[] y = {50, 50, Double.NaN, 50, 50};
    BufferedImage image = painted(new Series("s", Mark.LINE, x, y));
    assertThat(image.getRGB(2 * (30 + 40), 2 * (20 + 50))).isEqualTo(INK);
    assertThat(image.getRGB(2 * (30 + 160), 2 * (20 + 50))).isEqualTo(INK);
    assertThat(image.getRGB(2 * (30 + 100), 2 * (20 + 50))).isEqualTo(Color.WHITE.getRGB());
  }

  @Test
  void nothing_is_drawn_beyond_a_range_that_leaves_values_out() {
    BufferedImage image =
        painted(new Series("s", Mark.LINE, new double[] {0, 10}, new double[] {50, 500}));
    for (int x = 0; x < image.getWidth(); x++) {
      for (int y = 0; y < 2 * 20; y++) {
        assertThat(image.getRGB(x, y)).isEqualTo(Color.WHITE.getRGB());
      }
    }
  }

  @Test
  void a_marker_at_the_plot_s_edge_is_whole() {
    BufferedImage image =
        painted(new Series("s", Mark.SCATTER, new double[] {5}, new double[] {100}));
    assertThat(image.getRGB(2 * 130, 2 * 20 - 3)).isNotEqualTo(Color.WHITE.getRGB());
    assertThat(image.getRGB(2 * 130, 2 * 20 + 3)).isNotEqualTo(Color.WHITE.getRGB());
  }

  @Test
  void dashes_run_on_over_the_corners_of_a_line() {
    double[] x = {0, 3, 6, 9, 12, 15, 18, 21};
    double[] y = new double[x.length];
    Dashes dashes = Dashes.cut(x, y, new float[] {7, 4});
    // Pen down from 0 to 7, up to 11, down to 18, up to the end.
    double down = 0;
    for (int i = 1; i < dashes.x().length; i++) {
      if (!Double.isNaN(dashes.y()[i]) && !Double.isNaN(dashes.y()[i - 1])) {
        down += dashes.x()[i] - dashes.x()[i - 1];
      }
    }
    assertThat(down).isEqualTo(14);
    assertThat(Arrays.stream(dashes.y()).filter(Double::isNaN).count()).isEqualTo(2);
  }

  @Test
  void a_whole_line_is_left_as_it_is() {
    double[] x = {0, 1};
    assertThat(Dashes.cut(x, x, new float[0]).x()).isSameAs(x);
  }

  @Test
  void the_patterns_of_the_first_eight_lines_and_bars_differ_with_their_colours() {
    for (int i = 0; i < 16; i++) {
      for (int j = i + 1; j < 16; j++) {
        boolean same = Palette.series(i).equals(Palette.series(j))
            && Arrays.equals(Palette.dash(i), Palette.dash(j));
        assertThat(same).as(i + " and " + j).isFalse();
      }
    }
  }

  @Test
  void a_number_s_colour_gets_darker_with_it() {
    double before = 300;
    for (int i = 0; i <= 20; i++) {
      Color color = Palette.scale(i / 20.0, false);
      double light = 0.299 * color.getRed() + 0.587 * color.getGreen() + 0.114 * color.getBlue();
      assertThat(light).isLessThan(before);
      before = light;
    }
  }

  private static BufferedImage painted(Series series) {
    Axis x = new Axis("", "", new Scale.Numeric()).withRange(new Range(0, 10));
    Axis y = new Axis("", "", new Scale.Numeric()).withRange(new Range(0, 100));
    Figure figure = new Figure("", "", "", x, y, List.of(series), 260, 140);
    BufferedImage image = Canvas.blank(260, 140);
    Graphics2D g = Canvas.scaled(image);
    new MarksPainter(figure, PlotArea.of(figure, 30, 20, 200, 100)).paint(g);
    g.dispose();
    return image;
  }
}
