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
}
