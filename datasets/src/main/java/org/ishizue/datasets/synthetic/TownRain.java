package org.ishizue.datasets.synthetic;

import java.util.List;
import tech.tablesaw.columns.Column;

/**
 * A town's rain: forty annual maxima of a Gumbel distribution (Hijiori: location 84 mm, scale 27 mm, so 0.32 of it),
 * and from which rain on it does damage, an assumption.
 */
final class TownRain {
  private static final int FIRST_YEAR = 1986;
  private static final int YEARS = 40;

  /** A Gumbel distribution has no lower end; rain does. */
  private static final double LEAST_MM = 20;

  private final int[] years = new int[YEARS];
  private final double[] maximaMm = new double[YEARS];
  private final double thresholdMm;
  private final double damageMillionYenPerMm;

  TownRain(SeededRandom random, int population) {
    double location = 70 + 60 * random.uniform();
    double scale = location * (0.25 + 0.15 * random.uniform());
    for (int i = 0; i < YEARS; i++) {
      years[i] = FIRST_YEAR + i;
      double exponential = StrictMath.max(random.exponential(1), 1e-9);
      double mm = location - scale * StrictMath.log(exponential);
      maximaMm[i] = TownColumns.round(StrictMath.max(mm, LEAST_MM), 0.5);
    }
    thresholdMm = TownColumns.round(location + 1.5 * scale, 5);
    damageMillionYenPerMm =
        TownColumns.round(population / 10_000.0 * (15 + 10 * random.uniform()), 0.5);
  }

  double thresholdMm() {
    return thresholdMm;
  }

  double damageMillionYenPerMm() {
    return damageMillionYenPerMm;
  }

  List<Column<?>> columns() {
    return List.of(
        TownColumns.whole("year", "", years), TownColumns.numbers("max_daily_mm", "mm", maximaMm));
  }
}
