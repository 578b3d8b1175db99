package org.ishizue.datasets.synthetic;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tech.tablesaw.columns.Column;

/**
 * A town's bridges: 476,000 of municipalities for 126.1 million people, times 1.5 to 3.5 because towns have more of them for each
 * head than cities. Ages and conditions as in {@link BridgesOfJapan}, a mean deck of 72.7 m².
 */
final class TownBridges {
  private static final double BRIDGES_PER_HEAD = 476_000 / 126_146_099.0;
  private static final double MEAN_DECK_M2 = 34_587_000 / 476_000.0;
  private static final double SMALLEST_DECK_M2 = 8;

  private final List<String> ids = new ArrayList<>();
  private final int[] years;
  private final double[] decksM2;
  private final List<String> conditions = new ArrayList<>();
  private int poor;

  TownBridges(SeededRandom random, int population) {
    double factor = 1.5 + 2 * random.uniform();
    int count = (int) StrictMath.rint(BRIDGES_PER_HEAD * population * factor);
    years = new int[count];
    decksM2 = new double[count];
    for (int i = 0; i < count; i++) {
      ids.add(String.format(Locale.ROOT, "synthetic-%03d", i + 1));
      years[i] = BridgesOfJapan.year(random.uniform());
      decksM2[i] = TownColumns.round(
          SMALLEST_DECK_M2 + random.exponential(MEAN_DECK_M2 - SMALLEST_DECK_M2), 1);
      boolean isPoor = random.uniform() < BridgesOfJapan.probabilityOfPoor(years[i]);
      conditions.add(isPoor ? "III-IV" : "I-II");
      poor += isPoor ? 1 : 0;
    }
  }

  int count() {
    return years.length;
  }

  /** How many are of class III or IV. */
  int poor() {
    return poor;
  }

  List<Column<?>> columns() {
    return List.of(
        TownColumns.texts("bridge_id", ids),
        TownColumns.whole("built_fiscal_year", "", years),
        TownColumns.numbers("deck_area_m2", "m²", decksM2),
        TownColumns.texts("condition", conditions));
  }
}
