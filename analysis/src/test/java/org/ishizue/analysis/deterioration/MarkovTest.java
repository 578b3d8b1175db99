package org.ishizue.analysis.deterioration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.ishizue.analysis.Deterioration;
import org.ishizue.analysis.numeric.Matrices;
import org.ishizue.analysis.result.Caution;
import org.ishizue.analysis.simulation.SeededRandom;
import org.ishizue.runtime.text.Language;
import org.ishizue.runtime.text.ProblemException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

final class MarkovTest {
  private static final double[] RATES = {0.08, 0.05, 0.03};

  @BeforeEach
  void in_english() {
    Language.use(Language.EN);
  }

  /** For two classes and one interval the estimate is -ln(share that stayed)/years. */
  @Test
  void two_classes_at_equal_intervals_have_a_closed_form() {
    Transitions transitions = new Transitions();
    for (int i = 0; i < 40; i++) {
      transitions.add(5, 1, i < 13 ? 2 : 1);
    }
    MarkovDeterioration found = MarkovDeterioration.of(transitions.inspections(2));
    double rate = -Math.log(27.0 / 40) / 5;
    assertThat(found.rates().get(0)).isCloseTo(rate, within(1e-7));
    assertThat(found.expectedYears(1, 2).years()).isCloseTo(1 / rate, within(1e-4));
    assertThat(found.matrix(5).probability(1, 1)).isCloseTo(27.0 / 40, within(1e-7));
    // binomial: the variance of ln(-ln(s)) is (1 - s)/(n s (ln s)^2)
    double s = 27.0 / 40;
    double variance = (1 - s) / (40 * s * Math.log(s) * Math.log(s));
    assertThat(found.covariance().get(0).get(0)).isCloseTo(variance, within(1e-4 * variance));
  }

  @Test
  void the_matrix_of_a_chain_is_the_closed_form_for_all_lengths() {
    for (double years : new double[] {1e-3, 0.5, 1, 7, 100, 5000}) {
      double[][] p = Chain.probabilities(years, 0.3, 0.1);
      assertThat(p[0][0]).isCloseTo(Math.exp(-0.3 * years), within(1e-13));
      double middle = 0.3 / (0.1 - 0.3) * (Math.exp(-0.3 * years) - Math.exp(-0.1 * years));
      assertThat(p[0][1]).isCloseTo(middle, within(1e-12));
      assertThat(p[0][2]).isCloseTo(1 - p[0][0] - middle, within(1e-12));
      assertThat(p[1][0]).isZero();
      assertThat(p[2][2]).isCloseTo(1, within(1e-12));
    }
    assertThat(Chain.probabilities(3, 0, 0)[0][0]).isEqualTo(1);
  }

  @Test
  void steps_of_a_matrix_multiply() {
    double[][] one = Chain.probabilities(1, RATES);
    double[][] three = Chain.probabilities(3, RATES);
    double[][] product = Matrices.product(one, Matrices.product(one, one));
    for (int i = 0; i < 4; i++) {
      double sum = 0;
      for (int j = 0; j < 4; j++) {
        assertThat(product[i][j]).isCloseTo(three[i][j], within(1e-13));
        sum += three[i][j];
      }
      assertThat(sum).isCloseTo(1, within(1e-13));
    }
  }

  @Test
  void many_times_at_once_have_the_matrices_that_each_has_alone() {
    int[] thousandths = new int[2000];
    int at = 0;
    for (int i = 0; i < thousandths.length; i++) {
      at += 1 + i * i % 7 + (i % 500 == 499 ? 4000 : 0);
      thousandths[i] = at;
    }
    double[][][] together = Chain.probabilities(thousandths, RATES);
    for (int i = 0; i < thousandths.length; i++) {
      double[][] alone = Chain.probabilities(thousandths[i] / 1000.0, RATES);
      for (int from = 0; from < 4; from++) {
        assertThat(together[i][from]).containsExactly(alone[from], within(1e-14));
      }
    }
  }

