package org.ishizue.grading.grade;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ishizue.grading.grade.Restored.RestoredCell;
import org.ishizue.jupyter.notebook.Notebook;
import org.ishizue.jupyter.notebook.NotebookFormatException;
import org.junit.jupiter.api.Test;

final class RestoredTest {
  private static final String DATA = locked("data", false, "var rain = 1;");
  private static final String ANSWER = answer("a1", "t1", "throw notAnswered();");
  private static final String CHECK = locked("t1", true, "check(\\\"t1\\\")");

  @Test
  void a_learners_answer_runs_and_locked_cells_are_the_instructors() throws Exception {
    Restored restored = restored(
        locked("data", false, "var rain = 99;"),
        answer("a1", "t1", "int x = 5;"),
        locked("t1", true, "System.exit(0)"));
    assertThat(sources(restored)).containsExactly("var rain = 1;", "int x = 5;", "check(\"t1\")");
    assertThat(restored.cells().get(2).check()).isTrue();
    assertThat(restored.notes()).hasSize(1);
    assertThat(restored.notes().get(0).en()).contains("data, t1");
  }

  @Test
  void deleted_cells_stand_again_in_their_places() throws Exception {
    Restored restored = restored(plain("int own = 1;"), answer("a1", "t1", "int x = 5;"));
    assertThat(sources(restored))
        .containsExactly("var rain = 1;", "int own = 1;", "int x = 5;", "check(\"t1\")");
    assertThat(restored.notes().get(0).en()).contains("data, t1");
  }

  @Test
  void an_empty_notebook_has_all_tasks_unanswered() throws Exception {
    assertThat(sources(restored()))
        .containsExactly("var rain = 1;", "throw notAnswered();", "check(\"t1\")");
  }

  @Test
  void of_copied_cells_the_first_counts_and_a_copied_answer_still_runs() throws Exception {
    Restored restored = restored(
        DATA, answer("a1", "t1", "int x = 5;"), answer("a1", "t1", "x = 6;"), CHECK, CHECK);
    assertThat(sources(restored))
        .containsExactly("var rain = 1;", "int x = 5;", "x = 6;", "check(\"t1\")");
    assertThat(restored.notes().get(0).en()).contains("a1, t1");
  }

  @Test
  void a_cell_that_claims_to_be_another_is_what_the_release_says_it_is() throws Exception {
    String forged = answer("t1", "t1", "int points = 100;"); // the check's grade_id on an answer
    Restored restored = restored(DATA, answer("a1", "t1", "int x = 5;"), forged);
    assertThat(sources(restored)).containsExactly("var rain = 1;", "int x = 5;", "check(\"t1\")");
  }

  @Test
  void an_answer_turned_into_text_is_no_answer() throws Exception {
    String text = ANSWER.replace("\"code\"", "\"markdown\"").replace(", \"outputs\": []", "");
    assertThat(sources(restored(DATA, text, CHECK)))
        .containsExactly("var rain = 1;", "throw notAnswered();", "check(\"t1\")");
  }

  private static Restored restored(String... cells) throws NotebookFormatException {
    return Restored.of(notebook(DATA, ANSWER, CHECK), notebook(cells));
  }

  private static List<String> sources(Restored restored) {
    return restored.cells().stream().map(RestoredCell::source).toList();
  }

  private static Notebook notebook(String... cells) throws NotebookFormatException {
    String json = "{\"cells\": [" + String.join(", ", cells)
        + "], \"metadata\": {}, \"nbformat\": 4, \"nbformat_minor\": 5}";
    return Notebook.parse(json.getBytes(StandardCharsets.UTF_8));
  }

  private static String locked(String id, boolean grade, String source) {
    return cell(
        "\"nbgrader\": {\"grade\": " + grade + ", \"solution\": false, \"locked\": true,"
            + " \"grade_id\": \"" + id + "\", \"schema_version\": 3}",
        source);
  }

  private static String answer(String id, String task, String source) {
    return cell(
        "\"nbgrader\": {\"grade\": false, \"solution\": true, \"locked\": false, \"grade_id\": \""
            + id + "\", \"schema_version\": 3}, \"ishizue\": {\"task\": \"" + task + "\"}",
        source);
  }

  private static String plain(String source) {
    return cell("", source);
  }

  private static String cell(String metadata, String source) {
    return "{\"cell_type\": \"code\", \"id\": \"c\", \"execution_count\": null, \"metadata\": {"
        + metadata + "}, \"outputs\": [], \"source\": \"" + source + "\"}";
  }
}
