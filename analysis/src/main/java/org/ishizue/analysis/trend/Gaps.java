package org.ishizue.analysis.trend;

import java.util.Arrays;
import java.util.List;
import org.ishizue.analysis.result.Caution;
import org.ishizue.analysis.sample.Observations;
import org.ishizue.analysis.sample.Quantile;
import org.ishizue.runtime.text.Texts;

/** Looks for times that are left out. Months of 28 to 31 days count as equal steps. */
final class Gaps {
  private static final double TOLERANCE = 1.3;
  private static final Texts TEXTS = Texts.beside(Gaps.class);

  private Gaps() {}

  /** A warning if there are gaps. */
  static List<Caution> cautions(Observations data) {
    long gaps = count(data);
    return gaps == 0 ? List.of() : List.of(Caution.of(Gaps.class, "gaps", gaps));
  }

  /** STAT-022 if there are gaps: for what counts values and not time. */
  static void refuse(Observations data, String method) {
    long gaps = count(data);
    if (gaps > 0) {
      throw TEXTS.problem("STAT-022", method, gaps);
    }
  }

  private static long count(Observations data) {
    double[] times = data.times();
    if (times.length < 2) {
      return 0;
    }
    double[] steps = new double[times.length - 1];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = times[i + 1] - times[i];
    }
    double usual = Quantile.TYPE_7.of(steps, 0.5);
    return Arrays.stream(steps).filter(step -> step > TOLERANCE * usual).count();
  }
}