  @Test
  void rates_and_years_come_back_from_unequal_intervals_as_often_as_they_say() {
    SeededRandom random = new SeededRandom(2014);
    int runs = 100;
    int held = 0;
    double truth = 1 / RATES[0] + 1 / RATES[1];
    for (int run = 0; run < runs; run++) {
      Transitions transitions = new Transitions();
      for (int bridge = 0; bridge < 150; bridge++) {
        transitions.walk(random, 3);
      }
      MarkovDeterioration found = MarkovDeterioration.of(transitions.inspections(4));
      held += found.expectedYears(1, 3).interval().contains(truth) ? 1 : 0;
    }
    // three standard errors of 0.95 in 100 runs are 0.065
    assertThat((double) held / runs).isCloseTo(0.95, within(0.065));
  }

  @Test
  void a_repair_is_not_an_improvement_and_changes_nothing() {
    SeededRandom random = new SeededRandom(5);
    Transitions transitions = new Transitions();
    for (int bridge = 0; bridge < 100; bridge++) {
      transitions.walk(random, 3);
    }
    MarkovDeterioration without = MarkovDeterioration.of(transitions.inspections(4));
    transitions.list.add(new Transition("repaired", 5, 3, 1, true));
    transitions.list.add(new Transition("better by itself", 5, 2, 1, false));
    transitions.list.add(new Transition("repaired and same", 5, 2, 2, true));
    MarkovDeterioration with = MarkovDeterioration.of(transitions.inspections(4));
    assertThat(with.rates()).isEqualTo(without.rates());
    assertThat(with.explain().warnings())
        .anyMatch(text -> text.contains("got better with no repair recorded"));
    TransitionMatrix shares = TransitionCounts.of(transitions.inspections(4)).matrix();
    assertThat(shares.probability(3, 1)).isZero();
    for (List<Double> row : shares.rows().subList(0, 3)) {
      assertThat(row.stream().mapToDouble(p -> p).sum()).isCloseTo(1, within(1e-12));
    }
  }

  @Test
  void a_table_of_inspections_is_read_with_roman_classes_and_repairs() {
    Table table = Table.create(
        "inspections",
        StringColumn.create("bridge", "A", "A", "A", "B", "B", "C"),
        IntColumn.create("year", 2014, 2019, 2024, 2015, 2019, 2019),
        StringColumn.create("class", "Ⅰ", "Ⅱ", "Ⅰ", "I", "ＩＩＩ", "Ⅱ"),
        BooleanColumn.create("repaired", false, false, true, false, false, false));
    Inspections found = Inspections.of(table, "bridge", "year", "class", "repaired");
    assertThat(found.assets()).isEqualTo(3);
    assertThat(found.labels()).containsExactly("I", "II", "III");
    assertThat(found.transitions())
        .containsExactly(
            new Transition("A", 5, 1, 2, false),
            new Transition("A", 5, 2, 1, true),
            new Transition("B", 4, 1, 3, false));
    assertThat(found.repairs()).isEqualTo(1);
    assertThat(found.unexplainedImprovements()).isZero();
    TransitionCounts counts =
        Deterioration.transitions(table, "bridge", "year", "class", "repaired");
    assertThat(counts.counts().get(0)).containsExactly(0, 1, 1);
    assertThat(counts.cautions())
        .extracting(Caution::key)
        .contains("caution.unequal", "caution.rare", "caution.leftOut");
    Table unsaid = table.rejectColumns("repaired");
    assertThat(Deterioration.transitions(unsaid, "bridge", "year", "class").cautions())
        .extracting(Caution::key)
        .contains("caution.improved");
  }

