package org.ishizue.datasets.synthetic;

import java.util.List;
import tech.tablesaw.columns.Column;

/**
 * Who lives in a town and what they emit.
 *
 * <p>Emissions per head are those of Japan in fiscal year 2014 after allocation (residential 192, commercial 261, transport
 * 217, industry 426 Mt for 127.1 million people), each varied by 30 %; transport up to 1.6 times, as where there is no railway.
 * People become fewer as in the medium projection (126.15 million in 2020 to 99.65 in 2056) or up to twice as fast.
 */
final class TownPeople {
  private static final double PEOPLE_OF_JAPAN = 127_094_745;
  private static final List<String> SECTORS =
      List.of("industry", "commercial", "residential", "transport");
  private static final double[] EMISSIONS_OF_JAPAN_T = {426e6, 261e6, 192e6, 217e6};
  private static final double[] LEAST = {0.7, 0.7, 0.7, 1.0};
  private static final double[] MOST = {1.3, 1.3, 1.3, 1.6};

  /** What remains of Japan's population after thirty years: (99.65 / 126.15) to the power of 30 / 36. */
  private static final double REMAINS = 0.8216;

  private final int population;
  private final double decline;
  private final double[] emissionsT = new double[SECTORS.size()];

  TownPeople(SeededRandom random) {
    population = (int) TownColumns.round(9_000 + 39_000 * random.uniform(), 10);
    decline = 1 + random.uniform();
    for (int i = 0; i < emissionsT.length; i++) {
      double perHead = EMISSIONS_OF_JAPAN_T[i] / PEOPLE_OF_JAPAN;
      double factor = LEAST[i] + (MOST[i] - LEAST[i]) * random.uniform();
      emissionsT[i] = TownColumns.round(population * perHead * factor, 10);
    }
  }

  /** In 2025. */
  int population() {
    return population;
  }

  List<Column<?>> populationColumns() {
    int[] years = new int[7];
    int[] people = new int[7];
    for (int i = 0; i < years.length; i++) {
      years[i] = 2025 + 5 * i;
      people[i] = (int) TownColumns.round(
          population * StrictMath.pow(REMAINS, decline * i / (years.length - 1)), 10);
    }
    return List.of(
        TownColumns.whole("year", "", years), TownColumns.whole("population", "人", people));
  }

  List<Column<?>> emissionColumns() {
    return List.of(
        TownColumns.texts("sector", SECTORS),
        TownColumns.numbers("emission_t_co2", "t-CO₂", emissionsT));
  }
}
