package org.ishizue.datasets.synthetic;

import java.util.List;
import java.util.Optional;

/** The programs that make synthetic tables, by the names that a {@code datapackage.json} calls them. */
public final class Generators {
  private static final String BRIDGES = "bridges-of-japan";
  private static final String RAIN_1976 = "hourly-rain-1976";
  private static final String RAIN_2007 = "hourly-rain-2007";

  private Generators() {}

  /** The names of all. */
  public static List<String> names() {
    return List.of(BRIDGES, RAIN_1976, RAIN_2007);
  }

  /** The table of a name, in the size that the data set has. */
  public static Optional<SyntheticTable> of(String name) {
    return of(name, HourlyRain.STATIONS);
  }

  /**
   * The table of a name.
   *
   * @param stations how many stations, where the table has stations
   */
  public static Optional<SyntheticTable> of(String name, int stations) {
    return switch (name) {
      case BRIDGES -> Optional.of(new BridgesOfJapan());
      case RAIN_1976 -> Optional.of(new HourlyRain(RainDecade.FROM_1976, stations));
      case RAIN_2007 -> Optional.of(new HourlyRain(RainDecade.FROM_2007, stations));
      default -> Optional.empty();
    };
  }

  /** Whether more or fewer stations can be asked for. */
  public static boolean hasStations(String name) {
    return name.equals(RAIN_1976) || name.equals(RAIN_2007);
  }
}