  @Test
  void a_class_never_left_has_no_end_and_says_so() {
    Transitions transitions = new Transitions();
    transitions.add(5, 1, 2).add(5, 1, 1).add(5, 2, 2).add(4, 1, 2).add(5, 2, 2);
    transitions.add(5, 3, 3);
    MarkovDeterioration found = MarkovDeterioration.of(transitions.inspections(3));
    assertThat(found.rates().get(1)).isZero();
    assertThat(found.expectedYears(2, 3).years()).isInfinite();
    assertThat(found.expectedYears(1, 2).interval().upper()).isFinite();
    assertThat(found.toString()).contains("No structure was seen leaving class II", "∞");
    assertThat(found.matrix(10).probability(2, 2)).isCloseTo(1, within(1e-12));
  }

  @Test
  void inspections_that_make_no_sense_are_refused() {
    Table table = Table.create(
        StringColumn.create("bridge", "A", "A"),
        DoubleColumn.create("year", 2019, 2014),
        IntColumn.create("class", 1, 2));
    refused("STAT-051", () -> Deterioration.markov(table, "bridge", "year", "class"), "\"A\"");
    refused("STAT-052", () -> Deterioration.markov(table.first(1), "bridge", "year", "class"), "1");
    refused(
        "STAT-009",
        () -> Deterioration.markov(table.emptyCopy(), "bridge", "year", "class"),
        "rows");
    refused("STAT-050", () -> Deterioration.markov(table, "year", "class", "year"), "2019");
    Transitions same = new Transitions().add(5, 1, 1).add(5, 1, 1);
    refused("STAT-054", () -> MarkovDeterioration.of(same.inspections(2)), "2");
    Transitions unseen = new Transitions().add(5, 1, 1).add(5, 3, 3);
    refused("STAT-053", () -> MarkovDeterioration.of(unseen.inspections(3)), "II");
    MarkovDeterioration found =
        MarkovDeterioration.of(new Transitions().add(5, 1, 2).add(5, 1, 1).inspections(2));
    refused("STAT-057", () -> found.matrix(0), "0");
    refused("STAT-058", () -> found.expectedYears(2, 1), "2");
  }

  @Test
  void the_result_names_method_numbers_and_assumptions() {
    SeededRandom random = new SeededRandom(5);
    Transitions transitions = new Transitions();
    for (int bridge = 0; bridge < 100; bridge++) {
      transitions.walk(random, 3);
    }
    MarkovDeterioration found = MarkovDeterioration.of(transitions.inspections(4));
    assertThat(found.toString())
        .contains("I → II", "Kalbfleisch and Lawless", "Structures: 100", "Values: 300");
    assertThat(found.annualMatrix().toString()).contains("over 1 years", "from \\ to");
    Language.use(Language.JA);
    assertThat(found.expectedYears(1, 3).toString()).contains("区分 I から区分 III まで", "年");
  }

  private static void refused(String code, ThrowingCallable call, String... words) {
    assertThatThrownBy(call).isInstanceOfSatisfying(ProblemException.class, problem -> {
      assertThat(problem.code()).isEqualTo(code);
      assertThat(problem.getMessage()).contains(words);
    });
  }

  /** Transitions by hand, or by walks through a chain of known rates. */
  private static final class Transitions {
    private static final List<String> LABELS = List.of("I", "II", "III", "IV");
    private final List<Transition> list = new ArrayList<>();

    Transitions add(double years, int from, int to) {
      list.add(new Transition("x", years, from, to, false));
      return this;
    }

    /** A structure new at the start, inspected some times at intervals of 2 to 7 years. */
    void walk(SeededRandom random, int inspections) {
      int now = 1 + random.below(3);
      double left = random.exponential(RATES[now - 1]);
      for (int i = 0; i < inspections; i++) {
        double years = 2 + random.below(6);
        int next = now;
        double time = years;
        while (next < 4 && left <= time) {
          time -= left;
          next++;
          left = next < 4 ? random.exponential(RATES[next - 1]) : Double.POSITIVE_INFINITY;
        }
        left -= time;
        add(years, now, next);
        now = next;
      }
    }

    Inspections inspections(int classes) {
      return new Inspections(100, list, LABELS.subList(0, classes));
    }
  }
}
