package org.ishizue.workbench.exercise;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.ishizue.checks.judge.Verdict;
import org.ishizue.grading.grade.GradeAll;

/** How far grading has come, and how long the rest will take. */
public final class Pace {
  private final int total;
  private final long began = System.nanoTime();
  private final Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
  private int done;
  private int fresh;

  public Pace(int total) {
    this.total = total;
  }

  /** Takes note of one that is done, and says how it ended. */
  public synchronized Verdict note(GradeAll.Done one) {
    done++;
    var graded = one.graded();
    Verdict verdict = graded == null ? Verdict.GRADER_FAULT : graded.result().verdict();
    counts.merge(verdict, 1, Integer::sum);
    if (graded != null && graded.fresh()) {
      fresh++;
    }
    return verdict;
  }

  public int total() {
    return total;
  }

  public synchronized int done() {
    return done;
  }

  /** How many ended how. */
  public synchronized Map<Verdict, Integer> counts() {
    return new EnumMap<>(counts);
  }

  /** From what was graded now: what had its result took no time. Empty while nothing was. */
  public synchronized Optional<Duration> left() {
    if (fresh == 0) {
      return Optional.empty();
    }
    return Optional.of(
        Duration.ofNanos((System.nanoTime() - began) / fresh).multipliedBy(total - done));
  }
}
