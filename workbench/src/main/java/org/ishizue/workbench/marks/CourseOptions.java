package org.ishizue.workbench.marks;

import java.nio.file.Path;
import org.ishizue.grading.CourseFolder;
import org.ishizue.workbench.cli.Home;
import org.ishizue.workbench.exercise.ExerciseFolders;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which course a verb is about: the same options for all of them. */
final class CourseOptions {
  @Option(names = "--course", paramLabel = "DIR")
  private Path course = Path.of("");

  @Option(names = "--exercises", paramLabel = "DIR")
  private @Nullable Path exercises;

  @Option(names = "--students", paramLabel = "FILE")
  private @Nullable Path students;

  @Option(names = "--gradebook", paramLabel = "FILE|URL")
  private @Nullable String gradebook;

  CourseBook book(Home home) {
    return CourseBook.of(
        new CourseFolder(course), ExerciseFolders.root(exercises, home), students, gradebook);
  }
}
