package org.ishizue.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ishizue.analysis.figure.Axis;
import org.ishizue.analysis.figure.FigureText;
import org.ishizue.analysis.figure.Mark;
import org.ishizue.analysis.figure.Series;
import org.ishizue.runtime.text.Texts;

/** Says in the figure what its reader would not expect of the values: the same x twice, values that are no numbers. */
final class ChartNotes {
  private static final Texts TEXTS = Texts.beside(Chart.class);

  private ChartNotes() {}

  static List<String> of(Axis x, List<Series> series) {
    List<String> notes = new ArrayList<>();
    int infinite = 0;
    int withoutX = 0;
    for (Series one : series) {
      infinite += count(one.y());
      withoutX = Math.max(withoutX, missing(one.x()));
    }
    if (withoutX > 0) {
      notes.add(TEXTS.get("note.withoutX", withoutX));
    }
    if (infinite > 0) {
      notes.add(TEXTS.get("note.infinite", infinite));
    }
    for (Series one : series) {
      double twice = one.mark() == Mark.SCATTER || one.mark() == Mark.BOX ? Double.NaN : twice(one);
      if (!Double.isNaN(twice)) {
        notes.add(TEXTS.get("note.twice", FigureText.position(x.scale(), twice), one.name()));
        break;
      }
    }
    return notes;
  }

  private static int count(double[] values) {
    int infinite = 0;
    for (double value : values) {
      infinite += Double.isInfinite(value) ? 1 : 0;
    }
    return infinite;
  }

  private static int missing(double[] values) {
    int missing = 0;
    for (double value : values) {
      missing += Double.isNaN(value) ? 1 : 0;
    }
    return missing;
  }

  /** Whether all values are there and in order, as those of most lines are. */
  private static boolean ascends(double[] values) {
    for (int i = 0; i < values.length; i++) {
      if (!Double.isFinite(values[i]) || (i > 0 && values[i] < values[i - 1])) {
        return false;
      }
    }
    return true;
  }

  /** An x that two values have; NaN if there is none. */
  private static double twice(Series series) {
    double[] sorted = ascends(series.x())
        ? series.x()
        : Arrays.stream(series.x()).filter(Double::isFinite).sorted().toArray();
    for (int i = 1; i < sorted.length; i++) {
      if (sorted[i] == sorted[i - 1]) {
        return sorted[i];
      }
    }
    return Double.NaN;
  }
}
