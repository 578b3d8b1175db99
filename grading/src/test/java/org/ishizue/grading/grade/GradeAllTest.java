package org.ishizue.grading.grade;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ishizue.grading.CourseFolder;
import org.ishizue.grading.result.Level;
import org.ishizue.grading.run.WorkerConfig;
import org.ishizue.grading.run.Workers;
import org.ishizue.grading.sandbox.SandboxLimits;
import org.ishizue.kernel.uservm.UserVmConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GradeAllTest {
  private static final String EXERCISE = "01-first-cell";

  @TempDir
  private Path folder;

  /** Nothing could be taken of these, so that they are judged without a sandbox. */
  private static List<HandedIn> rejected(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i -> new HandedIn("l" + i, EXERCISE, Optional.empty(), "no notebook", Instant.EPOCH))
        .toList();
  }

  private GradeAll grading(Workers workers) {
    CourseFolder course = new CourseFolder(folder);
    return new GradeAll(
        course, new GradeOne(course, workers, Clock.systemUTC()), (exercise, master) -> Map.of());
  }

  private Workers workers() {
    return new Workers(new WorkerConfig(
        new UserVmConfig(Path.of("java"), List.of(), List.of(), Map.of()),
        List.of(),
        Level.ISOLATED,
        SandboxLimits.USUAL,
        folder,
        Map.of()));
  }

  @Test
  void a_stopped_grading_keeps_what_it_has_and_the_next_one_does_the_rest() throws Exception {
    Map<String, Path> exercises = Map.of(EXERCISE, Path.of("..", "exercises", EXERCISE));
    try (Workers workers = workers()) {
      GradeAll first = grading(workers);
      List<GradeAll.Done> some =
          first.run(exercises, rejected(2000), 1, false, done -> first.stop());
      assertThat(some).isNotEmpty().hasSizeLessThan(2000);
      assertThat(some).allSatisfy(done -> assertThat(done.graded()).isNotNull());

      List<GradeAll.Done> all =
          grading(workers).run(exercises, rejected(2000), 1, false, done -> {});
      assertThat(all).hasSize(2000);
      assertThat(all.stream().filter(GradeAllTest::wasKnown)).hasSize(some.size());
    }
  }

  private static boolean wasKnown(GradeAll.Done done) {
    return done.graded() != null && !done.graded().fresh();
  }
}
