package org.ishizue.datasets.synthetic;

import java.util.List;
import org.ishizue.analysis.meta.Origin;
import org.ishizue.analysis.meta.Origins;
import org.ishizue.analysis.meta.Wording;
import org.ishizue.analysis.result.Caution;
import org.ishizue.analysis.result.Explained;
import org.ishizue.analysis.result.Explanation;
import org.ishizue.analysis.result.Grid;
import org.ishizue.analysis.text.NumberText;
import org.ishizue.runtime.text.Language;
import org.ishizue.runtime.text.Texts;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * A town that does not exist, with what a plan for it needs: people, emissions, bridges and pipes, rain, and measures to choose
 * from. Every seed is another town; the same seed is the same town on every machine.
 *
 * <p>Population, emissions, bridges and pipes are published figures per head of Japan, varied at random; the rain is drawn
 * from a Gumbel distribution as at Hijiori, varied. Costs and effects of measures are assumptions of the course, of the size
 * that the arithmetic needs. Nothing of it is a record, and every table says so.
 */
public final class OrdinaryTown implements Explained {
  private static final Texts TEXTS = Texts.beside(OrdinaryTown.class);

  private final long seed;
  private final TownPeople people;
  private final TownBridges bridges;
  private final TownAgeing ageing;
  private final TownRain rain;
  private final TownMeasures measures;
  private final double budgetMillionYen;

  private OrdinaryTown(long seed) {
    this.seed = seed;
    people = new TownPeople(SeededRandom.stream(seed, 1));
    bridges = new TownBridges(SeededRandom.stream(seed, 2), people.population());
    ageing = new TownAgeing(SeededRandom.stream(seed, 3), people.population(), bridges);
    rain = new TownRain(SeededRandom.stream(seed, 4), people.population());
    measures = new TownMeasures(SeededRandom.stream(seed, 5), people.population());
    double share = 0.4 + 0.2 * SeededRandom.stream(seed, 6).uniform();
    budgetMillionYen = StrictMath.ceil(
        ageing.leastSufficientMillionYen() + share * measures.totalCostMillionYen());
  }

  /** The town of a seed. */
  public static OrdinaryTown of(long seed) {
    return new OrdinaryTown(seed);
  }

  public long seed() {
    return seed;
  }

  /** Inhabitants every five years, 2025 to 2055: {@code year, population}. */
  public Table population() {
    return table("population", people.populationColumns());
  }

  /** Emissions of a year after allocation of electricity and heat: {@code sector, emission_t_co2}. */
  public Table emissions() {
    return table("emissions", people.emissionColumns());
  }

  /** The town's bridges, a row each: {@code bridge_id, built_fiscal_year, deck_area_m2, condition}. */
  public Table bridges() {
    return table("bridges", bridges.columns());
  }

  /** Annual maximum daily rain, 1986 to 2025: {@code year, max_daily_mm}. */
  public Table rain() {
    return table("rain", rain.columns());
  }

  /**
   * What ages, at the end of 2025: {@code asset, stock, poor, worsening_pct_per_year, unit_cost_million_yen,
   * limit_pct}. Bridges are counted, pipes are in km. In a year the given share of what is not poor becomes
   * poor, and the budget repairs as much as it pays for. At the end of 2055 no more than the limit may be poor.
   */
  public Table ageing() {
    return table("ageing", ageing.columns());
  }

  /** The ageing budgets to choose from, a year: {@code option, bridges_million_yen, pipes_million_yen}. */
  public Table ageingBudgets() {
    return table("ageingBudgets", ageing.budgetColumns());
  }

  /**
   * Three measures of mitigation and three of adaptation: {@code measure, kind, title_ja, title_en, cost_million_yen,
   * commercial_pct, residential_pct, transport_pct, operation_t_co2, cement_t, rebar_t, damage_pct}. Percentages are reductions;
   * cost and operation are a year's; cement and bars are built in once, for thirty years.
   */
  public Table measures() {
    return table("measures", measures.columns());
  }

  /** What two measures do in addition when both are chosen, in the columns of {@link #measures}, with {@code first, second}. */
  public Table interactions() {
    return table("interactions", measures.interactionColumns());
  }

  /** What the town can pay a year for measures and ageing together, in million yen. */
  public double budgetMillionYen() {
    return budgetMillionYen;
  }

  /** The daily rain up to which nothing is damaged, in mm. */
  public double damageThresholdMm() {
    return rain.thresholdMm();
  }

  /** The damage of each mm of daily rain above the threshold, in million yen. */
  public double damageMillionYenPerMm() {
    return rain.damageMillionYenPerMm();
  }

  @Override
  public Explanation explain() {
    return Explanation.of(TEXTS.get("title", String.valueOf(seed)))
        .grid(new Grid(
            List.of(TEXTS.get("item"), TEXTS.get("value")),
            List.of(
                row("people", "people.unit", NumberText.of(people.population())),
                row("stock.bridges", "bridges.unit", bridges.count()),
                row("stock.pipes", "pipes.unit", NumberText.of(ageing.pipesKm())),
                row("budget", "money.unit", NumberText.of(budgetMillionYen)),
                row("threshold", "rain.unit", NumberText.of(damageThresholdMm())),
                row("damage", "damage.unit", NumberText.of(damageMillionYenPerMm())))))
        .fact(
            TEXTS.get("tables"),
            "population(), emissions(), bridges(), rain(), ageing(), ageingBudgets(), measures(), interactions()")
        .assumption(TEXTS.get("calibrated"))
        .assumption(TEXTS.get("assumed"))
        .cautions(cautions())
        .build();
  }

  private static List<String> row(String label, String unit, Object value) {
    return List.of(TEXTS.get(label), TEXTS.get(unit, value));
  }

  @Override
  public List<Caution> cautions() {
    return List.of(Caution.of(OrdinaryTown.class, "synthetic"));
  }

  @Override
  public String toString() {
    return explain().toString();
  }

  private static Table table(String key, List<Column<?>> columns) {
    Wording source =
        new Wording(TEXTS.get(Language.JA, "source"), TEXTS.get(Language.EN, "source"));
    Table table = Table.create(TEXTS.get("table." + key), columns);
    return Origins.attach(table, new Origin(List.of(source), false, true));
  }
}
