package org.ishizue.analysis.deterioration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ishizue.analysis.result.Caution;
import org.ishizue.analysis.result.Digits;
import org.ishizue.analysis.result.Explained;
import org.ishizue.analysis.result.Explanation;
import org.ishizue.runtime.text.Texts;

/**
 * How many transitions there were from each class to each, and their shares: the transition matrix for the
 * interval between inspections, if that is the same for all (Anderson and Goodman 1957, Annals of
 * Mathematical Statistics 28, 89-110). Transitions with a repair, and improvements, are left out.
 *
 * @param counts [from][to], from class 1
 */
public record TransitionCounts(Inspections inspections, List<List<Integer>> counts)
    implements Explained {
  private static final double SAME_INTERVAL = 1.05;
  private static final int FEW = 10;
  private static final Texts TEXTS = Texts.beside(TransitionCounts.class);

  public TransitionCounts {
    counts = counts.stream().map(List::copyOf).toList();
  }

  /** Counts the transitions of a table of inspections. */
  public static TransitionCounts of(Inspections inspections) {
    int classes = inspections.classes();
    int[][] counts = new int[classes][classes];
    inspections.deteriorations().forEach(t -> counts[t.from() - 1][t.to() - 1]++);
    return new TransitionCounts(
        inspections,
        Arrays.stream(counts).map(row -> Arrays.stream(row).boxed().toList()).toList());
  }

  /** The shares by row, which sum to 1; NaN in the row of a class that nothing left from. */
  public TransitionMatrix matrix() {
    int classes = counts.size();
    double[][] shares = new double[classes][classes];
    for (int from = 0; from < classes; from++) {
      double all = total(from);
      for (int to = 0; to < classes; to++) {
        shares[from][to] = counts.get(from).get(to) / all;
      }
    }
    double years = inspections.deteriorations().stream()
        .mapToDouble(Transition::years)
        .average()
        .orElse(Double.NaN);
    return new TransitionMatrix(
        inspections.labels(), years, TransitionMatrix.boxed(shares), cautions());
  }

  @Override
  public List<Caution> cautions() {
    List<Caution> cautions = new ArrayList<>();
    double[] years = inspections.deteriorations().stream()
        .mapToDouble(Transition::years)
        .sorted()
        .toArray();
    if (years.length > 0 && years[years.length - 1] > SAME_INTERVAL * years[0]) {
      cautions.add(
          Caution.of(TransitionCounts.class, "unequal", years[0], years[years.length - 1]));
    }
    List<String> few = IntStream.range(0, counts.size() - 1)
        .filter(from -> total(from) < FEW)
        .mapToObj(from -> inspections.labels().get(from))
        .toList();
    if (!few.isEmpty()) {
      cautions.add(Caution.of(TransitionCounts.class, "rare", String.join(", ", few), FEW));
    }
    cautions.addAll(RepairCautions.of(inspections));
    return cautions;
  }

  @Override
  public Explanation explain() {
    List<List<String>> cells =
        counts.stream().map(row -> row.stream().map(n -> Digits.of(n)).toList()).toList();
    return Explanation.of(TEXTS.get("counts"))
        .grid(TransitionMatrix.grid(inspections.labels(), cells))
        .method(TEXTS.get("counts.method"))
        .fact(TEXTS.get("assets"), String.valueOf(inspections.assets()))
        .count(inspections.deteriorations().size())
        .fact(TEXTS.get("repairs"), String.valueOf(inspections.repairs()))
        .assumption(TEXTS.get("assumes"))
        .cautions(cautions())
        .build();
  }

  @Override
  public String toString() {
    return explain().toString();
  }

  private int total(int from) {
    return counts.get(from).stream().mapToInt(n -> n).sum();
  }
}
