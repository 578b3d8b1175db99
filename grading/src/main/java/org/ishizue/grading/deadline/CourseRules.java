package org.ishizue.grading.deadline;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What {@code course.json} says.
 *
 * @param counts which of several submissions counts
 * @param levels the levels of isolation whose results count
 * @param deadlines by exercise; none for an exercise that is never late
 * @param extensions a learner's own deadlines, by exercise and learner
 */
public record CourseRules(
    Counts counts,
    Set<String> levels,
    Map<String, Deadline> deadlines,
    Map<String, Map<String, Deadline>> extensions) {
  /** Its name in a course's folder. */
  public static final String FILE = "course.json";

  /** Without a file: no deadline, the latest counts, if it ran isolated. */
  public static final CourseRules USUAL =
      new CourseRules(Counts.LATEST, Set.of("isolated"), Map.of(), Map.of());

  public CourseRules {
    levels = Set.copyOf(levels);
    deadlines = Map.copyOf(deadlines);
    extensions = Map.copyOf(extensions);
  }

  /**
   * Reads the file of a course; the usual rules if it has none.
   *
   * @throws org.ishizue.runtime.text.ProblemException GRADE-030 naming all that is wrong with it
   */
  public static CourseRules of(Path course) {
    return RulesFile.read(course.resolve(FILE));
  }

  /** The deadline that holds for a learner. */
  public Optional<Deadline> deadline(String exercise, String learner) {
    Deadline own = extensions.getOrDefault(exercise, Map.of()).get(learner);
    return own == null ? Optional.ofNullable(deadlines.get(exercise)) : Optional.of(own);
  }

  /** How late a submission is. */
  public Deadline.Lateness lateness(String exercise, String learner, Instant submitted) {
    return deadline(exercise, learner)
        .map(deadline -> deadline.of(submitted))
        .orElse(Deadline.Lateness.NONE);
  }
}
