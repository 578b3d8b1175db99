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
      withoutX =
          Math.max(withoutX, (int) Arrays.stream(one.x()).filter(Double::isNaN).count());
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
    return (int) Arrays.stream(values).filter(Double::isInfinite).count();
  }

  /** An x that two values have; NaN if there is none. */
  private static double twice(Series series) {
    double[] sorted =
        Arrays.stream(series.x()).filter(Double::isFinite).sorted().toArray();
    for (int i = 1; i < sorted.length; i++) {
      if (sorted[i] == sorted[i - 1]) {
        return sorted[i];
      }
    }
    return Double.NaN;
  }
}
