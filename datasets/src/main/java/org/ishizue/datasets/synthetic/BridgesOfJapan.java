package org.ishizue.datasets.synthetic;

import java.io.IOException;
import java.io.OutputStream;

/**
 * As many bridges as Japan has, none of them real: 716,466 rows.
 *
 * <p>Columns: {@code bridge_id} (synthetic-000001 …), {@code manager} (shares of fiscal year 2019), {@code
 * built_fiscal_year} (empty for 31.5 %, of any age alike), {@code condition} (I-II or III-IV, as of fiscal year 2018).
 *
 * <p>The year is piecewise linear through the published shares of road bridges past fifty: 25 % built by fiscal year 1967, 30
 * % by 1969, 39 % by 1972, 55 % by 1979, 63 % by 1982, 75 % by 1989, all by 2018; the oldest are of 1918, which is the beginning
 * that fits the rest to 9.6 %. P(III or IV) = 1 / (1 + exp(3.691 - 0.02932 age)), age in years in fiscal year 2018.
 */
public final class BridgesOfJapan implements SyntheticTable {
  /** Bridges inspected in fiscal years 2014 to 2018 (annual report on road maintenance). */
  public static final int BRIDGES = 716_466;

  private static final long SEED = 20200902;
  private static final double UNKNOWN_YEAR = 0.315;
  private static final int INSPECTED = 2018;
  private static final int REPORTED_ROWS = 1 << 16;

  /** Fiscal years and the share of bridges built until the end of each. */
  private static final int[] YEARS = {1917, 1967, 1969, 1972, 1979, 1982, 1989, 2018};

  private static final double[] SHARES = {0, 0.25, 0.30, 0.39, 0.55, 0.63, 0.75, 1};

  private static final String[] MANAGERS = {
    "mlit", "expressway", "road-corporation", "prefecture", "designated-city", "municipality"
  };

  /** Thousands of bridges by manager in fiscal year 2019. */
  private static final int[] BRIDGES_OF_MANAGER = {38, 24, 2, 139, 47, 476};

  @Override
  public long rows() {
    return BRIDGES;
  }

  @Override
  public void write(OutputStream out, RowProgress progress) throws IOException {
    SeededRandom random = new SeededRandom(SEED);
    CsvBytes csv = new CsvBytes(out);
    csv.cell("bridge_id")
        .cell("manager")
        .cell("built_fiscal_year")
        .cell("condition")
        .endLine();
    for (int bridge = 1; bridge <= BRIDGES; bridge++) {
      csv.numbered("synthetic-", bridge, 6);
      csv.cell(manager(random.uniform()));
      int year = year(random.uniform());
      if (random.uniform() < UNKNOWN_YEAR) {
        csv.empty();
      } else {
        csv.cell(year);
      }
      csv.cell(random.uniform() < probabilityOfPoor(year) ? "III-IV" : "I-II").endLine();
      if (bridge % REPORTED_ROWS == 0) {
        progress.rowsWritten(bridge);
      }
    }
    csv.flush();
    progress.rowsWritten(BRIDGES);
  }

  private static String manager(double uniform) {
    int all = 0;
    for (int count : BRIDGES_OF_MANAGER) {
      all += count;
    }
    double at = uniform * all;
    int manager = 0;
    for (int sum = BRIDGES_OF_MANAGER[0]; at >= sum; sum += BRIDGES_OF_MANAGER[manager]) {
      manager++;
    }
    return MANAGERS[manager];
  }

  /** The probability of class III or IV in fiscal year 2018 for a bridge of a year. */
  static double probabilityOfPoor(int year) {
    return 1 / (1 + StrictMath.exp(3.691 - 0.02932 * (INSPECTED - year)));
  }

  /** The fiscal year until which a share of all bridges was built. */
  static int year(double share) {
    int i = 1;
    while (share >= SHARES[i]) {
      i++;
    }
    double part = (share - SHARES[i - 1]) / (SHARES[i] - SHARES[i - 1]);
    return YEARS[i - 1] + 1 + (int) (part * (YEARS[i] - YEARS[i - 1]));
  }
}
