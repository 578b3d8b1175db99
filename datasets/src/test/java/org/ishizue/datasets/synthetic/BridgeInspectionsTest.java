package org.ishizue.datasets.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import org.ishizue.analysis.Deterioration;
import org.ishizue.analysis.deterioration.MarkovDeterioration;
import org.ishizue.analysis.deterioration.WeibullLife;
import org.ishizue.analysis.result.Interval;
import org.ishizue.datasets.Datasets;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;

/** The town's inspections: as their program makes them, and the truth in them can be found again. */
final class BridgeInspectionsTest {
  private static final String NAME = "synthetic-bridge-inspections";

  private final BridgeInspections made = new BridgeInspections();

  @Test
  void the_files_are_those_that_the_program_makes() throws IOException {
    assertThat(read("bridges.csv")).isEqualTo(made.bridges());
    assertThat(read("inspections.csv")).isEqualTo(made.inspections());
    assertThat(read("joints.csv")).isEqualTo(made.joints());
  }

  @Test
  void the_mean_years_in_each_class_lie_in_the_intervals_of_their_estimates() {
    MarkovDeterioration markov = Deterioration.markov(
        Datasets.load(NAME), "bridge_id", "inspection_date", "condition", "repaired_since");
    for (int i = 0; i < BridgeInspections.MEAN_YEARS.size(); i++) {
      assertThat(holds(
              markov.expectedYears(i + 1, i + 2).interval(), BridgeInspections.MEAN_YEARS.get(i)))
          .isTrue();
    }
    assertThat(markov.expectedYears(1, 3).years()).isCloseTo(45, within(3.0));
  }

  @Test
  void a_repair_is_told_at_the_next_inspection_and_some_are_not_told() {
    MarkovDeterioration markov = Deterioration.markov(
        Datasets.load(NAME), "bridge_id", "inspection_date", "condition", "repaired_since");
    assertThat(markov.inspections().repairs()).isPositive();
    assertThat(markov.inspections().unexplainedImprovements()).isPositive();
  }

  @Test
  void the_life_of_the_joints_lies_in_the_intervals_of_its_estimate() {
    WeibullLife life =
        Deterioration.weibull(Datasets.load(NAME, "joints"), "years_in_place", "replaced");
    assertThat(holds(life.shapeInterval(), BridgeInspections.JOINT_SHAPE)).isTrue();
    assertThat(holds(life.scaleInterval(), BridgeInspections.JOINT_SCALE_YEARS)).isTrue();
    assertThat(life.lifetimes().censored()).isPositive();
  }

  @Test
  void the_year_is_unknown_for_about_a_fifth_of_the_bridges() {
    Table bridges = Datasets.load(NAME, "bridges");
    IntColumn built = bridges.intColumn("built_fiscal_year");
    assertThat(built.countMissing() / 400.0).isCloseTo(0.2, within(0.05));
  }

  private static byte[] read(String file) throws IOException {
    return Files.readAllBytes(BridgeInspections.FOLDER.resolve(file));
  }

  private static boolean holds(Interval interval, double value) {
    return interval.lower() <= value && value <= interval.upper();
  }
}
