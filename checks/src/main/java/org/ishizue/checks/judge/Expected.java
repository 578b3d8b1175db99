package org.ishizue.checks.judge;

import java.util.List;
import org.ishizue.analysis.meta.Wording;
import org.ishizue.checks.value.Captured;
import org.ishizue.checks.value.Captured.ListValue;

/**
 * What the reference gave, and what is known to come instead.
 *
 * @param sample the numbers that a statistic was taken of; empty if none
 * @param mistakes what the exercise's wrong answers gave
 * @param lookalikes what a slip in the same computation gives: another column, another window
 */
public record Expected(
    Captured value, ListValue sample, List<Mistake> mistakes, List<Lookalike> lookalikes) {
  public Expected {
    mistakes = List.copyOf(mistakes);
    lookalikes = List.copyOf(lookalikes);
  }

  /** Nothing but the value. */
  public static Expected of(Captured value) {
    return new Expected(value, new ListValue(List.of()), List.of(), List.of());
  }

  /** A wrong answer with its own name and message. */
  public record Mistake(String id, Wording message, Captured value) {}

  /**
   * What another input gives.
   *
   * @param finding the key of a finding that takes a name: {@code instead.column}
   * @param name what was taken instead
   */
  public record Lookalike(String finding, Wording name, Captured value) {}
}
