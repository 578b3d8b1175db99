package org.ishizue.workbench.server.course;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.ishizue.checks.notebook.Checking;
import org.ishizue.grading.CourseFolder;
import org.ishizue.grading.collect.Collect;
import org.ishizue.grading.collect.CollectLimits;
import org.ishizue.grading.collect.Item;
import org.ishizue.grading.release.Release;
import org.ishizue.jupyter.json.Json;
import org.ishizue.jupyter.message.DisplayData;
import org.ishizue.jupyter.notebook.Cell;
import org.ishizue.jupyter.notebook.Notebook;
import org.ishizue.jupyter.notebook.NotebookFormatException;
import org.ishizue.runtime.text.Language;
import org.ishizue.workbench.cli.Home;
import org.ishizue.workbench.server.RunningServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExerciseRoutesTest {
  private static final String NAME = "01-first-cell";
  private static final String ONE = "/ishizue/api/exercises/" + NAME;
  private static final String PATH = "exercises/" + NAME + "/" + NAME + ".ipynb";
  private static final String BODY = "{\"path\": \"" + PATH + "\"}";

  @TempDir
  private Path root = Path.of("");

  private RunningServer server;

  @BeforeEach
  void a_course_with_one_exercise() throws IOException {
    Language.use(Language.EN);
    Path home = Files.createDirectories(root.resolve("home"));
    release(home.resolve("exercises"));
    Files.createDirectories(home.resolve("exercises/02-a-master"));
    Files.writeString(home.resolve("exercises/02-a-master/exercise.json"), "{}");
    server = new RunningServer(root, new Home(home));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static void release(Path out) throws IOException {
    Path unused = new Release(out, (exercise, master) -> exercise.entries())
        .forAll(Path.of("..", "exercises", NAME));
  }

  private JsonObject post(String what, String language, String body) throws Exception {
    HttpResponse<String> response =
        server.send("POST", ONE + "/" + what + "?language=" + language, body);
    assertThat(response.statusCode()).as(response.body()).isBetween(200, 299);
    return response.body().isEmpty() ? new JsonObject() : RunningServer.json(response);
  }

  private JsonObject state() throws Exception {
    return RunningServer.json(server.get(ONE + "?language=en"));
  }

  private String word(String key) throws Exception {
    return state().get(key).getAsString();
  }

  private Path file() {
    return server.workspace().resolve(PATH);
  }

  private Notebook notebook() throws IOException, NotebookFormatException {
    return Notebook.read(file());
  }

  private void answer(String code) throws Exception {
    Notebook notebook = notebook();
    stub(notebook).setSource(code);
    notebook.save(file());
  }

  private static Cell stub(Notebook notebook) {
    return notebook.cells().stream()
        .filter(cell -> cell.source().contains("notAnswered"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void only_released_exercises_are_shown() throws Exception {
    JsonArray all =
        Json.parse(server.get("/ishizue/api/exercises?language=ja").body()).getAsJsonArray();
    assertThat(all).hasSize(1);
    JsonObject one = all.get(0).getAsJsonObject();
    assertThat(one.get("title").getAsString()).isEqualTo("肘折の大雨を自分で調べる");
    assertThat(one.get("points").getAsDouble()).isEqualTo(7);
    assertThat(one.get("state").getAsString()).isEqualTo("new");
  }

  @Test
  void an_opened_exercise_is_the_learners_and_is_never_written_over() throws Exception {
    assertThat(post("open", "ja", "{}").get("path").getAsString()).isEqualTo(PATH);
    assertThat(word("state")).isEqualTo("begun");
    answer("double meanMm = 1;");
    String mine = Files.readString(file());
    post("open", "ja", "{}");
    assertThat(file()).content().isEqualTo(mine);
  }

  @Test
  void locked_cells_say_so_to_the_editor() throws Exception {
    post("open", "ja", "{}");
    for (Cell cell : notebook().cells()) {
      boolean locked = cell.metadata().get("nbgrader") instanceof JsonObject json
          && json.get("locked").getAsBoolean();
      assertThat(cell.metadata().has("editable")).isEqualTo(locked);
    }
  }

  @Test
  void what_the_last_check_said_is_read_from_the_saved_notebook() throws Exception {
    post("open", "ja", "{}");
    Notebook notebook = notebook();
    Cell check = notebook.cells().stream()
        .filter(cell -> cell.source().contains("check(\"ex1-mean\")"))
        .findFirst()
        .orElseThrow();
    JsonObject report =
        Json.parseObject("{\"tasks\": [{\"task\": \"ex1-mean\", \"verdict\": \"passed\"}]}"
            .getBytes(StandardCharsets.UTF_8));
    JsonObject data = new JsonObject();
    data.add(Checking.REPORT, report);
    check.setOutputs(List.of(new DisplayData(data, new JsonObject(), new JsonObject())));
    notebook.save(file());
    JsonObject state = state();
    assertThat(state.get("state").getAsString()).isEqualTo("checked");
    JsonObject first = state.getAsJsonArray("tasks").get(0).getAsJsonObject();
    assertThat(first.get("passed").getAsBoolean()).isTrue();
  }

  @Test
  void a_submission_gives_a_receipt_and_lies_where_collect_takes_it() throws Exception {
    post("open", "ja", "{}");
    answer("double meanMm = 31.7;");
    JsonObject receipt = post("submit", "en", BODY).getAsJsonObject("receipt");
    assertThat(receipt.get("learner").getAsString()).isEqualTo("tanaka");
    assertThat(receipt.get("changed").getAsBoolean()).isFalse();
    CourseFolder course = new CourseFolder(root.resolve("course"));
    assertThat(new Collect(course, CollectLimits.USUAL, Set.of(NAME), Set.of("tanaka"))
            .from(root.resolve("inbox")))
        .extracting(Item::status)
        .containsExactly(Item.Status.TAKEN);
    assertThat(word("state")).isEqualTo("submitted");

    answer("double largestMm = 1;");
    assertThat(state().getAsJsonObject("receipt").get("changed").getAsBoolean()).isTrue();
    String second =
        post("submit", "en", BODY).getAsJsonObject("receipt").get("receipt").getAsString();
    assertThat(second).isNotEqualTo(receipt.get("receipt").getAsString());
    assertThat(state().getAsJsonObject("receipt").get("count").getAsInt()).isEqualTo(2);
  }

  @Test
  void when_the_inbox_cannot_be_written_the_page_is_told_and_nothing_is_lost() throws Exception {
    post("open", "ja", "{}");
    answer("double meanMm = 31.7;");
    String mine = Files.readString(file());
    Files.writeString(root.resolve("inbox"), "a file where the folder should be");
    HttpResponse<String> response = server.send("POST", ONE + "/submit", BODY);
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(RunningServer.json(response).get("message").getAsString())
        .contains("GRADE-084", "shared drive");
    assertThat(word("state")).isEqualTo("begun");
    assertThat(file()).content().isEqualTo(mine);
  }

  @Test
  void the_language_changes_in_place_and_the_learners_words_stay() throws Exception {
    post("open", "ja", "{}");
    answer("double meanMm = 31.7; // 私の答え");
    Notebook before = notebook();
    before.cells().get(2).setSource("自分のメモ");
    before.save(file());
    post("language", "en", BODY);
    Notebook after = notebook();
    assertThat(after.cells().get(0).source()).startsWith("# Exercise 1");
    assertThat(after.cells().get(2).source()).isEqualTo("自分のメモ");
    assertThat(after.text()).contains("// 私の答え");
    post("language", "ja", BODY);
    assertThat(notebook().text()).isEqualTo(before.text());
  }

  @Test
  void starting_over_keeps_what_was_there() throws Exception {
    post("open", "en", "{}");
    answer("double meanMm = 31.7;");
    String mine = Files.readString(file());
    String kept = post("start-over", "en", BODY).get("kept").getAsString();
    assertThat(server.workspace().resolve(kept)).content().isEqualTo(mine);
    assertThat(stub(notebook()).source()).contains("notAnswered");
    post("start-over", "en", BODY);
    try (Stream<Path> files = Files.list(file().resolveSibling("."))) {
      assertThat(files.filter(one -> one.toString().endsWith(".ipynb"))).hasSize(3);
    }
  }

  @Test
  void a_newer_text_is_offered_beside() throws Exception {
    post("open", "en", "{}");
    answer("double meanMm = 31.7;");
    String mine = Files.readString(file());
    assertThat(state().get("update").getAsBoolean()).isFalse();
    Path manifest = root.resolve("home/exercises").resolve(NAME).resolve(Release.MANIFEST);
    Files.writeString(
        manifest,
        Files.readString(manifest)
            .replaceFirst("(\"exercise.en.ipynb\": \")[0-9a-f]{8}", "$100000000"));
    assertThat(state().get("update").getAsBoolean()).isTrue();
    String beside = post("update", "en", "{}").get("path").getAsString();
    assertThat(beside).isNotEqualTo(PATH);
    assertThat(server.workspace().resolve(beside)).exists();
    assertThat(file()).content().isEqualTo(mine);
    assertThat(state().get("update").getAsBoolean()).isFalse();
  }

  @Test
  void feedback_is_shown_once_it_is_there_and_runs_nothing() throws Exception {
    assertThat(state().get("feedback").getAsBoolean()).isFalse();
    assertThat(server.get(ONE + "/feedback?language=en").statusCode()).isEqualTo(404);
    Path folder = Files.createDirectories(root.resolve("feedback/tanaka").resolve(NAME));
    Files.writeString(folder.resolve("feedback.ja.html"), "<p>よくできました</p>");
    assertThat(state().get("feedback").getAsBoolean()).isTrue();
    HttpResponse<String> page = server.get(ONE + "/feedback?language=en");
    assertThat(page.body()).contains("よくできました");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse("")).contains("sandbox");
  }

  @Test
  void a_file_that_is_no_notebook_of_the_exercise_is_refused() throws Exception {
    post("open", "en", "{}");
    Files.writeString(
        server.workspace().resolve("other.ipynb"), Notebook.create().text());
    for (String path :
        new String[] {"other.ipynb", "../home/exercises/x.ipynb", ".ishizue/x.ipynb", "no.ipynb"}) {
      for (String what : new String[] {"submit", "start-over", "language"}) {
        assertThat(server
                .send("POST", ONE + "/" + what, "{\"path\": \"" + path + "\"}")
                .statusCode())
            .isEqualTo(404);
      }
    }
    assertThat(server.send("POST", "/ishizue/api/exercises/99-none/open", "{}").statusCode())
        .isEqualTo(404);
    assertThat(root.resolve("inbox")).doesNotExist();
  }
}
