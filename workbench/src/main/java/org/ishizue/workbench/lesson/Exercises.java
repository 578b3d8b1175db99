package org.ishizue.workbench.lesson;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.ishizue.workbench.cli.Home;
import org.ishizue.workbench.launch.ReleaseBuild;

/** Which exercises lessons may name. */
final class Exercises {
  private Exercises() {}

  /** Those of the distribution or made for each learner, and those beside the lessons that somebody writes. */
  static Set<String> names(Home home, Path lessons) throws IOException {
    Set<String> exercises = new HashSet<>();
    for (Path folder : List.of(home.exercises(), lessons.resolveSibling("exercises"))) {
      if (Files.isDirectory(folder)) {
        try (Stream<Path> entries = Files.list(folder)) {
          entries
              .filter(entry -> Files.isRegularFile(entry.resolve("exercise.json")))
              .forEach(entry -> exercises.add(String.valueOf(entry.getFileName())));
        }
      }
    }
    Path perLearner = home.exercises().resolve(ReleaseBuild.PER_LEARNER);
    if (Files.isRegularFile(perLearner)) {
      exercises.addAll(Files.readAllLines(perLearner));
    }
    return exercises;
  }
}
