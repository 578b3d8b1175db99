package org.ishizue.exercises.scaffold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ishizue.exercises.TestVm;
import org.ishizue.exercises.trial.ExerciseTrial;
import org.ishizue.exercises.trial.TrialReport;
import org.ishizue.runtime.text.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NewExerciseTest {
  @TempDir
  private Path root = Path.of("");

  @BeforeEach
  void in_english() {
    Language.use(Language.EN);
  }

  private static TrialReport run(Path folder) throws IOException {
    return ExerciseTrial.run(folder, TestVm.config(), TestVm.imports(), false);
  }

  @Test
  void it_passes_its_own_mutation_tests_as_it_is() throws IOException {
    TrialReport report = run(NewExercise.create(root, "15-flood-stages"));
    assertThat(report.faults()).isEmpty();
    assertThat(report.runs()).isEqualTo(10);
    assertThat(report.updated()).isFalse();
  }

  @Test
  void answers_that_do_not_behave_as_they_are_declared_are_found_all_at_once() throws IOException {
    Path folder = NewExercise.create(root, "15-flood-stages");
    // The wrong answer is right, the right one is wrong, the other wrong one is another mistake.
    Files.writeString(
        folder.resolve("wrong/first-only.jsh"), "// ex15-mean\ndouble meanM = 2.15;\n");
    Files.writeString(
        folder.resolve("wrong/millimetres.jsh"), "// ex15-mean\ndouble meanM = 8.6;\n");
    Files.writeString(
        folder.resolve("also-right/by-hand.jsh"), "// ex15-mean\ndouble meanM = 2.2;\n");
    Path expected = folder.resolve("checks/public.expected.json");
    Files.writeString(
        expected, Files.readString(expected).replaceAll(",\\s*\"mistakes\": [^\n]*", ""));
    Path hidden = folder.resolve("checks/hidden.expected.json");
    Files.writeString(hidden, Files.readString(hidden).replaceAll(",\\s*\"mistakes\": [^\n]*", ""));
    assertThat(String.join("\n", run(folder).faults()))
        .contains("wrong/first-only: passes all checks of ex15-mean")
        .contains("wrong/millimetres: must be recognised as \"unit.thousand\", but is: instead.sum")
        .contains("also-right/by-hand: the check \"mean\" must pass");
  }

  @Test
  void expected_values_that_are_not_what_the_reference_gives_are_found() throws IOException {
    Path folder = NewExercise.create(root, "15-flood-stages");
    Path expected = folder.resolve("checks/public.expected.json");
    Files.writeString(expected, Files.readString(expected).replace("2.15", "2.14"));
    assertThat(run(folder).faults())
        .singleElement()
        .asString()
        .contains("checks/public.expected.json: not what the reference", "(mean)");
  }

  @Test
  void faults_of_the_files_are_found_all_at_once_without_a_run() throws IOException {
    Path folder = NewExercise.create(root, "15-flood-stages");
    Path notebook = folder.resolve("exercise.en.ipynb");
    Files.writeString(
        notebook,
        Files.readString(notebook)
            .replace("\"points\": 2", "\"points\": 3, \"unit\": \"m\"")
            .replace("// END SOLUTION", "// THE END"));
    Files.delete(folder.resolve("wrong/millimetres.jsh"));
    Files.writeString(folder.resolve("wrong/new.jsh"), "double meanM = 1;\n// ex15-median\n");
    TrialReport report = run(folder);
    assertThat(report.runs()).isZero();
    assertThat(String.join("\n", report.faults()))
        .contains("nbgrader does not allow the key \"unit\"")
        .contains("the cell \"ex15-mean\" gives 3.0 points, exercise.json 2.0")
        .contains("needs one region from // BEGIN SOLUTION to // END SOLUTION")
        .contains("its code cells are not those of exercise.ja.ipynb")
        .contains("there is no wrong/millimetres.jsh")
        .contains("wrong/new.jsh is not in the list")
        .contains("wrong/new.jsh: there is no task \"ex15-median\"")
        .contains("only comments may stand, not: double meanM = 1;");
  }

  @ParameterizedTest
  @ValueSource(strings = {"flood", "15", "0-x", "15-Flood", "15-a/b", "../15-a", "15-水位"})
  void a_name_of_another_form_is_refused(String name) {
    assertThatThrownBy(() -> NewExercise.create(root, name)).hasMessageContaining("EXERCISE-020");
  }

  @Test
  void a_number_that_is_taken_is_refused_and_nothing_overwritten() {
    NewExercise.create(root, "05-one");
    assertThatThrownBy(() -> NewExercise.create(root, "5-two"))
        .hasMessageContaining("EXERCISE-021")
        .hasMessageContaining("05-one");
    assertThat(root.resolve("5-two")).doesNotExist();
  }
}
