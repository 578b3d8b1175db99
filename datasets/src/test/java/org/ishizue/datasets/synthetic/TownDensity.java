package org.ishizue.datasets.synthetic;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Makes the data set {@code synthetic-town-density}: 40 towns that do not exist, each with twelve districts, their density and the
 * CO2 of their people's transport. Between towns emissions fall steeply with density, since dense towns run more buses and trains;
 * within a town they hardly do. The constants say how much is whose, so that an estimate can be held against the truth. Run
 * {@link #main} in the module's folder to write the files anew; a test compares them with those that are there.
 */
final class TownDensity {
  /** Where the files are, from the module's folder. */
  static final Path FOLDER = Path.of("synthetic-town-density");

  static final int TOWNS = 40;
  static final int DISTRICTS = 12;

  /** t-CO2 a head and year in a district of 1,000 people per km² in a town without any service. */
  static final double BASE_T = 2.9;

  /** For each departure an hour from the town's centre. */
  static final double SERVICE_T = -0.09;

  /** For a district ten times as dense as another one of the same town. */
  static final double DENSITY_T = -0.10;

  /** The town beside whose station two expressways meet: what passes through is counted there. */
  static final int JUNCTION_TOWN = 34;

  private static final double JUNCTION_T = 0.9;
  private static final double TOWN_SCATTER_T = 0.08;
  private static final double DISTRICT_SCATTER_T = 0.25;
  private static final double LEAST_LOG_DENSITY = 2.6;
  private static final double LOG_DENSITY_SPAN = 1.4;
  private static final double LOG_DENSITY_SCATTER = 0.35;
  private static final double MOST_DEPARTURES = 10;
  private static final double DEPARTURES_SCATTER = 1.3;
  private static final long SEED = 20201208;

  private final List<String> towns = new ArrayList<>(List.of(
      "town_id,residents,area_km2,departures_per_hour,transport_t_co2,expressway_junction"));
  private final List<String> districts =
      new ArrayList<>(List.of("district_id,town_id,residents,area_km2,transport_t_co2"));

  TownDensity() {
    for (int town = 1; town <= TOWNS; town++) {
      town(town, SeededRandom.stream(SEED, town));
    }
  }

  public static void main(String[] arguments) throws IOException {
    TownDensity made = new TownDensity();
    Files.write(FOLDER.resolve("towns.csv"), made.towns());
    Files.write(FOLDER.resolve("districts.csv"), made.districts());
  }

  byte[] towns() {
    return bytes(towns);
  }

  byte[] districts() {
    return bytes(districts);
  }

  private void town(int number, SeededRandom random) {
    // the towns' order has nothing to do with their density
    double rank = (number * 23 % TOWNS + random.uniform()) / TOWNS;
    double logDensity = LEAST_LOG_DENSITY + LOG_DENSITY_SPAN * rank;
    long departures =
        Math.max(0, Math.round(1 + MOST_DEPARTURES * rank + DEPARTURES_SCATTER * random.normal()));
    boolean junction = number == JUNCTION_TOWN;
    double townT = BASE_T
        + SERVICE_T * departures
        + TOWN_SCATTER_T * random.normal()
        + (junction ? JUNCTION_T : 0);
    String id = String.format(Locale.ROOT, "town-%02d", number);
    int residents = 0;
    int hundredthsKm2 = 0;
    long tonnes = 0;
    for (int district = 1; district <= DISTRICTS; district++) {
      double logHere = logDensity + LOG_DENSITY_SCATTER * random.normal();
      int people = 400 + 10 * random.below(260);
      int area = (int) Math.max(1, Math.round(100 * people / StrictMath.pow(10, logHere)));
      double perHead = townT
          + DENSITY_T * (StrictMath.log10(100.0 * people / area) - 3)
          + DISTRICT_SCATTER_T * random.normal();
      long emission = Math.round(people * Math.max(0.2, perHead));
      districts.add(String.format(
          Locale.ROOT, "%s-%02d,%s,%d,%.2f,%d", id, district, id, people, area / 100.0, emission));
      residents += people;
      hundredthsKm2 += area;
      tonnes += emission;
    }
    towns.add(String.format(
        Locale.ROOT,
        "%s,%d,%.2f,%d,%d,%s",
        id,
        residents,
        hundredthsKm2 / 100.0,
        departures,
        tonnes,
        junction));
  }

  private static byte[] bytes(List<String> lines) {
    return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
