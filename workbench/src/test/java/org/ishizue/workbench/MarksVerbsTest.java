package org.ishizue.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.ishizue.grading.CourseFolder;
import org.ishizue.grading.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A class from its first results to its export, on the exercises of this tree. */
final class MarksVerbsTest {
  private static final String EXERCISES =
      Path.of("..", "exercises").toAbsolutePath().normalize().toString();
  private static final Instant TIME = Instant.parse("2026-12-04T08:30:00Z");

  @TempDir
  private Path root = Path.of("");

  private CourseFolder course = new CourseFolder(Path.of("."));

  @BeforeEach
  void a_class_of_two() throws IOException {
    course = new CourseFolder(root);
    Files.writeString(root.resolve("students.csv"), "id,name\nsato,佐藤\nabe,=阿部\n");
    handIn("sato", 1);
    handIn("abe", 1);
    graded("sato", "v1", 2, 0, 2);
    graded("abe", "v1", 2, 3, 2);
  }

  private static String notebook(String learner) {
    return """
        {"cells": [], "metadata": {"ishizue": {"exercise": "01-first-cell", "version": 1}, "own": "%s"},
         "nbformat": 4, "nbformat_minor": 5}""".formatted(learner);
  }

  private static String sha256(String learner) {
    return Sha256.of(notebook(learner).getBytes(StandardCharsets.UTF_8));
  }

  private void handIn(String learner, int version) throws IOException {
    Path folder = Files.createDirectories(course.received(learner, "01-first-cell"));
    Files.writeString(folder.resolve(sha256(learner) + ".ipynb"), notebook(learner));
    Files.writeString(folder.resolve(sha256(learner) + ".json"), """
        {"learner": "%s", "exercise": "01-first-cell", "source": "x", "answered": 3, "version": %d,
         "time": "%s", "sha256": "%s"}""".formatted(
            learner, version, TIME, sha256(learner)));
  }

  private void graded(String learner, String checks, double... points) throws IOException {
    SampleResults.write(course, learner, sha256(learner), TIME, checks, points);
  }

  private Ran exercise(String... words) {
    List<String> all = new ArrayList<>(List.of("exercise"));
    all.addAll(List.of(words));
    all.addAll(List.of("--course", root.toString(), "--exercises", EXERCISES, "--lang", "en"));
    return Ran.command(all.toArray(String[]::new));
  }

  private static Ran good(Ran ran) {
    assertThat(ran.exit()).as(ran.out() + ran.err()).isZero();
    return ran;
  }

  @Test
  void first_marks_are_given_and_taking_in_twice_changes_nothing() {
    Ran first = good(exercise("record"));
    assertThat(first.out()).contains("sato  01-first-cell  – → 4/7", "abe  01-first-cell  – → 7/7");
    assertThat(first.err()).contains("2 hand-ins and 2 results taken in, 2 marks given");
    assertThat(good(exercise("record")).err())
        .contains("0 hand-ins and 0 results", "0 marks given");
  }

  @Test
  void a_regrade_is_shown_before_it_is_written_and_spares_marks_by_hand() throws IOException {
    good(exercise("record"));
    Ran marked =
        good(exercise("mark", "1", "abe", "ex1-max=2.5", "--comment", "rounded", "--by", "x"));
    assertThat(marked.out()).contains("abe  01-first-cell  7/7 → 6.5/7  (marked by a person)");
    graded("sato", "v2", 2, 3, 2);
    graded("abe", "v2", 0, 0, 0);
    assertThat(good(exercise("record")).err()).contains("2 marks that are there would change");
    Ran preview = good(exercise("regrade"));
    assertThat(preview.out())
        .contains("sato  01-first-cell  4/7 → 7/7  (graded again: ex1-max 0 → 3)")
        .contains("abe  01-first-cell  6.5/7 → 2.5/7");
    assertThat(preview.err()).contains("2 marks would change", "Nothing was written yet");
    assertThat(good(exercise("export")).out()).contains("\"6.5\"").doesNotContain("\"2.5\",\"7\"");
    assertThat(good(exercise("regrade", "--apply")).err()).contains("2 marks written");
    assertThat(good(exercise("regrade")).err()).contains("No mark changes; 2 stay");
    assertThat(good(exercise("export", "--format", "table")).out())
        .contains("\"abe\",\"'=阿部\",\"2.5\"", "\"sato\",\"佐藤\",\"7\"");
  }

