package org.ishizue.lessons;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ishizue.runtime.text.ProblemException;

/**
 * A folder that wants to be a lesson.
 *
 * @param lesson what could be read; empty if {@code lesson.json} is no JSON
 * @param faults what is wrong with its JSON files; fields that are missing are empty or 0 in the lesson
 */
public record Draft(Path folder, Optional<Lesson> lesson, List<Fault> faults) {
  public Draft {
    faults = List.copyOf(faults);
  }

  /** The folder's name. */
  public String name() {
    return LessonReader.folderName(folder);
  }

  static Draft of(Path folder) {
    try {
      return LessonReader.draft(folder);
    } catch (ProblemException notJson) {
      String file = LessonReader.folderName(folder) + "/" + LessonReader.FILE;
      return new Draft(
          folder, Optional.empty(), List.of(new Fault(notJson.code(), file, "", notJson.why())));
    }
  }
}
