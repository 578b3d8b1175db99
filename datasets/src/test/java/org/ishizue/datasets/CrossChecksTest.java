package org.ishizue.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tech.tablesaw.api.Table;

/** Sums that hold between and within the published figures, so that no row was lost or mistyped. */
final class CrossChecksTest {
  private static final List<String> PARTS_OF_TOTAL =
      List.of("1.A.1", "1.A.2", "1.A.3", "1.A.4.a", "1.A.4.b", "1.A.4.c", "1.B", "2", "3", "5");

  /** Statistics Bureau of Japan, Population Census 2020: 126,146,099. */
  @Test
  void the_47_prefectures_of_2020_have_126146099_people() {
    Table population = Datasets.load("japan-prefectures");
    Table census2020 = population.where(population.intColumn("year").isEqualTo(2020));
    assertThat(census2020.rowCount()).isEqualTo(47);
    assertThat(census2020.intColumn("population").sum()).isEqualTo(126_146_099);
    assertThat(population.stringColumn("pref_code").get(0)).isEqualTo("01");
    assertThat(population.intColumn("population").countMissing()).isEqualTo(1);
  }

  @Test
  void every_census_names_the_prefectures_of_the_list() {
    Table prefectures = Datasets.load("japan-prefectures", "prefectures");
    Table population = Datasets.load("japan-prefectures", "population");
    assertThat(prefectures.rowCount()).isEqualTo(47);
    assertThat(population.stringColumn("pref_code").unique().asList())
        .containsExactlyInAnyOrderElementsOf(
            prefectures.stringColumn("pref_code").asList());
  }

  /**
   * Geospatial Information Authority of Japan, 1 October 2015: 377,970.75 km² in all; tolerance: the rounding of 47
   * summands to 0.01 km².
   */
  @Test
  void the_areas_of_the_prefectures_make_that_of_japan() {
    Table areas = Datasets.load("japan-prefectures", "areas");
    assertThat(areas.stringColumn("pref_code").asList())
        .isEqualTo(Datasets.load("japan-prefectures", "prefectures")
            .stringColumn("pref_code")
            .asList());
    assertThat(areas.doubleColumn("area_km2").sum()).isCloseTo(377_970.75, within(0.1));
  }

  /** Totals as published with the inventory, in kt; tolerance: the rounding of ten summands to the kt. */
  @ParameterizedTest
  @CsvSource({"1990, 1158007", "2013, 1315343", "2019, 1105881"})
  void the_categories_of_co2_make_the_total(int fiscalYear, double totalKt) {
    Table co2 = Datasets.load("japan-co2-by-category");
    double sum = 0;
    double total = 0;
    for (int row = 0; row < co2.rowCount(); row++) {
      if (co2.intColumn("fiscal_year").getInt(row) == fiscalYear) {
        String code = co2.stringColumn("category_code").get(row);
        double emission = co2.doubleColumn("emission_kt_co2").getDouble(row);
        sum += PARTS_OF_TOTAL.contains(code) ? emission : 0;
        total += code.equals("TOTAL") ? emission : 0;
      }
    }
    assertThat(sum).isCloseTo(totalKt, within(1.0));
    assertThat(total).isCloseTo(totalKt, within(1.0));
  }

  @Test
  void the_months_of_hijiori_make_its_years() {
    Table months = Datasets.load("hijiori-monthly-rain");
    Table years = Datasets.load("hijiori-annual-rain");
    for (int row = 0; row < years.rowCount(); row++) {
      int year = years.intColumn("year").getInt(row);
      Table ofYear = months.where(months.intColumn("year").isEqualTo(year));
      assertThat(ofYear.doubleColumn("precip_total_mm").sum())
          .as("%d", year)
          .isEqualTo(years.doubleColumn("annual_precip_mm").getDouble(row));
      assertThat(ofYear.doubleColumn("max_daily_mm").max())
          .as("%d", year)
          .isEqualTo(years.doubleColumn("max_daily_mm").getDouble(row));
    }
  }

  /** As published: 17.9 + 17.3 + 15.8 = 51.0 % of FY2017's CO2 after allocation. */
  @Test
  void transport_commercial_and_residential_make_51_percent_of_fy2017_after_allocation() {
    Table co2 = Datasets.load("japan-co2-after-allocation");
    assertThat(citySectors(co2, 2017, "allocated", "share_pct")).isCloseTo(51.0, within(1e-9));
  }

