package org.ishizue.exercises.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.ishizue.exercises.TestVm;
import org.ishizue.runtime.text.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the mutation tests say of generators of fresh arguments, on a copy of an exercise of the course. */
final class FreshTrialTest {
  private static final String EXERCISE = "12-fast-and-slow-forces";
  private static final String ENTRY =
      ",\n    {\"file\": \"recorded\", \"task\": \"ex12-monthly\", \"finding\": \"calls.recorded\"}";

  @TempDir
  private Path root = Path.of("");

  @BeforeEach
  void a_copy() throws IOException {
    Language.use(Language.EN);
    Path from = Path.of(EXERCISE).toAbsolutePath();
    try (Stream<Path> walk = Files.walk(from)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        Path to = folder().resolve(from.relativize(file).toString());
        Files.createDirectories(to.resolveSibling("."));
        Files.copy(file, to);
      }
    }
  }

  private Path folder() {
    return root.resolve(EXERCISE);
  }

  private void change(String file, String from, String to) throws IOException {
    Path path = folder().resolve(file);
    String text = Files.readString(path);
    assertThat(text).contains(from);
    Files.writeString(path, text.replace(from, to));
  }

  private List<String> faults() throws IOException {
    return ExerciseTrial.run(folder(), TestVm.config(), TestVm.imports(), false).faults();
  }

  @Test
  void a_generator_without_a_wrong_answer_that_tries_it_is_a_fault() throws IOException {
    change("exercise.json", ENTRY, "");
    Files.delete(folder().resolve("wrong/recorded.jsh"));
    assertThat(faults()).singleElement().asString().contains("ex12-monthly", "calls.recorded");
  }

  @Test
  void recorded_answers_that_no_fresh_argument_is_asked_of_pass_all_checks() throws IOException {
    change("checks/public.json", "\"fresh\": 4, ", "");
    change("checks/hidden.json", "\"fresh\": 4, ", "");
    assertThat(faults())
        .singleElement()
        .asString()
        .contains("wrong/recorded: passes all checks of ex12-monthly");
  }

  @Test
  void another_right_answer_that_is_right_for_published_arguments_alone_is_found()
      throws IOException {
    Path right = folder().resolve("also-right/only-known.jsh");
    String recorded = Files.readString(folder().resolve("wrong/recorded.jsh"));
    Files.writeString(right, recorded);
    assertThat(String.join("\n", faults()))
        .contains("also-right/only-known: the check \"monthly\" must pass", "calls.recorded");
  }

  @Test
  void arguments_that_the_reference_cannot_take_are_found() throws IOException {
    // No published list is as long as twelve values; some fresh ones are.
    for (String language : List.of("ja", "en")) {
      change(
          "exercise." + language + ".ipynb",
          "int[] counts = new int[cumulative.length];",
          "int[] counts = new int[cumulative.length]; int tooMany = 1 / Math.max(0, 6 - counts.length / 2);");
    }
    assertThat(String.join("\n", faults()))
        .contains("gives nothing to compare with for fresh arguments of the check \"monthly")
        .contains("ArithmeticException");
  }
}
