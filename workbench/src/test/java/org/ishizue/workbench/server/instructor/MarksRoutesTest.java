package org.ishizue.workbench.server.instructor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.ishizue.grading.CourseFolder;
import org.ishizue.grading.Sha256;
import org.ishizue.jupyter.json.Json;
import org.ishizue.runtime.text.Language;
import org.ishizue.workbench.SampleResults;
import org.ishizue.workbench.cli.Home;
import org.ishizue.workbench.server.RunningServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The gradebook behind the instructor's page, with the masters of this tree. */
final class MarksRoutesTest {
  private static final String NAME = "01-first-cell";
  private static final String API = "/ishizue/api/instructor";
  private static final String SHEET = API + "/exercises/" + NAME + "/learners/abe?language=en";
  private static final Instant TIME = Instant.parse("2026-12-04T08:30:00Z");

  @TempDir
  private Path root = Path.of("");

  private RunningServer server;

  @BeforeEach
  void a_class_of_two() throws IOException {
    Language.use(Language.EN);
    handIn("sato");
    handIn("abe");
    graded("sato", "v1", 2, 0, 2);
    graded("abe", "v1", 2, 3, 2);
    server = new RunningServer(root, new Home(Files.createDirectories(root.resolve("home"))));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private CourseFolder course() {
    return new CourseFolder(root.resolve("course"));
  }

  private static String notebook(String learner) {
    return """
        {"cells": [{"cell_type": "code", "id": "a", "metadata": {"nbgrader": {"solution": true, "grade": false,
          "grade_id": "ex1-max"}}, "source": "int mine = 1; // %s", "outputs": [], "execution_count": null}],
         "metadata": {"ishizue": {"exercise": "01-first-cell", "version": 1}}, "nbformat": 4, "nbformat_minor": 5}\
        """.formatted(learner);
  }

  private static String sha256(String learner) {
    return Sha256.of(notebook(learner).getBytes(StandardCharsets.UTF_8));
  }

  private void handIn(String learner) throws IOException {
    Path received = Files.createDirectories(course().received(learner, NAME));
    Path counting = Files.createDirectories(course().submitted(learner, NAME));
    String origin = """
        {"learner": "%s", "exercise": "%s", "source": "x", "answered": 3, "version": 1, "time": "%s", "sha256": "%s"}\
        """.formatted(learner, NAME, TIME, sha256(learner));
    Files.writeString(received.resolve(sha256(learner) + ".ipynb"), notebook(learner));
    Files.writeString(received.resolve(sha256(learner) + ".json"), origin);
    Files.writeString(counting.resolve(NAME + ".ipynb"), notebook(learner));
    Files.writeString(counting.resolve("submission.json"), origin);
  }

  private void graded(String learner, String checks, double... points) throws IOException {
    SampleResults.write(course(), learner, sha256(learner), TIME, checks, points);
  }

  private JsonObject post(String path, String body) throws Exception {
    HttpResponse<String> response = server.send("POST", API + path + "?language=en", body);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return RunningServer.json(response);
  }

  private double points(String learner) throws Exception {
    JsonArray marks = Json.parse(server.get(API + "/marks?language=en").body()).getAsJsonArray();
    for (var each : marks) {
      if (each.getAsJsonObject().get("learner").getAsString().equals(learner)) {
        return each.getAsJsonObject().get("points").getAsDouble();
      }
    }
    return -1;
  }

  @Test
  void results_are_recorded_once() throws Exception {
    assertThat(points("sato")).isEqualTo(-1);
    assertThat(post("/record", "{}").get("given").getAsInt()).isEqualTo(2);
    assertThat(points("sato")).isEqualTo(4);
    assertThat(points("abe")).isEqualTo(7);
    assertThat(post("/record", "{}").get("given").getAsInt()).isZero();
  }

  @Test
  void what_was_never_collected_is_named() throws Exception {
    assertThat(post("/record", "{}").getAsJsonArray("uncollected")).isEmpty();
    Path own = Files.createDirectories(course().submitted("suzuki", NAME));
    Files.writeString(own.resolve("work.ipynb"), notebook("suzuki"));
    assertThat(post("/record", "{}").getAsJsonArray("uncollected").get(0).getAsString())
        .isEqualTo("suzuki/01-first-cell/work.ipynb");
  }

  @Test
  void feedback_is_written_on_every_mark_there_is() throws Exception {
    assertThat(post("/feedback", "{}").get("marks").getAsInt()).isZero();
    post("/record", "{}");
    JsonObject written = post("/feedback", "{}");
    assertThat(written.get("marks").getAsInt()).isEqualTo(2);
    assertThat(written.get("folder").getAsString())
        .isEqualTo(course().feedback().toString());
    for (String page : List.of("feedback.ja.html", "feedback.en.html")) {
      assertThat(course().feedback().resolve("sato").resolve(NAME).resolve(page))
          .exists();
    }
  }

  @Test
  void a_person_marks_a_task_with_the_answer_in_view_and_takes_the_mark_back() throws Exception {
    post("/record", "{}");
    JsonObject sheet = RunningServer.json(server.get(SHEET));
    JsonObject task = sheet.getAsJsonArray("tasks").get(1).getAsJsonObject();
    assertThat(task.get("answer").getAsString()).isEqualTo("int mine = 1; // abe");
    assertThat(task.get("points").getAsDouble()).isEqualTo(3);
    HttpResponse<String> marked = server.send(
        "POST", SHEET, "{\"task\": \"ex1-max\", \"points\": 1.5, \"comment\": \"rounded\"}");
    JsonObject after = RunningServer.json(marked).getAsJsonArray("tasks").get(1).getAsJsonObject();
    assertThat(after.get("given").getAsDouble()).isEqualTo(1.5);
    assertThat(after.get("comment").getAsString()).isEqualTo("rounded");
    assertThat(points("abe")).isEqualTo(5.5);
    server.send("POST", SHEET, "{\"task\": \"ex1-max\", \"points\": null, \"comment\": \"\"}");
    assertThat(points("abe")).isEqualTo(7);
  }

  @Test
  void the_capstone_is_marked_criterion_by_criterion() throws Exception {
    String sheet = API + "/exercises/15-ordinary-town/learners/abe?language=en";
    JsonObject task = task(RunningServer.json(server.get(sheet)), "ex15-limits");
    assertThat(task.getAsJsonArray("criteria")).hasSize(3);
    assertThat(task.has("given")).isFalse();
    HttpResponse<String> begun = server.send("POST", sheet, """
        {"task": "ex15-limits", "comment": "read on", "criteria": [
          {"id": "first", "points": 1, "comment": ""}, {"id": "second", "points": 0.5, "comment": "needs?"},
          {"id": "third", "points": null, "comment": ""}]}""");
    assertThat(begun.statusCode()).as(begun.body()).isEqualTo(200);
    JsonObject open = task(RunningServer.json(begun), "ex15-limits");
    assertThat(open.get("comment").getAsString()).isEqualTo("read on");
    JsonObject second = open.getAsJsonArray("criteria").get(1).getAsJsonObject();
    assertThat(second.get("given").getAsDouble()).isEqualTo(0.5);
    assertThat(second.get("comment").getAsString()).isEqualTo("needs?");
    assertThat(second.get("title").getAsString()).isEqualTo("Second limit");
    HttpResponse<String> whole = server.send("POST", sheet, """
        {"task": "ex15-limits", "comment": "", "criteria": [{"id": "third", "points": 1, "comment": ""}]}""");
    assertThat(task(RunningServer.json(whole), "ex15-limits").get("given").getAsDouble())
        .isEqualTo(2.5);
    HttpResponse<String> refused = server.send("POST", sheet, """
        {"task": "ex15-limits", "comment": "", "criteria": [{"id": "third", "points": 2, "comment": ""}]}""");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("GRADE-050", "ex15-limits/third");
  }

  private static JsonObject task(JsonObject sheet, String id) {
    for (var each : sheet.getAsJsonArray("tasks")) {
      if (each.getAsJsonObject().get("id").getAsString().equals(id)) {
        return each.getAsJsonObject();
      }
    }
    throw new AssertionError("no task " + id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"task\": \"ex1-max\", \"points\": 99, \"comment\": \"\"}",
        "{\"task\": \"nothing\", \"points\": 1, \"comment\": \"\"}",
        "{\"task\": \"ex1-max\", \"points\": \"many\", \"comment\": \"\"}",
        "{\"task\": \"ex1-max\"}"
      })
  void what_cannot_be_a_mark_is_refused_with_a_code(String body) throws Exception {
    post("/record", "{}");
    HttpResponse<String> refused = server.send("POST", SHEET, body);
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).containsAnyOf("GRADE-050", "SERVER-062");
    assertThat(points("abe")).isEqualTo(7);
  }

