package org.ishizue.datasets.synthetic;

import java.time.LocalDate;

/**
 * The rain of one station, day after day.
 *
 * <p>A day is wet (1 mm or more) with a probability of 119.29 / 365.25 times the weight of its month. Its amount is
 * piecewise exponential through the mean days a year of 1, 10, 50 and 100 mm at 56 observatories, 1991-2020 (119.29, 46.56, 5.49,
 * 1.11): means of 9.566 mm above 1 mm, 18.711 mm above 10 mm, and above 50 mm that of the decade. It falls in 2 +
 * Poisson(0.66 √amount) hours on end, at most 24, split by a Dirichlet distribution of 1.6, and is counted as a gauge does that tips
 * with every 0.5 mm: what is in the bucket at the end of an hour belongs to the next one, so the day's total is kept.
 */
final class RainStation {
  /** In place of an amount: the gauge gave none. */
  static final int GAP = -1;

  private static final long SEED = 19760401;

  /** Gaps draw from streams of their own, so that they change no amount. */
  private static final long GAP_STREAMS = 1_000_000;

  private static final double WET_DAYS_A_YEAR = 119.29;
  private static final double DAYS_A_YEAR = 365.25;
  private static final double MEAN_ABOVE_1_MM = 9.566;
  private static final double MEAN_ABOVE_10_MM = 18.711;
  private static final double DIRICHLET = 1.6;

  /** One outage in 500 days, of 6 to 72 hours: about 0.3 % of all hours. */
  private static final double OUTAGE_A_DAY = 1 / 500.0;

  private static final int SHORTEST_OUTAGE_H = 6;
  private static final int LONGEST_OUTAGE_H = 72;

  /** Days of 1 mm or more by month at Yokohama, 2006-2016, for the seasons; only their ratios count. */
  private static final int[] WET_DAYS = {50, 73, 99, 106, 113, 126, 110, 90, 118, 116, 100, 70};

  private static final int[] DAYS = {341, 311, 341, 330, 341, 330, 341, 341, 330, 341, 330, 341};

  private final RainDecade decade;
  private final SeededRandom random;
  private final SeededRandom gaps;
  private final double[] wetProbability = wetProbabilities();
  private int hoursOfOutage;

  RainStation(RainDecade decade, int station) {
    this.decade = decade;
    random = SeededRandom.stream(SEED + decade.firstYear(), station);
    gaps = SeededRandom.stream(SEED + decade.firstYear(), GAP_STREAMS + station);
  }

  /** The next day's hours: [24], in halves of a millimetre, {@link #GAP} where there is no value. */
  int[] day(LocalDate date) {
    int[] halves = new int[24];
    if (random.uniform() < wetProbability[date.getMonthValue() - 1]) {
      rain(halves);
    }
    if (hoursOfOutage == 0 && gaps.uniform() < OUTAGE_A_DAY) {
      hoursOfOutage = SHORTEST_OUTAGE_H + gaps.below(LONGEST_OUTAGE_H - SHORTEST_OUTAGE_H + 1);
    }
    for (int hour = 0; hour < 24 && hoursOfOutage > 0; hour++) {
      halves[hour] = GAP;
      hoursOfOutage--;
    }
    return halves;
  }

  private void rain(int[] halves) {
    double amount = amountMm();
    int total = (int) (2 * amount);
    int hours = Math.min(24, 2 + random.poisson(0.66 * StrictMath.sqrt(amount)));
    int first = random.below(24 - hours + 1);
    double[] parts = new double[hours];
    double sum = 0;
    for (int i = 0; i < hours; i++) {
      parts[i] = random.gamma(DIRICHLET);
      sum += parts[i];
    }
    double running = 0;
    int before = 0;
    for (int i = 0; i < hours; i++) {
      running += parts[i];
      int until = i == hours - 1 ? total : (int) (total * running / sum);
      halves[first + i] = until - before;
      before = until;
    }
  }

  private double amountMm() {
    double amount = 1 + random.exponential(MEAN_ABOVE_1_MM);
    if (amount > 10) {
      amount = 10 + random.exponential(MEAN_ABOVE_10_MM);
    }
    if (amount > 50) {
      amount = 50 + random.exponential(decade.meanAbove50Mm());
    }
    return amount;
  }

  private static double[] wetProbabilities() {
    int wet = 0;
    int all = 0;
    for (int month = 0; month < 12; month++) {
      wet += WET_DAYS[month];
      all += DAYS[month];
    }
    double[] probabilities = new double[12];
    for (int month = 0; month < 12; month++) {
      double weight = (double) WET_DAYS[month] * all / ((double) DAYS[month] * wet);
      probabilities[month] = WET_DAYS_A_YEAR / DAYS_A_YEAR * weight;
    }
    return probabilities;
  }
}
