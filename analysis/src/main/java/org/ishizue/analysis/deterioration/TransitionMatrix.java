package org.ishizue.analysis.deterioration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ishizue.analysis.result.Caution;
import org.ishizue.analysis.result.Digits;
import org.ishizue.analysis.result.Explained;
import org.ishizue.analysis.result.Explanation;
import org.ishizue.analysis.result.Grid;
import org.ishizue.runtime.text.Texts;

/**
 * Probabilities of each class after some years, by the class now; every row sums to 1.
 *
 * @param labels what the classes are called
 * @param years how far it reaches
 * @param rows [now][then]
 */
public record TransitionMatrix(
    List<String> labels, double years, List<List<Double>> rows, List<Caution> cautions)
    implements Explained {
  private static final Texts TEXTS = Texts.beside(TransitionMatrix.class);

  public TransitionMatrix {
    labels = List.copyOf(labels);
    rows = rows.stream().map(List::copyOf).toList();
    cautions = List.copyOf(cautions);
  }

  /** The probability of a class then, given the class now; classes count from 1. */
  public double probability(int now, int then) {
    return rows.get(now - 1).get(then - 1);
  }

  @Override
  public Explanation explain() {
    List<List<String>> cells = rows.stream()
        .map(row -> row.stream().map(p -> Digits.of(p, 3)).toList())
        .toList();
    return Explanation.of(TEXTS.get("matrix", Digits.of(years)))
        .grid(grid(labels, cells))
        .assumption(TEXTS.get("assumes"))
        .cautions(cautions)
        .build();
  }

  @Override
  public String toString() {
    return explain().toString();
  }

  static Grid grid(List<String> labels, List<List<String>> cells) {
    List<String> headings = new ArrayList<>();
    headings.add(TEXTS.get("fromTo"));
    headings.addAll(labels);
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      List<String> row = new ArrayList<>();
      row.add(labels.get(i));
      row.addAll(cells.get(i));
      rows.add(row);
    }
    return new Grid(headings, rows);
  }

  static List<List<Double>> boxed(double[][] matrix) {
    return Arrays.stream(matrix).map(row -> Arrays.stream(row).boxed().toList()).toList();
  }
}