  @Test
  void whose_mark_changes_is_shown_before_it_is_written() throws Exception {
    post("/record", "{}");
    graded("sato", "v2", 2, 3, 2);
    JsonObject preview = post("/regrade/preview", "{}");
    JsonObject change = preview.getAsJsonArray("changes").get(0).getAsJsonObject();
    assertThat(change.get("learner").getAsString()).isEqualTo("sato");
    assertThat(change.get("from").getAsDouble()).isEqualTo(4);
    assertThat(change.get("to").getAsDouble()).isEqualTo(7);
    assertThat(change.get("words").getAsString()).contains("graded again");
    assertThat(points("sato")).isEqualTo(4);
    JsonObject written =
        post("/regrade", "{\"seen\": \"" + preview.get("seen").getAsString() + "\"}");
    assertThat(written.get("given").getAsInt()).isEqualTo(1);
    assertThat(points("sato")).isEqualTo(7);
  }

  @Test
  void changes_that_nobody_looked_at_are_not_written() throws Exception {
    post("/record", "{}");
    graded("sato", "v2", 2, 3, 2);
    String seen = post("/regrade/preview", "{}").get("seen").getAsString();
    graded("abe", "v2", 0, 0, 0);
    HttpResponse<String> refused =
        server.send("POST", API + "/regrade", "{\"seen\": \"" + seen + "\"}");
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("SERVER-061");
    assertThat(points("sato")).isEqualTo(4);
    assertThat(points("abe")).isEqualTo(7);
  }

