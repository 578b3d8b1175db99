package org.ishizue.datasets.synthetic;

import java.util.List;
import tech.tablesaw.columns.Column;

/**
 * How a town's bridges and water pipes age, and what it may spend on them.
 *
 * <p>Of bridges of class I or II 3 % become III or IV in five years (Chubu, 2019-21); municipalities had begun to repair 20 % of
 * theirs after five years, which is the smallest budget. Of pipes 5.19 m a head (660,163 km) times 1.2 to 2.5; 19.1 % over age in
 * fiscal year 2019, 12.1 % in 2014, with 0.7 % renewed a year: 2.5 % of the rest grow over age each year. The smallest budget renews 0.67 %.
 * Costs of repair and renewal are assumptions. Limits: 10 % of bridges, the share of today's Japan, and 35 % of pipes.
 */
final class TownAgeing {
  private static final int YEARS = 30;
  private static final double[] OPTIONS = {1, 1.5, 2, 2.5, 3};
  private static final double BRIDGES_WORSENING_PCT = 0.61;
  private static final double PIPES_WORSENING_PCT = 2.5;
  private static final double BRIDGES_LIMIT_PCT = 10;
  private static final double PIPES_LIMIT_PCT = 35;
  private static final double BRIDGES_REPAIRED_A_YEAR = 0.2 / 5 * 0.096;
  private static final double PIPES_RENEWED_A_YEAR = 0.0067;
  private static final double PIPE_KM_PER_HEAD = 660_163 / 127_094_745.0;

  private final Asset bridges;
  private final Asset pipes;
  private final double[] bridgeBudgets = new double[OPTIONS.length];
  private final double[] pipeBudgets = new double[OPTIONS.length];

  /** What ages: how much there is, how much of it is poor, and what it costs to repair one (or 1 km). */
  private record Asset(
      double stock, double poor, double worseningPct, double unitCost, double limitPct) {
    /** Whether a yearly budget keeps it within its limit at the end. */
    boolean isKept(double budget) {
      double now = poor;
      for (int year = 0; year < YEARS; year++) {
        now = StrictMath.max(0, now + worseningPct / 100 * (stock - now) - budget / unitCost);
      }
      return 100 * now / stock <= limitPct;
    }
  }

  TownAgeing(SeededRandom random, int population, TownBridges counted) {
    double bridgeCost = TownColumns.round(12 + 18 * random.uniform(), 1);
    double pipeCost = TownColumns.round(80 + 70 * random.uniform(), 5);
    double pipesKm =
        TownColumns.round(PIPE_KM_PER_HEAD * population * (1.2 + 1.3 * random.uniform()), 0.1);
    double overAgeKm = TownColumns.round(pipesKm * 0.191 * (0.6 + 0.8 * random.uniform()), 0.1);
    bridges = new Asset(
        counted.count(), counted.poor(), BRIDGES_WORSENING_PCT, bridgeCost, BRIDGES_LIMIT_PCT);
    pipes = new Asset(pipesKm, overAgeKm, PIPES_WORSENING_PCT, pipeCost, PIPES_LIMIT_PCT);
    for (int i = 0; i < OPTIONS.length; i++) {
      bridgeBudgets[i] = TownColumns.round(
          OPTIONS[i] * BRIDGES_REPAIRED_A_YEAR * bridges.stock() * bridgeCost, 0.1);
      pipeBudgets[i] =
          TownColumns.round(OPTIONS[i] * PIPES_RENEWED_A_YEAR * pipes.stock() * pipeCost, 0.1);
    }
  }

  double pipesKm() {
    return pipes.stock();
  }

  /** The smallest of the budgets that keeps both within their limits; the largest if none does. */
  double leastSufficientMillionYen() {
    int option = 0;
    while (option < OPTIONS.length - 1
        && !(bridges.isKept(bridgeBudgets[option]) && pipes.isKept(pipeBudgets[option]))) {
      option++;
    }
    return bridgeBudgets[option] + pipeBudgets[option];
  }

  List<Column<?>> columns() {
    return List.of(
        TownColumns.texts("asset", List.of("bridges", "pipes")),
        TownColumns.numbers("stock", "", bridges.stock(), pipes.stock()),
        TownColumns.numbers("poor", "", bridges.poor(), pipes.poor()),
        TownColumns.numbers(
            "worsening_pct_per_year", "%", bridges.worseningPct(), pipes.worseningPct()),
        TownColumns.numbers("unit_cost_million_yen", "百万円", bridges.unitCost(), pipes.unitCost()),
        TownColumns.numbers("limit_pct", "%", bridges.limitPct(), pipes.limitPct()));
  }

  List<Column<?>> budgetColumns() {
    return List.of(
        TownColumns.texts("option", List.of("A", "B", "C", "D", "E")),
        TownColumns.numbers("bridges_million_yen", "百万円", bridgeBudgets),
        TownColumns.numbers("pipes_million_yen", "百万円", pipeBudgets));
  }
}
