package org.ishizue.datasets.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import org.ishizue.analysis.Regression;
import org.ishizue.analysis.Tables;
import org.ishizue.analysis.regression.LinearFit;
import org.ishizue.analysis.result.Interval;
import org.ishizue.datasets.Datasets;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

/** The towns and districts: as their program makes them, and what is true within them can be found again. */
final class TownDensityTest {
  private static final String NAME = "synthetic-town-density";

  private final TownDensity made = new TownDensity();

  @Test
  void the_files_are_those_that_the_program_makes() throws IOException {
    assertThat(read("towns.csv")).isEqualTo(made.towns());
    assertThat(read("districts.csv")).isEqualTo(made.districts());
  }

  @Test
  void a_town_is_the_sum_of_its_districts() {
    Table towns = Datasets.load(NAME, "towns");
    Table sums = Tables.group(Datasets.load(NAME, "districts"), "town_id")
        .sum("residents")
        .as("residents")
        .sum("area_km2")
        .as("area_km2")
        .sum("transport_t_co2")
        .as("transport_t_co2")
        .table();
    assertThat(towns.rowCount()).isEqualTo(TownDensity.TOWNS).isEqualTo(sums.rowCount());
    for (String column : new String[] {"residents", "area_km2", "transport_t_co2"}) {
      assertThat(towns.numberColumn(column).asDoubleArray())
          .containsExactly(sums.numberColumn(column).asDoubleArray(), within(1e-9));
    }
  }

  @Test
  void between_towns_density_stands_for_service_and_within_them_it_is_weak() {
    Table towns = Datasets.load(NAME, "towns");
    Table ordinary = towns.where(towns.booleanColumn("expressway_junction").isFalse());
    assertThat(Regression.ols(perHead(ordinary), logDensity(ordinary))
            .coefficients()
            .get(1)
            .estimate())
        .isLessThan(4 * TownDensity.DENSITY_T);
    LinearFit both = Regression.ols(
        Table.create(
            "towns",
            DoubleColumn.create("t", perHead(ordinary)),
            DoubleColumn.create("log", logDensity(ordinary)),
            ordinary.intColumn("departures_per_hour").asDoubleColumn().setName("departures")),
        "t",
        "log",
        "departures");
    assertThat(holds(both.coefficient("departures").interval(), TownDensity.SERVICE_T))
        .isTrue();
    assertThat(holds(both.coefficient("log").interval(), TownDensity.DENSITY_T)).isTrue();
  }

  private static double[] perHead(Table table) {
    return table
        .intColumn("transport_t_co2")
        .divide(table.intColumn("residents"))
        .asDoubleArray();
  }

  private static double[] logDensity(Table table) {
    return table
        .intColumn("residents")
        .divide(table.doubleColumn("area_km2"))
        .log10()
        .asDoubleArray();
  }

  private static byte[] read(String file) throws IOException {
    return Files.readAllBytes(TownDensity.FOLDER.resolve(file));
  }

  private static boolean holds(Interval interval, double value) {
    return interval.lower() <= value && value <= interval.upper();
  }
}