  @Test
  void marks_are_exported_as_files_with_names_or_without() throws Exception {
    post("/record", "{}");
    HttpResponse<String> csv = server.get(API + "/export?format=csv&language=en");
    assertThat(csv.headers().firstValue("Content-Disposition").orElse(""))
        .matches("attachment; filename=\"marks-csv-\\d{4}-\\d\\d-\\d\\d\\.csv\"");
    assertThat(csv.body()).contains("sato", "abe");
    for (String format : List.of("csv", "table", "rubric", "lti", "xapi")) {
      HttpResponse<String> file =
          server.get(API + "/export?pseudonyms=1&format=" + format + "&language=en");
      assertThat(file.statusCode()).isEqualTo(200);
      assertThat(file.body()).isNotBlank().doesNotContain("sato").doesNotContain("abe\"");
    }
    assertThat(server.get(API + "/export?format=pdf").statusCode()).isEqualTo(400);
  }

  @Test
  void there_is_nothing_to_export_before_anything_was_recorded() throws Exception {
    HttpResponse<String> refused = server.get(API + "/export?format=csv");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("GRADE-045");
  }

  @Test
  void grading_an_unknown_exercise_is_refused_with_the_verb_s_own_words() throws Exception {
    HttpResponse<String> refused =
        server.send("POST", API + "/grading", "{\"exercises\": [\"99-none\"]}");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("CLI-060");
    assertThat(RunningServer.json(server.get(API + "/grading")).get("state").getAsString())
        .isEqualTo("none");
  }
}
