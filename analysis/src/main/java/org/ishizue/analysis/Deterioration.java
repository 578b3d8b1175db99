package org.ishizue.analysis;

import org.ishizue.analysis.deterioration.Inspections;
import org.ishizue.analysis.deterioration.KaplanMeier;
import org.ishizue.analysis.deterioration.Lifetimes;
import org.ishizue.analysis.deterioration.LogRank;
import org.ishizue.analysis.deterioration.MarkovDeterioration;
import org.ishizue.analysis.deterioration.TransitionCounts;
import org.ishizue.analysis.deterioration.WeibullLife;
import tech.tablesaw.api.Table;

/**
 * How structures age, from inspections or from lifetimes:
 *
 * <pre>{@code
 * var markov = Deterioration.markov(inspections, "bridge", "year", "class");
 * markov.expectedYears(1, 3)
 * Deterioration.weibull(pipes, "years", "failed")
 * }</pre>
 */
public final class Deterioration {
  private static final double LEVEL = 0.95;

  private Deterioration() {}

  /** Transitions between classes, counted; for inspections at equal intervals. */
  public static TransitionCounts transitions(
      Table table, String asset, String time, String condition) {
    return TransitionCounts.of(Inspections.of(table, asset, time, condition, ""));
  }

  /** The same, with a column that says what was repaired since the inspection before. */
  public static TransitionCounts transitions(
      Table table, String asset, String time, String condition, String repaired) {
    return TransitionCounts.of(Inspections.of(table, asset, time, condition, repaired));
  }

  /**
   * A Markov chain in continuous time, for inspections at any intervals.
   *
   * @param asset the column that names the structure; its rows in the order of time
   * @param time years or dates
   * @param condition the class: 1, 2, 3 … or Ⅰ, Ⅱ, Ⅲ …
   */
  public static MarkovDeterioration markov(
      Table table, String asset, String time, String condition) {
    return MarkovDeterioration.of(Inspections.of(table, asset, time, condition, ""));
  }

  /** The same, with a column that says what was repaired since the inspection before. */
  public static MarkovDeterioration markov(
      Table table, String asset, String time, String condition, String repaired) {
    return MarkovDeterioration.of(Inspections.of(table, asset, time, condition, repaired));
  }

  /**
   * A Weibull distribution of lifetimes.
   *
   * @param time how long, until the end or until last seen
   * @param ended whether it had ended: true or false, 1 or 0
   */
  public static WeibullLife weibull(Table table, String time, String ended) {
    return WeibullLife.of(Lifetimes.of(table, time, ended));
  }

  /** The same of arrays. */
  public static WeibullLife weibull(double[] times, boolean[] ended) {
    return WeibullLife.of(Lifetimes.of(times, ended));
  }

  /** The share that outlives each time, by Kaplan and Meier. */
  public static KaplanMeier kaplanMeier(Table table, String time, String ended) {
    return KaplanMeier.of(Lifetimes.of(table, time, ended), LEVEL);
  }

  /** The same of arrays. */
  public static KaplanMeier kaplanMeier(double[] times, boolean[] ended) {
    return KaplanMeier.of(Lifetimes.of(times, ended), LEVEL);
  }

  /** Whether groups last equally long. */
  public static LogRank logRank(Table table, String time, String ended, String group) {
    return LogRank.of(table, time, ended, group);
  }
}
