package org.ishizue.exercises.trial;

import java.time.Duration;
import java.util.List;

/**
 * What the mutation tests of one exercise found.
 *
 * @param faults what is to be put right; empty if all is well
 * @param runs how many times the notebook was run
 * @param updated whether the files with the expected values were written
 */
public record TrialReport(
    String exercise, List<String> faults, int runs, boolean updated, Duration took) {
  public TrialReport {
    faults = List.copyOf(faults);
  }

  public boolean good() {
    return faults.isEmpty();
  }
}