  /** As published: 670 of 1,265 Mt (53.0 %) after allocation, 343 of 1,265 Mt (27 %) on the direct basis. */
  @Test
  void the_same_sectors_of_fy2014_make_53_percent_or_27_by_the_basis() {
    Table co2 = Datasets.load("japan-co2-after-allocation");
    assertThat(citySectors(co2, 2014, "allocated", "emission_mt_co2")).isEqualTo(670);
    assertThat(citySectors(co2, 2014, "direct", "emission_mt_co2")).isEqualTo(343);
    Table total = of(co2, 2014, "direct", List.of("total"));
    assertThat(total.doubleColumn("emission_mt_co2").get(0)).isEqualTo(1265);
    assertThat(100 * 670 / 1265.0).isCloseTo(53.0, within(0.05));
  }

  @Test
  void both_bases_of_fy2014_hold_the_same_total() {
    Table co2 = Datasets.load("japan-co2-after-allocation");
    for (String basis : List.of("direct", "allocated")) {
      Table parts = co2.where(co2.intColumn("fiscal_year")
          .isEqualTo(2014)
          .and(co2.stringColumn("allocation").isEqualTo(basis))
          .and(co2.stringColumn("sector").isNotEqualTo("total")));
      // Nine published figures, each rounded to 1 Mt.
      assertThat(parts.doubleColumn("emission_mt_co2").sum()).isCloseTo(1265, within(4.5));
    }
  }

  /** As published by the ministry in 2018 and 2020, in percent of road bridges. */
  @Test
  void the_two_vintages_of_bridges_past_fifty_are_whole() {
    Table shares = Datasets.load("infrastructure-ageing");
    assertThat(bridges(shares, 2018)).containsExactly(25, 39, 63);
    assertThat(bridges(shares, 2020)).containsExactly(30, 55, 75);
    assertThat(shares.rowCount()).isEqualTo(30);
  }

  @Test
  void bridges_of_class_3_and_4_are_9_6_percent() {
    Table results = Datasets.load("bridge-inspections-japan");
    Table whole = results.where(results
        .stringColumn("pref_code")
        .isEqualTo("00")
        .and(results.intColumn("fy_from").isEqualTo(2014))
        .and(results.intColumn("fy_to").isEqualTo(2018)));
    int all = whole
        .where(whole.stringColumn("result").isEqualTo("all"))
        .intColumn("bridges")
        .get(0);
    int bad = whole
        .where(whole.stringColumn("result").isEqualTo("III-IV"))
        .intColumn("bridges")
        .get(0);
    assertThat(all).isEqualTo(716_466);
    assertThat(bad).isEqualTo(69_051);
    assertThat(100.0 * bad / all).isCloseTo(9.6, within(0.05));
  }

  /** The US inventory lists 5,335 bridges and culverts in Maryland in 2017. */
  @Test
  void the_counts_of_maryland_are_whole() {
    assertThat(Datasets.load("maryland-bridge-conditions").intColumn("bridges").sum())
        .isEqualTo(5335);
  }

  @Test
  void the_projections_begin_with_one_population_and_end_apart() {
    Table national = Datasets.load("japan-population", "projection");
    assertThat(national.rowCount()).isEqualTo(51 * 9);
    Table first = national.where(national.intColumn("year").isEqualTo(2015));
    assertThat(first.intColumn("population").asSet()).containsExactly(127_094_745);
    Table byPrefecture = Datasets.load("japan-prefectures", "projection");
    Table of2015 = byPrefecture.where(byPrefecture.intColumn("year").isEqualTo(2015));
    assertThat(of2015.intColumn("population").sum()).isEqualTo(127_094_745);
  }

  private static List<Integer> bridges(Table shares, int vintage) {
    return shares
        .where(shares
            .stringColumn("asset")
            .isEqualTo("road-bridge")
            .and(shares.intColumn("vintage").isEqualTo(vintage)))
        .intColumn("share_over_50y_pct")
        .asList();
  }

  private static double citySectors(Table co2, int fiscalYear, String basis, String column) {
    Table sectors = of(co2, fiscalYear, basis, List.of("transport", "commercial", "residential"));
    assertThat(sectors.rowCount()).isEqualTo(3);
    return sectors.doubleColumn(column).sum();
  }

  private static Table of(Table co2, int fiscalYear, String basis, List<String> sectors) {
    return co2.where(co2.intColumn("fiscal_year")
        .isEqualTo(fiscalYear)
        .and(co2.stringColumn("allocation").isEqualTo(basis))
        .and(co2.stringColumn("sector").isIn(sectors)));
  }
}
