package org.ishizue.grading.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.ishizue.checks.call.CallPlan;
import org.ishizue.checks.file.CheckPlan;
import org.ishizue.checks.file.ExerciseFolder;
import org.ishizue.exercises.scaffold.NewExercise;
import org.ishizue.grading.Sha256;
import org.ishizue.jupyter.json.Json;
import org.ishizue.jupyter.notebook.Cell;
import org.ishizue.jupyter.notebook.Notebook;
import org.ishizue.runtime.text.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ReleaseTest {
  private static final byte[] SECRET =
      "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8);

  @TempDir
  private Path root = Path.of("");

  @BeforeEach
  void in_english() {
    Language.use(Language.EN);
  }

  static List<Path> courseExercises() throws IOException {
    try (Stream<Path> entries = Files.list(Path.of("..", "exercises"))) {
      return entries
          .filter(entry -> Files.exists(entry.resolve("exercise.json")))
          .sorted()
          .toList();
    }
  }

  private Release release() {
    return new Release(root.resolve("out"), (exercise, master) -> exercise.entries());
  }

  /** As it is handed out: to everybody, or to one learner where each has data of their own. */
  private Path released(Path exercise) throws IOException {
    return ExerciseFolder.read(exercise).exercise().seeded()
        ? release().forLearner(exercise, "sato", new byte[32])
        : release().forAll(exercise);
  }

  @ParameterizedTest
  @MethodSource("courseExercises")
  void no_line_of_a_solution_or_hidden_check_is_in_a_release(Path exercise) throws IOException {
    Path released = released(exercise);
    StringBuilder all = new StringBuilder();
    for (Path file : Release.files(released)) {
      all.append(Files.readString(file)).append('\n');
    }
    List<String> secrets = secrets(exercise);
    assertThat(secrets).hasSizeGreaterThan(1);
    assertThat(secrets).allSatisfy(line -> assertThat(all).doesNotContain(line));
    assertThat(all)
        .doesNotContain("BEGIN SOLUTION", "HIDDEN TESTS", "points(", "\"fresh\"", "calls.recorded");
    assertThat(released.resolve("wrong")).doesNotExist();
    assertThat(released.resolve("also-right")).doesNotExist();
    assertThat(released.resolve(ExerciseFolder.HIDDEN)).doesNotExist();
    assertThat(released.resolve(ExerciseFolder.HIDDEN_EXPECTED)).doesNotExist();
  }

  /** The lines within solutions, as they stand in a notebook's JSON; a hint may say as much. */
  private static List<String> secrets(Path exercise) throws IOException {
    List<String> lines = new ArrayList<>();
    String hints = Files.readString(exercise.resolve(ExerciseFolder.FILE));
    boolean inside = false;
    for (String line : Files.readAllLines(exercise.resolve("exercise.en.ipynb"))) {
      if (line.contains("END SOLUTION")) {
        inside = false;
      } else if (line.contains("BEGIN SOLUTION")) {
        inside = true;
      } else if (inside && line.strip().length() > 20) {
        String code = line.strip().replaceFirst("^\"", "").replaceFirst("(\\\\n)?\",?$", "");
        if (!hints.contains(code)) {
          lines.add(code);
        }
      }
    }
    return lines;
  }

  @ParameterizedTest
  @MethodSource("courseExercises")
  void the_public_checks_read_as_they_did(Path exercise) throws IOException {
    ExerciseFolder master = ExerciseFolder.read(exercise);
    ExerciseFolder released = ExerciseFolder.read(released(exercise));
    List<String> publicChecks = master.plans().stream()
        .filter(plan -> !plan.check().hidden())
        .map(plan -> plan.check().id())
        .toList();
    assertThat(released.plans().stream().map(plan -> plan.check().id())).isEqualTo(publicChecks);
    assertThat(released.plans())
        .allSatisfy(plan -> assertThat(released.expected(plan).value())
            .isEqualTo(master.expected(plan).value()));
    assertThat(released.plans())
        .allSatisfy(plan -> assertThat(released.expected(plan).mistakes())
            .isEqualTo(master.expected(plan).mistakes()));
    for (CheckPlan plan : released.plans()) {
      CallPlan here = plan.calls();
      CallPlan there = plan(master, plan.check().id()).calls();
      assertThat(here == null).isEqualTo(there == null);
      if (here != null && there != null) {
        assertThat(here.published()).isEqualTo(there.published());
        assertThat(here.fresh()).isZero();
        // Ranges that no published argument needs would tell nothing but what is to come.
        assertThat(here.makers().isEmpty()).isEqualTo(there.count() == 0);
      }
    }
    assertThat(released.exercise().points()).isEqualTo(master.exercise().points());
    assertThat(released.exercise().tasks()).isEqualTo(master.exercise().tasks());
  }

  private static CheckPlan plan(ExerciseFolder folder, String id) {
    return folder.plans().stream()
        .filter(plan -> plan.check().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void the_rubric_that_the_notebook_names_is_there_to_be_read() throws IOException {
    Path capstone = Path.of("..", "exercises", "15-ordinary-town");
    Path released = released(capstone);
    for (String rubric : List.of("rubric.ja.md", "rubric.en.md")) {
      assertThat(released.resolve(rubric)).hasSameTextualContentAs(capstone.resolve(rubric));
    }
  }

  @Test
  void cells_keep_ids_and_points_and_get_nbgraders_checksums() throws Exception {
    Path released = release().forAll(NewExercise.create(root.resolve("masters"), "15-flood"));
    Notebook notebook = Notebook.read(released.resolve("exercise.en.ipynb"));
    List<String> ids = new ArrayList<>();
    for (Cell cell : notebook.cells()) {
      if (cell.metadata().get("nbgrader") instanceof JsonObject json) {
        ids.add(json.get("grade_id").getAsString());
        assertThat(json.get("checksum").getAsString()).matches("[0-9a-f]{32}");
        assertThat(json.get("cell_type").getAsString()).isEqualTo("code");
      }
      assertThat(cell.outputs()).isEmpty();
    }
    assertThat(ids).contains("ex15-mean", "ex15-mean-answer");
    assertThat(Origin.of(notebook)).contains(new Origin("15-flood", 1, "en"));
  }

  @Test
  void the_manifest_lists_every_file_with_its_hash() throws Exception {
    Path released = release().forAll(NewExercise.create(root.resolve("masters"), "15-flood"));
    JsonObject files = Json.parseObject(Files.readString(released.resolve(Release.MANIFEST)))
        .getAsJsonObject("files");
    List<Path> present = Release.files(released);
    assertThat(files.size()).isEqualTo(present.size() - 1);
    for (Path file : present) {
      String name = released.relativize(file).toString();
      if (!name.equals(Release.MANIFEST)) {
        assertThat(files.get(name).getAsString()).isEqualTo(Sha256.of(Files.readAllBytes(file)));
      }
    }
  }

  @Test
  void a_second_release_replaces_the_first_and_gives_the_same_bytes() throws IOException {
    Path master = NewExercise.create(root.resolve("masters"), "15-flood");
    Path released = release().forAll(master);
    String first = Files.readString(released.resolve(Release.MANIFEST));
    Files.writeString(released.resolve("left-over.txt"), "old");
    release().forAll(master);
    assertThat(released.resolve("left-over.txt")).doesNotExist();
    assertThat(released.resolve(Release.MANIFEST)).hasContent(first.stripTrailing());
  }

  @Test
  void a_master_is_never_replaced_by_its_release() throws IOException {
    Path master = NewExercise.create(root.resolve("out"), "15-flood");
    assertThatThrownBy(() -> release().forAll(master)).hasMessageContaining("GRADE-001");
    assertThat(Files.readString(master.resolve("exercise.en.ipynb"))).contains("BEGIN SOLUTION");
  }

  @Test
  void a_solution_whose_end_is_missing_is_not_released() throws IOException {
    Path master = NewExercise.create(root.resolve("masters"), "15-flood");
    for (String language : List.of("ja", "en")) {
      Path notebook = master.resolve("exercise." + language + ".ipynb");
      Files.writeString(
          notebook, Files.readString(notebook).replaceFirst("// END HIDDEN TESTS", "// over"));
    }
    assertThatThrownBy(() -> release().forAll(master)).hasMessageContaining("EXERCISE-003");
    assertThat(root.resolve("out/15-flood")).doesNotExist();
  }

  @Test
  void each_learner_gets_a_seed_of_their_own_that_can_be_found_again() throws Exception {
    Path master = NewExercise.create(root.resolve("masters"), "15-flood");
    seed(master);
    assertThatThrownBy(() -> release().forAll(master)).hasMessageContaining("GRADE-002");
    Path one = release().forLearner(master, "sato", SECRET);
    Path other = release().forLearner(master, "suzuki", SECRET);
    String seedOfOne = seedIn(one);
    assertThat(seedOfOne).isNotEqualTo(seedIn(other)).isNotEqualTo("1");
    assertThat(seedIn(release().forLearner(master, "sato", SECRET))).isEqualTo(seedOfOne);
    assertThat(Files.readString(one.resolve("exercise.ja.ipynb")))
        .contains("= " + seedOfOne + "L;");
  }

  @Test
  void an_exercise_for_each_learner_without_a_place_for_the_seed_is_refused() throws IOException {
    Path master = NewExercise.create(root.resolve("masters"), "15-flood");
    Path description = master.resolve("exercise.json");
    Files.writeString(
        description,
        Files.readString(description).replaceFirst("\"version\"", "\"seeded\": true, \"version\""));
    assertThatThrownBy(() -> release().forLearner(master, "sato", SECRET))
        .hasMessageContaining("EXERCISE-031");
  }

  private static void seed(Path master) throws IOException {
    Path description = master.resolve("exercise.json");
    Files.writeString(
        description,
        Files.readString(description).replaceFirst("\"version\"", "\"seeded\": true, \"version\""));
    for (String language : List.of("ja", "en")) {
      Path notebook = master.resolve("exercise." + language + ".ipynb");
      Files.writeString(
          notebook,
          Files.readString(notebook)
              .replaceFirst(
                  "\"// BEGIN SOLUTION",
                  "\"long seed = 1; // VARIANT SEED\\\\n\",\n    \"// BEGIN SOLUTION"));
    }
  }

  private static String seedIn(Path released) throws Exception {
    return Json.parseObject(Files.readString(released.resolve(Release.MANIFEST)))
        .get("seed")
        .getAsString();
  }

  @Test
  void graders_that_begin_at_once_agree_on_one_secret() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(8);
    try {
      for (int round = 0; round < 20; round++) {
        Path course = root.resolve("course" + round);
        List<Future<byte[]>> secrets =
            pool.invokeAll(Collections.nCopies(8, () -> CourseSecret.of(course)));
        for (Future<byte[]> each : secrets) {
          assertThat(each.get()).isEqualTo(CourseSecret.of(course));
        }
        assertThat(Release.files(course)).hasSize(1);
        try (Stream<Path> all = Files.list(course)) {
          assertThat(all).hasSize(1);
        }
      }
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void the_courses_secret_is_made_once_and_is_its_owners_alone() throws IOException {
    byte[] secret = CourseSecret.of(root);
    assertThat(secret).hasSize(32);
    assertThat(CourseSecret.of(root)).isEqualTo(secret);
    assertThat(Files.getPosixFilePermissions(root.resolve(CourseSecret.FILE))).hasSize(2);
    Files.writeString(root.resolve(CourseSecret.FILE), "not hex");
    assertThatThrownBy(() -> CourseSecret.of(root)).hasMessageContaining("GRADE-003");
  }
}
