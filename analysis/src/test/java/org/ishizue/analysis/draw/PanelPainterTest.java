package org.ishizue.analysis.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.ishizue.analysis.Chart;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** That panels which share their axes can be read side by side and one above the other. */
final class PanelPainterTest {
  private final Table rows = Table.create(
      "rain",
      StringColumn.create("station", "a", "a", "b", "b", "c", "c", "d", "d"),
      IntColumn.create("year", 2001, 2002, 2001, 2002, 2001, 2002, 2001, 2002),
      DoubleColumn.create("rain_mm", 0, 10, 90, 700, 40, 130, 5, 60));

  @ParameterizedTest
  @ValueSource(ints = {300, 330, 360, 400, 450, 500, 600})
  void the_lowest_row_has_the_same_ticks_as_the_rows_above(int height) throws IOException {
    byte[] png = Chart.line(rows, "year", "rain_mm")
        .title("Rain")
        .panels("station")
        .columns(2)
        .size(700, height)
        .png();
    List<Integer> lines = gridLines(ImageIO.read(new ByteArrayInputStream(png)));
    assertThat(lines).hasSizeGreaterThanOrEqualTo(4);
    assertThat(lines.size() % 2).isZero();
    List<Integer> steps = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      steps.add(lines.get(i) - lines.get(i - 1));
    }
    int half = lines.size() / 2;
    // Two rows of panels: as many lines in each, and one wider step between the rows.
    assertThat(steps.subList(0, half - 1)).allMatch(step -> step < steps.get(half - 1));
    assertThat(steps.subList(half, steps.size())).allMatch(step -> step < steps.get(half - 1));
  }

  /** The rows of pixels in which most of the right panels' width is a line of the grid. */
  private static List<Integer> gridLines(BufferedImage image) {
    List<Integer> found = new ArrayList<>();
    int last = -10;
    for (int y = 0; y < image.getHeight(); y++) {
      int grey = 0;
      for (int x = image.getWidth() * 6 / 10; x < image.getWidth() * 9 / 10; x++) {
        grey += image.getRGB(x, y) == Palette.GRID.getRGB() ? 1 : 0;
      }
      if (grey > image.getWidth() / 5) {
        if (y > last + 4) {
          found.add(y);
        }
        last = y;
      }
    }
    return found;
  }
}
