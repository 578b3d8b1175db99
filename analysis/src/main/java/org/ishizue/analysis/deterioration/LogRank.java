package org.ishizue.analysis.deterioration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.ishizue.analysis.numeric.Matrices;
import org.ishizue.analysis.result.Caution;
import org.ishizue.analysis.result.Digits;
import org.ishizue.analysis.result.Explained;
import org.ishizue.analysis.result.Explanation;
import org.ishizue.analysis.result.Grid;
import org.ishizue.runtime.text.Texts;
import tech.tablesaw.api.Table;

/**
 * The log-rank test that groups last equally long (Mantel 1966; Peto and Peto 1972, Journal of the Royal
 * Statistical Society A 135, 185-207).
 *
 * @param chiSquared the statistic
 * @param degreesOfFreedom groups less 1
 * @param p probability of so large a statistic if all groups lasted alike
 */
public record LogRank(List<Group> groups, double chiSquared, int degreesOfFreedom, double p)
    implements Explained {
  private static final int FEW = 5;
  private static final Texts TEXTS = Texts.beside(LogRank.class);

  public LogRank {
    groups = List.copyOf(groups);
  }

  /**
   * One group.
   *
   * @param observed ends seen
   * @param expected ends if all groups lasted alike
   */
  public record Group(String name, int size, int observed, double expected) {}

  /** Tests the groups of a table. */
  public static LogRank of(Table table, String time, String ended, String group) {
    SortedMap<String, Lifetimes> groups = Lifetimes.byGroup(table, time, ended, group);
    int events = groups.values().stream().mapToInt(Lifetimes::events).sum();
    if (groups.size() < 2 || events == 0) {
      throw TEXTS.problem("STAT-049", group, groups.size(), events);
    }
    List<String> names = List.copyOf(groups.keySet());
    List<Lifetimes> lives = List.copyOf(groups.values());
    int k = names.size();
    double[] expected = new double[k];
    double[][] covariance = new double[k][k];
    double[] times = lives.stream()
        .flatMap(g -> g.lives().stream())
        .filter(Lifetimes.Life::ended)
        .mapToDouble(Lifetimes.Life::time)
        .distinct()
        .sorted()
        .toArray();
    for (double t : times) {
      addTime(lives, t, expected, covariance);
    }
    double[] surplus = new double[k - 1];
    double[][] first = new double[k - 1][];
    for (int i = 0; i < k - 1; i++) {
      surplus[i] = lives.get(i).events() - expected[i];
      first[i] = Arrays.copyOf(covariance[i], k - 1);
    }
    double chiSquared;
    try {
      chiSquared = Matrices.quadratic(Matrices.inverse(first), surplus);
    } catch (ArithmeticException apart) {
      throw TEXTS.problem(apart, "STAT-048", group);
    }
    List<Group> found = new ArrayList<>();
    for (int i = 0; i < k; i++) {
      Lifetimes g = lives.get(i);
      found.add(new Group(names.get(i), g.lives().size(), g.events(), expected[i]));
    }
    double p = ChiSquaredDistribution.of(k - 1).survivalProbability(chiSquared);
    return new LogRank(found, chiSquared, k - 1, p);
  }

  private static void addTime(
      List<Lifetimes> groups, double time, double[] expected, double[][] covariance) {
    int k = groups.size();
    double[] atRisk = new double[k];
    double all = 0;
    double ends = 0;
    for (int i = 0; i < k; i++) {
      for (Lifetimes.Life life : groups.get(i).lives()) {
        atRisk[i] += life.time() >= time ? 1 : 0;
        ends += life.ended() && life.time() == time ? 1 : 0;
      }
      all += atRisk[i];
    }
    double spread = all > 1 ? ends * (all - ends) / (all - 1) : 0;
    for (int i = 0; i < k; i++) {
      expected[i] += ends * atRisk[i] / all;
      for (int j = 0; j < k; j++) {
        double same = i == j ? atRisk[i] / all : 0;
        covariance[i][j] += spread * (same - atRisk[i] * atRisk[j] / (all * all));
      }
    }
  }

  @Override
  public List<Caution> cautions() {
    return groups.stream().anyMatch(g -> g.expected() < FEW)
        ? List.of(Caution.of(LogRank.class, "fewExpected", FEW))
        : List.of();
  }

  @Override
  public Explanation explain() {
    List<List<String>> rows = groups.stream()
        .map(g -> List.of(
            g.name(),
            String.valueOf(g.size()),
            String.valueOf(g.observed()),
            Digits.of(g.expected())))
        .toList();
    return Explanation.of(TEXTS.get("logRank"))
        .estimate("χ²", Digits.of(chiSquared))
        .estimate(TEXTS.get("logRank.df"), String.valueOf(degreesOfFreedom))
        .estimate("p", Digits.ofP(p))
        .grid(new Grid(
            List.of(
                TEXTS.get("logRank.group"),
                TEXTS.get("logRank.size"),
                TEXTS.get("ended"),
                TEXTS.get("logRank.expected")),
            rows))
        .method(TEXTS.get("logRank.method"))
        .count(groups.stream().mapToInt(Group::size).sum())
        .assumption(TEXTS.get("assumes.censoring"))
        .cautions(cautions())
        .build();
  }

  @Override
  public String toString() {
    return explain().toString();
  }
}
