package org.ishizue.grading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * An instructor's folder of a course, laid out as nbgrader's: {@code release}, {@code submitted}, {@code
 * feedback}. Beside them {@code received} keeps everything that was ever taken in, {@code graded} the results.
 */
public record CourseFolder(Path root) {
  public CourseFolder {
    root = root.toAbsolutePath().normalize();
  }

  public Path release() {
    return root.resolve("release");
  }

  /** Everything ever taken in: received/LEARNER/EXERCISE/HASH.ipynb. */
  public Path received(String learner, String exercise) {
    return root.resolve("received").resolve(learner).resolve(exercise);
  }

  /** What counts: submitted/LEARNER/EXERCISE/*.ipynb, as nbgrader has it. */
  public Path submitted() {
    return root.resolve("submitted");
  }

  public Path submitted(String learner, String exercise) {
    return submitted().resolve(learner).resolve(exercise);
  }

  /** One result a submission: graded/LEARNER/EXERCISE/KEY.json. */
  public Path graded() {
    return root.resolve("graded");
  }

  public Path graded(String learner, String exercise) {
    return graded().resolve(learner).resolve(exercise);
  }

  public Path feedback() {
    return root.resolve("feedback");
  }

  /** Not nbgrader's gradebook.db, which may lie beside it. */
  public Path gradebook() {
    return root.resolve("ishizue-gradebook.db");
  }

  /** The folders in a folder by name, links not followed; none if there is no such folder. */
  public static List<Path> folders(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(entry -> Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS))
          .filter(entry -> !String.valueOf(entry.getFileName()).startsWith("."))
          .sorted(Comparator.comparing(Path::toString))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list " + folder, e);
    }
  }
}
