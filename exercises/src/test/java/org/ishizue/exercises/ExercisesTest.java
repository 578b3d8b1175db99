package org.ishizue.exercises;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.ishizue.exercises.trial.ExerciseTrial;
import org.ishizue.exercises.trial.TrialReport;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The mutation tests of every exercise of the course. */
final class ExercisesTest {
  static List<Path> folders() throws IOException {
    try (Stream<Path> entries = Files.list(Path.of("").toAbsolutePath())) {
      return entries
          .filter(entry -> Files.exists(entry.resolve("exercise.json")))
          .sorted()
          .toList();
    }
  }

  /** Two at a time (junit-platform.properties): compiler and learner's VM of a trial mostly wait for each other. */
  @ParameterizedTest
  @Execution(ExecutionMode.CONCURRENT)
  @MethodSource("folders")
  void its_answers_and_its_stub_are_judged_as_they_must_be(Path folder) throws IOException {
    TrialReport report = ExerciseTrial.run(folder, TestVm.config(), TestVm.imports(), false);
    assertThat(report.faults()).isEmpty();
    assertThat(report.runs()).isGreaterThan(6);
  }
}
