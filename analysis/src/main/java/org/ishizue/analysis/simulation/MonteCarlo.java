package org.ishizue.analysis.simulation;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.ishizue.analysis.result.Caution;
import org.ishizue.analysis.result.Digits;
import org.ishizue.analysis.result.Explained;
import org.ishizue.analysis.result.Explanation;
import org.ishizue.analysis.result.Interval;
import org.ishizue.analysis.sample.Confidence;
import org.ishizue.analysis.sample.Observations;
import org.ishizue.analysis.sample.Quantile;
import org.ishizue.analysis.unit.UnitWords;
import org.ishizue.runtime.text.Texts;

/** The outcomes of a model that was run many times with random inputs. */
public final class MonteCarlo implements Explained {
  private static final int LEAST = 100;
  private static final double LEVEL = 0.9;
  private static final double TAIL_VALUES = 20;
  private static final Texts TEXTS = Texts.beside(MonteCarlo.class);

  private final double[] sorted;
  private final long seed;
  private final String name;
  private final String unit;

  private MonteCarlo(double[] sorted, long seed, String name, String unit) {
    this.sorted = sorted;
    this.seed = seed;
    this.name = name;
    this.unit = unit;
  }

  /**
   * Runs a model.
   *
   * @param runs at least 100; 10,000 are usual
   * @param seed the same seed gives the same outcomes
   * @param model one outcome, from random numbers it draws
   * @throws org.ishizue.runtime.text.ProblemException STAT-081 for too few runs, STAT-003 or STAT-004 if an
   *     outcome is not a number
   */
  public static MonteCarlo run(int runs, long seed, ToDoubleFunction<SeededRandom> model) {
    if (runs < LEAST) {
      throw TEXTS.problem("STAT-081", runs, LEAST);
    }
    SeededRandom random = new SeededRandom(seed);
    double[] outcomes = new double[runs];
    for (int i = 0; i < runs; i++) {
      outcomes[i] = model.applyAsDouble(random);
    }
    return new MonteCarlo(Observations.of(outcomes).sorted(), seed, "", "");
  }

  /** The same outcomes with a name and a unit. */
  public MonteCarlo named(String newName, String newUnit) {
    return new MonteCarlo(sorted, seed, newName, newUnit);
  }

  public int runs() {
    return sorted.length;
  }

  public double mean() {
    return Arrays.stream(sorted).average().orElseThrow();
  }

  /** Standard deviation of the outcomes: how uncertain one outcome is. */
  public double standardDeviation() {
    double mean = mean();
    double squares = Arrays.stream(sorted).map(v -> (v - mean) * (v - mean)).sum();
    return Math.sqrt(squares / (sorted.length - 1));
  }

  /** Standard error of the mean: how far the simulation itself may be off; more runs make it smaller. */
  public double standardError() {
    return standardDeviation() / Math.sqrt(sorted.length);
  }

  /** The value that a share of the outcomes (0 to 1) stays below, type 7. */
  public double quantile(double p) {
    return Quantile.TYPE_7.ofSorted(sorted, p);
  }

  /** The middle part of the outcomes: with level 0.9, from the 5 % to the 95 % quantile. */
  public Interval interval(double level) {
    double tail = (1 - Confidence.checked(level)) / 2;
    return new Interval(quantile(tail), quantile(1 - tail), level);
  }

  /** The share of outcomes above a value. */
  public double shareAbove(double value) {
    return (double) Arrays.stream(sorted).filter(v -> v > value).count() / sorted.length;
  }

  /** The outcomes, smallest first. */
  public double[] values() {
    return sorted.clone();
  }

  @Override
  public List<Caution> cautions() {
    return sorted.length * (1 - LEVEL) / 2 < TAIL_VALUES
        ? List.of(Caution.of(MonteCarlo.class, "fewRuns", sorted.length))
        : List.of();
  }

  @Override
  public Explanation explain() {
    String title = TEXTS.get("monteCarlo");
    return Explanation.of(name.isEmpty() ? title : title + ": " + name)
        .estimate(TEXTS.get("mean"), withUnit(mean()), interval(LEVEL))
        .estimate(TEXTS.get("median"), withUnit(quantile(0.5)))
        .estimate(TEXTS.get("sd"), withUnit(standardDeviation()))
        .estimate(TEXTS.get("se"), withUnit(standardError()))
        .method(TEXTS.get("monteCarlo.method", sorted.length, SeededRandom.ALGORITHM, seed))
        .assumption(TEXTS.get("monteCarlo.assumes"))
        .cautions(cautions())
        .build();
  }

  @Override
  public String toString() {
    return explain().toString();
  }

  private String withUnit(double value) {
    return UnitWords.with(Digits.of(value), unit);
  }
}
