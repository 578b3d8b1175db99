package org.ishizue.lessons.check;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ishizue.lessons.Fault;
import org.ishizue.lessons.check.LessonRun.Ran;
import org.ishizue.runtime.text.Language;

/**
 * What was found in one lesson.
 *
 * @param lesson its name
 * @param minutes how long it takes in class; 0 if that could not be read
 * @param faults what is to be put right; empty if all is well
 * @param remarks what is to be thought about
 * @param runs what came of the runs, of those languages that were run
 */
public record Report(
    String lesson, int minutes, List<Fault> faults, List<Fault> remarks, Map<Language, Ran> runs) {
  public Report {
    faults = List.copyOf(faults);
    remarks = List.copyOf(remarks);
    runs = Map.copyOf(runs.isEmpty() ? Map.of() : new EnumMap<>(runs));
  }

  public boolean good() {
    return faults.isEmpty();
  }

  /** How long its runs took together. */
  public Duration took() {
    return runs.values().stream().map(Ran::took).reduce(Duration.ZERO, Duration::plus);
  }
}
