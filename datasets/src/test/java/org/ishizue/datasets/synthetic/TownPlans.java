package org.ishizue.datasets.synthetic;

import java.util.ArrayList;
import java.util.List;
import org.ishizue.analysis.Extremes;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** All plans of a town, computed from its tables as the last lesson does: 64 sets of measures with each ageing budget. */
final class TownPlans {
  private static final double CEMENT = 0.78;
  private static final double REBAR = 1.21;
  private static final int YEARS = 30;
  private static final double[] PERIODS = {2, 5, 10, 20, 50, 100, 200};
  private static final String[] SECTORS = {"industry", "commercial", "residential", "transport"};

  private final OrdinaryTown town;
  private final Table measures;
  private final Table interactions;
  private final Table ageing;
  private final Table emissions;
  private final double expectedDamage;

  TownPlans(OrdinaryTown town) {
    this.town = town;
    measures = town.measures();
    interactions = town.interactions();
    ageing = town.ageing();
    emissions = town.emissions();
    expectedDamage = expectedDamage();
  }

  /** One plan: which measures (bits in the order of the table), and what comes of it. */
  record Plan(int chosen, double costMillionYen, double emissionT, double damageMillionYen) {}

  double expectedDamage() {
    var fit = Extremes.gumbel(town.rain(), "year", "max_daily_mm");
    double sum = 0;
    for (int i = 1; i < PERIODS.length; i++) {
      double mean = (damage(fit.level(Extremes.years(PERIODS[i - 1])).value())
              + damage(fit.level(Extremes.years(PERIODS[i])).value()))
          / 2;
      sum += (1 / PERIODS[i - 1] - 1 / PERIODS[i]) * mean;
    }
    return sum;
  }

  private double damage(double mm) {
    return Math.max(0, mm - town.damageThresholdMm()) * town.damageMillionYenPerMm();
  }

  /** What is poor at the end of 2055, in percent, for an asset and a budget a year. */
  double poorPct(int asset, double budget) {
    Row row = ageing.row(asset);
    double now = row.getDouble("poor");
    for (int year = 2026; year <= 2055; year++) {
      now += row.getDouble("worsening_pct_per_year") / 100 * (row.getDouble("stock") - now);
      now = Math.max(0, now - budget / row.getDouble("unit_cost_million_yen"));
    }
    return 100 * now / row.getDouble("stock");
  }

  /** The cheapest ageing budget that keeps the limits; infinite if none does. */
  double leastAgeingBudget() {
    for (Row option : town.ageingBudgets()) {
      double bridges = option.getDouble("bridges_million_yen");
      double pipes = option.getDouble("pipes_million_yen");
      if (poorPct(0, bridges) <= ageing.row(0).getDouble("limit_pct")
          && poorPct(1, pipes) <= ageing.row(1).getDouble("limit_pct")) {
        return bridges + pipes;
      }
    }
    return Double.POSITIVE_INFINITY;
  }

  /** Every set of measures with the least ageing budget. */
  List<Plan> all() {
    double upkeep = leastAgeingBudget();
    List<Plan> plans = new ArrayList<>();
    for (int chosen = 0; chosen < 64; chosen++) {
      plans.add(plan(chosen, upkeep));
    }
    return plans;
  }

  private Plan plan(int chosen, double upkeep) {
    double cost = upkeep;
    double damage = expectedDamage;
    double added = 0;
    double[] left = {1, 1, 1, 1};
    for (Row row : active(chosen)) {
      cost += row.getDouble("cost_million_yen");
      damage *= 1 - row.getDouble("damage_pct") / 100;
      added += row.getDouble("operation_t_co2")
          + (CEMENT * row.getDouble("cement_t") + REBAR * row.getDouble("rebar_t")) / YEARS;
      for (int sector = 1; sector < SECTORS.length; sector++) {
        left[sector] *= 1 - row.getDouble(SECTORS[sector] + "_pct") / 100;
      }
    }
    double emission = added;
    for (Row row : emissions) {
      emission +=
          left[List.of(SECTORS).indexOf(row.getString("sector"))] * row.getDouble("emission_t_co2");
    }
    return new Plan(chosen, cost, emission, damage);
  }

  private List<Row> active(int chosen) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      if (isChosen(chosen, i)) {
        rows.add(measures.row(i));
      }
    }
    List<String> names = measures.stringColumn("measure").asList();
    for (int i = 0; i < interactions.rowCount(); i++) {
      Row row = interactions.row(i);
      if (isChosen(chosen, names.indexOf(row.getString("first")))
          && isChosen(chosen, names.indexOf(row.getString("second")))) {
        rows.add(row);
      }
    }
    return rows;
  }

  private static boolean isChosen(int chosen, int measure) {
    return (chosen >> measure & 1) == 1;
  }

  List<Plan> feasible() {
    return all().stream()
        .filter(plan -> plan.costMillionYen() <= town.budgetMillionYen())
        .toList();
  }

  /** Feasible plans of which no other emits less without more damage, or the other way round. */
  List<Plan> frontier() {
    List<Plan> feasible = feasible();
    return feasible.stream()
        .filter(plan -> feasible.stream()
            .noneMatch(other -> other.emissionT() <= plan.emissionT()
                && other.damageMillionYen() <= plan.damageMillionYen()
                && (other.emissionT() < plan.emissionT()
                    || other.damageMillionYen() < plan.damageMillionYen())))
        .toList();
  }
}
