package org.ishizue.analysis.deterioration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.ishizue.analysis.numeric.Matrices;
import org.ishizue.analysis.numeric.Simplex;
import org.ishizue.runtime.text.Texts;

/** The likelihood of transitions at unequal intervals, as a function of the rates. */
final class PanelLikelihood {
  private static final double TOLERANCE = 1e-12;
  private static final double STEP = 1e-3;
  private static final Texts TEXTS = Texts.beside(PanelLikelihood.class);

  private final Inspections inspections;
  private final SortedMap<Integer, int[][]> countsByThousandths = new TreeMap<>();
  private final int[] free; // the classes that were left at least once

  PanelLikelihood(Inspections inspections) {
    this.inspections = inspections;
    int classes = inspections.classes();
    for (Transition t : inspections.deteriorations()) {
      // intervals between dates differ by a day or two; nine hours apart counts as the same
      int thousandths = (int) Math.max(Math.rint(t.years() * 1000), 1);
      int[][] counts =
          countsByThousandths.computeIfAbsent(thousandths, y -> new int[classes][classes]);
      counts[t.from() - 1][t.to() - 1]++;
    }
    for (int i = 0; i < classes - 1; i++) {
      int from = i;
      boolean seen = inspections.deteriorations().stream()
          .anyMatch(t -> t.from() - 1 == from || t.to() - 1 == from);
      if (!seen) {
        throw TEXTS.problem("STAT-053", inspections.labels().get(i));
      }
    }
    free = IntStream.range(0, classes - 1)
        .filter(i -> crossings(inspections, i) > 0)
        .toArray();
    if (free.length == 0) {
      throw TEXTS.problem("STAT-054", inspections.deteriorations().size());
    }
  }

  /** How many transitions left a class (from 0) for worse, on the way further included. */
  static long crossings(Inspections inspections, int from) {
    return inspections.deteriorations().stream()
        .filter(t -> t.from() - 1 <= from && t.to() - 1 > from)
        .count();
  }

  MarkovDeterioration maximise() {
    double[] start = Arrays.stream(free).mapToDouble(this::roughLogRate).toArray();
    double[] steps = new double[free.length];
    Arrays.fill(steps, 0.3);
    double[] found = new Simplex(this::negative, TOLERANCE).minimise(start, steps);
    double[] derivativeSteps = new double[free.length];
    Arrays.fill(derivativeSteps, STEP);
    double[][] information = Matrices.hessian(
        p -> Matrices.gradient(this::negative, p, derivativeSteps), found, derivativeSteps);
    double[][] ofFree;
    try {
      ofFree = Matrices.inverse(information);
    } catch (ArithmeticException flat) {
      ofFree = new double[free.length][free.length];
      for (double[] row : ofFree) {
        Arrays.fill(row, Double.NaN); // shown as unknown
      }
    }
    int n = inspections.classes() - 1;
    double[][] covariance = new double[n][n];
    for (double[] row : covariance) {
      Arrays.fill(row, Double.NaN);
    }
    for (int i = 0; i < free.length; i++) {
      for (int j = 0; j < free.length; j++) {
        covariance[free[i]][free[j]] = ofFree[i][j];
      }
    }
    List<Double> rates = new ArrayList<>();
    for (double rate : rates(found)) {
      rates.add(rate);
    }
    return new MarkovDeterioration(
        inspections, rates, MarkovDeterioration.boxed(covariance), -negative(found));
  }

  private double roughLogRate(int from) {
    double years = inspections.deteriorations().stream()
        .filter(t -> t.from() - 1 == from)
        .mapToDouble(Transition::years)
        .sum();
    double exposure = years > 0
        ? years
        : inspections.deteriorations().stream()
            .mapToDouble(Transition::years)
            .average()
            .orElseThrow();
    return Math.log(crossings(inspections, from) / exposure);
  }

  private double negative(double... logRates) {
    double[] rates = rates(logRates);
    double sum = 0;
    int[] thousandths =
        countsByThousandths.keySet().stream().mapToInt(Integer::intValue).toArray();
    double[][][] probabilities = Chain.probabilities(thousandths, rates);
    int interval = 0;
    for (int[][] counts : countsByThousandths.values()) {
      double[][] p = probabilities[interval++];
      for (int i = 0; i < counts.length; i++) {
        for (int j = i; j < counts.length; j++) {
          if (counts[i][j] > 0) {
            sum -= counts[i][j] * Math.log(p[i][j]);
          }
        }
      }
    }
    return sum;
  }

  private double[] rates(double... logRates) {
    double[] rates = new double[inspections.classes() - 1];
    for (int i = 0; i < free.length; i++) {
      rates[free[i]] = Math.exp(logRates[i]);
    }
    return rates;
  }
}
