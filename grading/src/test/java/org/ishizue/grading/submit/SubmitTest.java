package org.ishizue.grading.submit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.ishizue.grading.CourseFolder;
import org.ishizue.grading.Sha256;
import org.ishizue.grading.collect.Collect;
import org.ishizue.grading.collect.CollectLimits;
import org.ishizue.grading.collect.Item;
import org.ishizue.jupyter.json.Json;
import org.ishizue.runtime.text.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SubmitTest {
  private static final Instant MONDAY = Instant.parse("2026-11-30T01:00:00Z");
  private static final String EXERCISE = "01-first-cell";

  @TempDir
  private Path root = Path.of("");

  @BeforeEach
  void in_english() {
    Language.use(Language.EN);
  }

  private Submit submit(Instant time) {
    return new Submit(root.resolve("inbox"), "田中 一郎", Clock.fixed(time, ZoneOffset.UTC));
  }

  private static byte[] notebook(String answer) {
    return """
        {"cells": [{"cell_type": "code", "execution_count": null, "id": "a", "metadata": {"nbgrader": {
          "schema_version": 3, "grade": false, "solution": true, "locked": false, "grade_id": "ex1-answer"}},
          "outputs": [], "source": "%s"}],
         "metadata": {"ishizue": {"exercise": "01-first-cell", "version": 1, "language": "ja"}},
         "nbformat": 4, "nbformat_minor": 5}
        """.formatted(answer).getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void what_was_handed_in_is_what_collect_takes_and_the_newest_counts() throws IOException {
    submit(MONDAY).submit(EXERCISE, notebook("double meanMm = 1;"));
    Receipt second =
        submit(MONDAY.plusSeconds(60)).submit(EXERCISE, notebook("double meanMm = 2;"));
    CourseFolder course = new CourseFolder(root.resolve("course"));
    List<Item> items = new Collect(course, CollectLimits.USUAL, Set.of(EXERCISE), Set.of("田中 一郎"))
        .from(root.resolve("inbox"));
    assertThat(items).hasSize(2).noneMatch(item -> item.status() == Item.Status.REJECTED);
    Path counts = course.submitted("田中 一郎", EXERCISE).resolve(EXERCISE + ".ipynb");
    assertThat(Sha256.of(Files.readAllBytes(counts))).isEqualTo(second.sha256());
  }

  @Test
  void a_receipt_is_read_again_and_a_changed_one_is_none() throws Exception {
    Receipt receipt = submit(MONDAY).submit(EXERCISE, notebook("double meanMm = 1;"));
    assertThat(receipt.number()).matches("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}");
    try (Stream<Path> files = Files.walk(root.resolve("inbox"))) {
      Path beside =
          files.filter(file -> file.toString().endsWith(".json")).findFirst().orElseThrow();
      JsonObject json = Json.parseObject(Files.readAllBytes(beside));
      assertThat(Receipt.of(json)).contains(receipt);
      json.addProperty("time", "2026-11-29T01:00:00Z");
      assertThat(Receipt.of(json)).isEmpty();
    }
    assertThat(Receipt.of(new JsonObject())).isEmpty();
  }

  @Test
  void nothing_that_was_handed_in_is_replaced() throws IOException {
    for (int i = 0; i < 3; i++) {
      submit(MONDAY.plusSeconds(i)).submit(EXERCISE, notebook("double meanMm = " + i + ";"));
    }
    try (Stream<Path> files = Files.walk(root.resolve("inbox"))) {
      assertThat(files.filter(file -> file.toString().endsWith(".ipynb"))).hasSize(3);
    }
  }

  @Test
  void another_exercises_notebook_is_refused() {
    assertThatThrownBy(() -> submit(MONDAY).submit("02-dirty-csv", notebook("1")))
        .hasMessageContaining("GRADE-082")
        .hasMessageContaining("01-first-cell");
    assertThatThrownBy(() -> submit(MONDAY).submit(EXERCISE, "{".getBytes(StandardCharsets.UTF_8)))
        .hasMessageContaining("GRADE-082");
    assertThat(root.resolve("inbox")).doesNotExist();
  }

  @Test
  void an_inbox_that_cannot_be_written_is_said() throws IOException {
    Files.writeString(root.resolve("inbox"), "a file where the folder should be");
    assertThatThrownBy(() -> submit(MONDAY).submit(EXERCISE, notebook("1")))
        .hasMessageContaining("GRADE-084")
        .hasMessageContaining("shared drive");
  }

  @Test
  void a_name_that_cannot_be_a_folders_is_refused() {
    assertThatThrownBy(() -> new Submit(root, "../tanaka", Clock.systemUTC()))
        .hasMessageContaining("GRADE-081");
  }
}