  @Test
  void strangers_other_versions_and_broken_results_are_told_and_the_rest_goes_on()
      throws IOException {
    handIn("stranger", 1);
    graded("stranger", "v1", 2, 3, 2);
    handIn("abe", 3);
    Files.writeString(course.graded("abe", "01-first-cell").resolve("half.json"), "{\"sche");
    Ran ran = exercise("record");
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out()).contains("sato").doesNotContain("stranger");
    assertThat(ran.err())
        .contains("stranger handed in 01-first-cell and is not in the list")
        .contains("abe handed in version 3 of 01-first-cell; it was graded as version 1")
        .contains("half.json");
  }

  @Test
  void notebooks_that_were_never_collected_are_named_instead_of_left_without_a_mark()
      throws IOException {
    Path own = Files.createDirectories(course.submitted("suzuki", "01-first-cell"));
    Files.writeString(own.resolve("01-first-cell.ipynb"), notebook("suzuki"));
    Ran ran = exercise("record");
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out()).contains("sato", "abe");
    assertThat(ran.err())
        .contains("submitted/suzuki/01-first-cell/01-first-cell.ipynb was never collected")
        .contains("exercise collect submitted");
  }

  @Test
  void lateness_comes_from_the_courses_rules() throws IOException {
    Files.writeString(root.resolve("course.json"), """
        {"deadlines": {"01-first-cell": {"due": "2026-12-04T17:00", "late": {"percentPerDay": 50}}},
         "extensions": [{"learner": "abe", "exercise": "01-first-cell", "due": "2026-12-05T17:00"}]}""");
    assertThat(good(exercise("record")).out()).contains("– → 2/7", "– → 7/7");
    Files.writeString(root.resolve("course.json"), "{\"deadline\": 1}");
    Ran refused = exercise("record");
    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.err()).contains("GRADE-030", "\"deadline\" is not known");
  }

  @Test
  void marks_by_hand_are_looked_at_before_any_is_written() throws IOException {
    good(exercise("record"));
    Ran refused = exercise("mark", "1", "sato", "ex1-max=4", "ex1-other=1");
    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.err())
        .contains("GRADE-050", "4.0 is not from 0 to 3", "no task \"ex1-other\"");
    assertThat(exercise("mark", "1", "sato", "ex1-max").err()).contains("CLI-071");
    assertThat(exercise("mark", "1", "nobody", "ex1-max=1").err())
        .contains("\"nobody\" is not in the list");
    Path list = Files.writeString(
        root.resolve("marks.csv"),
        "learner,task,points,comment\nsato,ex1-max,3,\"good, really\"\nabe,ex1-max,-,\n");
    assertThat(good(exercise("mark", "1", "--from", list.toString())).out())
        .contains("sato", "7/7");
    assertThat(good(exercise("mark", "15")).out())
        .contains("✎ ex15-report  The report", "Rubric: ");
  }

  @Test
  void the_capstone_is_marked_by_its_rubric_and_exported_by_criterion() throws IOException {
    assertThat(good(exercise("mark", "15")).out())
        .contains("/data  Data (up to 2)  0: nothing; 1: synthetic or assumed");
    assertThat(exercise("mark", "15", "sato", "ex15-limits/fourth=1").err())
        .contains("GRADE-050", "no criterion \"fourth\"", "first, second, third");
    good(exercise(
        "mark", "15", "sato", "ex15-limits/first=1", "ex15-limits/third=0.5", "--by", "suzuki"));
    assertThat(good(exercise("mark", "15", "sato")).out()).contains("sato  ex15-limits  –");
    Path list = Files.writeString(
        root.resolve("marks.csv"),
        "learner,task,criterion,points,comment\nsato,ex15-limits,second,0.5,what would it need?\n");
    good(exercise("mark", "15", "--from", list.toString()));
    assertThat(good(exercise("mark", "15", "sato")).out())
        .contains("sato  ex15-limits  2", "/second  0.5  what would it need?");
    assertThat(good(exercise("export", "15", "--format", "rubric")).out())
        .contains(
            "\"sato\",\"佐藤\",\"15-ordinary-town\",\"ex15-limits\",\"Second limit\",\"0.5\",\"1\"")
        .contains("what would it need?");
    assertThat(
            good(exercise("export", "15", "--format", "rubric", "--pseudonyms")).out())
        .contains("Second limit")
        .doesNotContain("sato", "what would it need?");
  }

  @Test
  void feedback_and_exports_are_written_with_what_they_hold() throws IOException {
    good(exercise("record"));
    Ran feedback = good(exercise("feedback", "--learner", "sato"));
    assertThat(feedback.out()).contains("feedback.ja.html").doesNotContain("abe");
    assertThat(course.feedback().resolve("sato/01-first-cell/feedback.en.html"))
        .content()
        .contains("4 of 7 points", "佐藤 (sato)");
    Path file = root.resolve("marks.json");
    Ran lti = good(exercise("export", "--format", "lti", "--out", file.toString()));
    assertThat(lti.err()).contains("Personal data", "2 learners");
    assertThat(file).content().contains("\"userId\": \"abe\"", "FullyGraded");
    Ran pseudonyms = good(exercise("export", "--pseudonyms"));
    assertThat(pseudonyms.out())
        .doesNotContain("sato")
        .doesNotContain("佐藤")
        .contains("01-first-cell");
    assertThat(pseudonyms.err()).contains("pseudonyms");
    assertThat(good(exercise("similarity", "1")).err()).contains("No pairs");
  }

  @Test
  void before_anything_was_graded_export_says_so() {
    Ran ran = exercise("export");
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("GRADE-045");
  }
}
