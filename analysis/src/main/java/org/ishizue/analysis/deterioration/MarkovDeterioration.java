package org.ishizue.analysis.deterioration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ishizue.analysis.result.Caution;
import org.ishizue.analysis.result.Digits;
import org.ishizue.analysis.result.Explained;
import org.ishizue.analysis.result.Explanation;
import org.ishizue.analysis.result.Grid;
import org.ishizue.analysis.result.Interval;
import org.ishizue.analysis.sample.Confidence;
import org.ishizue.runtime.text.Texts;

/**
 * Deterioration as a Markov chain in continuous time: each class is left for the next at its own rate a
 * year. The rates maximise the likelihood of what inspections found, whatever the intervals between them
 * (Kalbfleisch and Lawless 1985, The analysis of panel data under a Markov assumption, Journal of the
 * American Statistical Association 80, 863-871). Transitions with a repair, and improvements, are left out:
 * after them a history begins anew from the class that was found.
 *
 * @param rates a year, of leaving each class but the last
 * @param covariance of the logarithms of the rates, by rows; NaN for a class that was never left
 */
public record MarkovDeterioration(
    Inspections inspections,
    List<Double> rates,
    List<List<Double>> covariance,
    double logLikelihood)
    implements Explained {
  private static final double LEVEL = 0.95;
  private static final int FEW = 10;
  private static final Texts TEXTS = Texts.beside(MarkovDeterioration.class);

  public MarkovDeterioration {
    rates = List.copyOf(rates);
    covariance = covariance.stream().map(List::copyOf).toList();
  }

  /**
   * Estimates the rates.
   *
   * @throws org.ishizue.runtime.text.ProblemException STAT-053 if no structure was ever seen in a class,
   *     STAT-054 if none ever got worse
   */
  public static MarkovDeterioration of(Inspections inspections) {
    return new PanelLikelihood(inspections).maximise();
  }

  /** The probabilities of each class after some years. */
  public TransitionMatrix matrix(double years) {
    if (!(years > 0)) {
      throw TEXTS.problem("STAT-057", years);
    }
    return new TransitionMatrix(
        inspections.labels(),
        years,
        TransitionMatrix.boxed(Chain.probabilities(years, rateArray())),
        cautions());
  }

  /** The probabilities of each class after one year. */
  public TransitionMatrix annualMatrix() {
    return matrix(1);
  }

  /**
   * The years from entering a class until entering a worse one, on average; infinite if a class between was
   * never left.
   *
   * @param from class from 1
   * @param to a worse class
   */
  public ExpectedYears expectedYears(int from, int to) {
    if (from < 1 || to > inspections.classes() || from >= to) {
      throw TEXTS.problem("STAT-058", from, to, inspections.classes());
    }
    double years = 0;
    double variance = 0;
    for (int i = from - 1; i < to - 1; i++) {
      years += 1 / rates.get(i);
      for (int j = from - 1; j < to - 1; j++) {
        variance += covariance.get(i).get(j) / (rates.get(i) * rates.get(j));
      }
    }
    double reach = Math.exp(Confidence.normalQuantile(LEVEL) * Math.sqrt(variance) / years);
    return new ExpectedYears(
        this, from, to, years, new Interval(years / reach, years * reach, LEVEL));
  }

  @Override
  public List<Caution> cautions() {
    List<Caution> cautions = new ArrayList<>();
    for (int i = 0; i < rates.size(); i++) {
      String label = inspections.labels().get(i);
      long left = PanelLikelihood.crossings(inspections, i);
      if (left == 0) {
        cautions.add(Caution.of(MarkovDeterioration.class, "neverLeft", label));
      } else if (left < FEW) {
        cautions.add(Caution.of(MarkovDeterioration.class, "rarelyLeft", label, left));
      }
    }
    cautions.addAll(RepairCautions.of(inspections));
    return cautions;
  }

  @Override
  public Explanation explain() {
    List<List<String>> rows =
        IntStream.range(0, rates.size()).mapToObj(this::row).toList();
    return Explanation.of(TEXTS.get("markov"))
        .grid(new Grid(
            List.of(
                TEXTS.get("leaving"),
                TEXTS.get("rate"),
                TEXTS.get("stay"),
                TEXTS.get("stay.interval")),
            rows))
        .method(TEXTS.get("markov.method"))
        .fact(TEXTS.get("assets"), String.valueOf(inspections.assets()))
        .count(inspections.deteriorations().size())
        .fact(TEXTS.get("repairs"), String.valueOf(inspections.repairs()))
        .assumption(TEXTS.get("assumes"))
        .assumption(TEXTS.get("assumes.markov"))
        .cautions(cautions())
        .build();
  }

  @Override
  public String toString() {
    return explain().toString();
  }

  private List<String> row(int i) {
    ExpectedYears stay = expectedYears(i + 1, i + 2);
    return List.of(
        inspections.labels().get(i) + " → " + inspections.labels().get(i + 1),
        Digits.of(rates.get(i)),
        Digits.of(stay.years()),
        Double.isFinite(stay.years()) ? stay.interval().toString() : "—");
  }

  private double[] rateArray() {
    return rates.stream().mapToDouble(rate -> rate).toArray();
  }

  static List<List<Double>> boxed(double[][] matrix) {
    return Arrays.stream(matrix).map(row -> Arrays.stream(row).boxed().toList()).toList();
  }
}
