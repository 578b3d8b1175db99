package org.ishizue.exercises.master;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ishizue.analysis.meta.Wording;
import org.ishizue.checks.file.ExerciseFolder;
import org.ishizue.checks.file.Faults;
import org.ishizue.runtime.text.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RubricTest {
  private static final List<ManualTask> TASKS =
      List.of(new ManualTask("ex1-report", 3, Wording.NONE));

  @TempDir
  private Path folder = Path.of("");

  private final Faults faults = new Faults();

  @BeforeEach
  void in_english() {
    Language.use(Language.EN);
  }

  private Rubric read(String json) throws IOException {
    Files.writeString(folder.resolve(Rubric.FILE), json.replace('\'', '"'));
    return Rubric.read(folder, TASKS, faults);
  }

  @Test
  void criteria_have_points_and_words_in_both_languages() throws IOException {
    Rubric rubric = read("""
        {'ex1-report': [{'id': 'data', 'points': 2, 'title': {'ja': 'データ', 'en': 'Data'},
                         'note': {'ja': '注', 'en': 'note'}},
                        {'id': 'end', 'points': 1, 'title': {'ja': '結論', 'en': 'End'}}]}
        """);
    assertThat(faults.lines()).isEmpty();
    assertThat(rubric.of("ex1-report"))
        .containsExactly(
            new Criterion("data", 2, new Wording("データ", "Data"), new Wording("注", "note")),
            new Criterion("end", 1, new Wording("結論", "End"), new Wording("", "")));
    assertThat(rubric.of("ex1-other")).isEmpty();
  }

  @Test
  void an_exercise_without_the_file_has_no_criteria() {
    assertThat(Rubric.read(folder, TASKS, faults).of("ex1-report")).isEmpty();
    assertThat(faults.lines()).isEmpty();
  }

  @Test
  void what_is_wrong_with_it_is_said_at_once() throws IOException {
    var unused = read("""
        {'ex1-report': [{'id': 'data', 'points': 1, 'title': {'ja': 'データ', 'en': 'Data'}},
                        {'id': 'data', 'points': 0, 'title': {'ja': 'データ', 'en': ''}}],
         'ex1-mean': [{'id': 'a', 'points': 1, 'title': {'ja': 'あ', 'en': 'A'}}], 'ex1-none': 3}
        """);
    assertThat(String.join("\n", faults.lines()))
        .contains("rubric.json: a criterion of \"ex1-report\" needs an id")
        .contains("ex1-report/data")
        .contains("the criteria of \"ex1-report\" give 1.0 points, the notebook 3.0")
        .contains("\"ex1-mean\" is no task that a person marks")
        .contains("a criterion of \"ex1-none\"");
  }

  @Test
  void what_is_no_json_is_said() throws IOException {
    var unused = read("{'ex1-report': [");
    assertThat(faults.lines()).singleElement().asString().startsWith("rubric.json: ");
  }

  @Test
  void the_capstone_s_rubric_adds_up_to_what_a_reader_gives() {
    Path capstone = Path.of("15-ordinary-town").toAbsolutePath();
    Master master = Master.read(ExerciseFolder.read(capstone).exercise(), faults);
    Rubric rubric = Rubric.read(capstone, master.manualTasks(), faults);
    assertThat(faults.lines()).isEmpty();
    assertThat(rubric.criteria().values().stream()
            .flatMap(List::stream)
            .mapToDouble(Criterion::points)
            .sum())
        .isEqualTo(20);
  }
}
