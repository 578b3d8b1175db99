package org.ishizue.datasets.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.ishizue.analysis.meta.ColumnInfos;
import org.ishizue.analysis.meta.Origin;
import org.ishizue.analysis.meta.Origins;
import org.ishizue.datasets.Datasets;
import org.ishizue.runtime.text.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

final class OrdinaryTownTest {
  private static final int TOWNS = 150;
  private static final int PLANNED = 60;

  @BeforeEach
  void in_english() {
    Language.use(Language.EN);
  }

  @Test
  void a_seed_is_one_town_on_every_machine() {
    OrdinaryTown town = Datasets.town(15);
    assertThat(texts(town)).isEqualTo(texts(Datasets.town(15)));
    assertThat(texts(town)).isNotEqualTo(texts(Datasets.town(16)));
    assertThat(town.population().intColumn("population").get(0)).isEqualTo(31_710);
    assertThat(List.of(
            (double) town.bridges().rowCount(),
            town.rain().doubleColumn("max_daily_mm").sum(),
            town.emissions().doubleColumn("emission_t_co2").sum(),
            town.budgetMillionYen()))
        .containsExactly(350.0, 5_209.5, 316_100.0, 1_105.0);
  }

  @Test
  void any_seed_is_a_town_in_which_there_is_something_to_decide() {
    List<Integer> frontiers = new ArrayList<>();
    LongStream.concat(
            LongStream.range(0, PLANNED), LongStream.of(Long.MIN_VALUE, -1, Long.MAX_VALUE))
        .forEach(seed -> {
          TownPlans plans = new TownPlans(OrdinaryTown.of(seed));
          assertThat(plans.leastAgeingBudget()).as("seed %d", seed).isFinite();
          assertThat(plans.feasible()).as("seed %d", seed).hasSizeBetween(8, 56);
          assertThat(plans.expectedDamage()).as("seed %d", seed).isPositive();
          frontiers.add(plans.frontier().size());
        });
    assertThat(frontiers).allMatch(size -> size > 1);
    assertThat(frontiers.stream().filter(size -> size > 2).count()).isGreaterThan(PLANNED * 9 / 10);
  }

  @Test
  void the_smallest_ageing_budget_does_not_keep_the_limits_of_most_towns() {
    long enough = LongStream.range(0, PLANNED)
        .mapToObj(OrdinaryTown::of)
        .filter(town -> {
          var first = town.ageingBudgets().row(0);
          return new TownPlans(town).leastAgeingBudget()
              == first.getDouble("bridges_million_yen") + first.getDouble("pipes_million_yen");
        })
        .count();
    assertThat(enough).isLessThan(PLANNED / 10);
  }

  @Test
  void towns_are_on_average_what_was_published_for_each_head() {
    double people = 0;
    double residential = 0;
    double bridges = 0;
    double poor = 0;
    double pipesKm = 0;
    for (long seed = 0; seed < TOWNS; seed++) {
      OrdinaryTown town = OrdinaryTown.of(seed);
      people += town.population().intColumn("population").get(0);
      residential += town.emissions().doubleColumn("emission_t_co2").get(2);
      bridges += town.ageing().doubleColumn("stock").get(0);
      poor += town.ageing().doubleColumn("poor").get(0);
      pipesKm += town.ageing().doubleColumn("stock").get(1);
    }
    assertThat(residential / people).isCloseTo(192e6 / 127_094_745, within(0.05));
    assertThat(bridges / people).isCloseTo(2.5 * 476_000 / 126_146_099, within(0.0004));
    assertThat(100 * poor / bridges).isCloseTo(9.6, within(0.8));
    assertThat(pipesKm / people).isCloseTo(1.85 * 660_163 / 127_094_745, within(0.0006));
  }

  @Test
  void what_is_counted_is_what_the_tables_hold() {
    OrdinaryTown town = OrdinaryTown.of(7);
    Table bridges = town.bridges();
    assertThat(town.ageing().doubleColumn("stock").get(0)).isEqualTo(bridges.rowCount());
    assertThat(town.ageing().doubleColumn("poor").get(0))
        .isEqualTo(bridges.stringColumn("condition").isEqualTo("III-IV").size());
  }

  @Test
  void every_table_and_the_town_itself_say_that_they_are_synthetic() {
    OrdinaryTown town = OrdinaryTown.of(3);
    for (Table table : tables(town)) {
      assertThat(table.name()).contains("(synthetic)");
      assertThat(Origins.of(table, table.columnNames()).map(Origin::synthetic)).contains(true);
      assertThat(table.columns())
          .allSatisfy(
              column -> assertThat(ColumnInfos.of(column).title().isEmpty()).isFalse());
    }
    assertThat(town.toString()).contains("synthetic, seed 3").contains("does not exist");
    Language.use(Language.JA);
    assertThat(town.toString()).contains("合成データ").contains("実在しません");
    assertThat(town.measures().name()).contains("合成データ");
  }

  private static List<Table> tables(OrdinaryTown town) {
    return List.of(
        town.population(),
        town.emissions(),
        town.bridges(),
        town.rain(),
        town.ageing(),
        town.ageingBudgets(),
        town.measures(),
        town.interactions());
  }

  private static List<String> texts(OrdinaryTown town) {
    return tables(town).stream().map(Table::printAll).toList();
  }
}
