package org.ishizue.workbench.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ishizue.checks.file.ExerciseFolder;
import org.ishizue.grading.release.Release;
import org.ishizue.runtime.text.ProblemException;

/** Releases the course's exercises for the distribution, which learners get; run by Maven. */
public final class ReleaseBuild {
  /** Names, a line each, the exercises whose data differ from learner to learner: no release of them is for all. */
  public static final String PER_LEARNER = "per-learner.txt";

  private ReleaseBuild() {}

  /**
   * Releases all exercises of a folder.
   *
   * @param arguments the folder of the masters, the folder to release into
   */
  public static void main(String[] arguments) throws IOException {
    Path masters = Path.of(arguments[0]);
    List<Path> folders = new ArrayList<>();
    try (Stream<Path> entries = Files.list(masters)) {
      entries
          .filter(entry -> Files.isRegularFile(entry.resolve(ExerciseFolder.FILE)))
          .sorted()
          .forEach(folders::add);
    }
    Release release = new Release(Path.of(arguments[1]), (exercise, master) -> {
      throw new IllegalStateException(exercise.exercise().name() + " has data for each learner");
    });
    List<String> perLearner = new ArrayList<>();
    try {
      for (Path folder : folders) {
        if (ExerciseFolder.read(folder).exercise().seeded()) {
          perLearner.add(String.valueOf(folder.getFileName()));
        } else {
          Path unused = release.forAll(folder);
        }
      }
      Files.write(Path.of(arguments[1], PER_LEARNER), perLearner);
    } catch (ProblemException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }
}
