package org.ishizue.grading.gradebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.ishizue.checks.judge.Verdict;
import org.ishizue.grading.Samples;
import org.ishizue.grading.result.Level;
import org.ishizue.grading.result.SubmissionResult;
import org.ishizue.runtime.text.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds for every database. */
abstract class GradebookContract {
  /** Where an empty gradebook is to be; the same for the whole test. */
  abstract String place();

  /** A connection past the gradebook, to damage it. */
  abstract Connection connection() throws SQLException;

  @BeforeEach
  void english() {
    Language.use(Language.EN);
  }

  private static HandIn handIn(String learner, String content, Instant time) {
    return new HandIn(learner, Samples.EXERCISE, Samples.sha256(content), time, "src", 3, 1);
  }

  private static Mark mark(String learner, double points) {
    return new Mark(
        learner,
        Samples.EXERCISE,
        Mark.Status.FINAL,
        "a",
        Samples.MONDAY,
        1,
        "key",
        "isolated",
        points,
        0,
        0,
        points,
        7);
  }

  private static List<HandIn> handIns(Gradebook book) {
    return book.look(rows -> rows.handIns(Samples.EXERCISE));
  }

  static List<Grading> gradings(Gradebook book) {
    return book.look(rows -> rows.gradings(Samples.EXERCISE));
  }

  private static Map<String, Map<String, ManualMark>> manual(Gradebook book) {
    return book.look(rows -> rows.manualMarks(Samples.EXERCISE));
  }

  private static boolean added(Gradebook book, HandIn handIn) {
    return book.change(rows -> rows.add(handIn));
  }

  private static boolean added(Gradebook book, Grading grading) {
    return book.change(rows -> rows.add(grading));
  }

  @Test
  void what_is_added_is_read_again_after_closing() {
    SubmissionResult result = Samples.result("佐藤", "a", "v1", 2, 3, 0);
    try (Gradebook book = Gradebook.write(place())) {
      book.change(rows -> rows.add(handIn("佐藤", "a", Samples.MONDAY)));
      book.change(rows -> rows.add(new Grading(result)));
      book.change(rows -> {
        rows.add(new ManualMark(
            "佐藤", Samples.EXERCISE, "ex1-days", 1.5, "「数」は要確認", "鈴木", Samples.MONDAY));
        rows.settle(mark("佐藤", 5), "first", Samples.MONDAY);
        return 0;
      });
    }
    try (Gradebook book = Gradebook.read(place())) {
      assertThat(handIns(book)).containsExactly(handIn("佐藤", "a", Samples.MONDAY));
      assertThat(gradings(book)).containsExactly(new Grading(result));
      assertThat(manual(book).getOrDefault("佐藤", Map.of()).values())
          .extracting(ManualMark::comment)
          .containsExactly("「数」は要確認");
      assertThat(book.marks()).containsExactly(mark("佐藤", 5));
      List<String> exercises = book.look(GradebookRows::exercises);
      assertThat(exercises).containsExactly(Samples.EXERCISE);
    }
  }

  @Test
  void adding_the_same_twice_adds_nothing() {
    SubmissionResult result = Samples.result("sato", "a", "v1", 2, 3, 0);
    try (Gradebook book = Gradebook.write(place())) {
      assertThat(added(book, handIn("sato", "a", Samples.MONDAY))).isTrue();
      assertThat(added(book, handIn("sato", "a", Samples.MONDAY))).isFalse();
      assertThat(added(book, new Grading(result))).isTrue();
      assertThat(added(book, new Grading(result))).isFalse();
    }
  }

  @Test
  void a_grading_that_came_to_something_else_is_kept_beside_the_first() {
    SubmissionResult fault =
        Samples.result("sato", "a", "v1", Verdict.GRADER_FAULT, Level.ISOLATED, List.of());
    SubmissionResult good = Samples.result("sato", "a", "v1", 2, 3, 2);
    try (Gradebook book = Gradebook.write(place())) {
      assertThat(added(book, new Grading(fault))).isTrue();
      assertThat(added(book, new Grading(good))).isTrue();
      assertThat(gradings(book)).containsExactly(new Grading(fault), new Grading(good));
    }
  }

  @Test
  void the_last_mark_holds_and_all_are_kept() {
    try (Gradebook book = Gradebook.write(place())) {
      book.change(rows -> {
        rows.settle(mark("sato", 5), "first", Samples.MONDAY);
        rows.settle(mark("abe", 1), "first", Samples.MONDAY);
        rows.settle(mark("sato", 7), "grading", Samples.MONDAY);
        return 0;
      });
      assertThat(book.marks()).containsExactly(mark("abe", 1), mark("sato", 7));
      List<Mark> all = book.look(rows -> rows.history(Samples.EXERCISE, "sato"));
      assertThat(all).containsExactly(mark("sato", 5), mark("sato", 7));
    }
  }

  @Test
  void a_mark_by_hand_can_be_taken_back_and_stays_in_the_history() {
    try (Gradebook book = Gradebook.write(place())) {
      book.change(rows -> {
        rows.add(
            new ManualMark("sato", Samples.EXERCISE, "ex1-days", 1.0, "", "x", Samples.MONDAY));
        rows.add(
            new ManualMark("sato", Samples.EXERCISE, "ex1-days", null, "", "x", Samples.MONDAY));
        return 0;
      });
      assertThat(manual(book).get("sato")).isEmpty();
      List<ManualMark> all = book.look(rows -> rows.manualHistory(Samples.EXERCISE));
      assertThat(all).hasSize(2);
    }
  }

  @Test
  void criteria_come_back_in_their_order_with_the_mark_that_they_belong_to() {
    ManualMark begun = byRubric(null, new CriterionMark("data", 1.5, "「合成」と書く"));
    ManualMark whole = byRubric(
        3.5, new CriterionMark("problem", 2, ""), new CriterionMark("data", 1.5, "「合成」と書く"));
    ManualMark back =
        new ManualMark("佐藤", Samples.EXERCISE, "ex1-report", null, "", "x", Samples.MONDAY);
    try (Gradebook book = Gradebook.write(place())) {
      add(book, begun);
      assertThat(manual(book).getOrDefault("佐藤", Map.of())).containsValue(begun);
      add(book, whole);
    }
    try (Gradebook book = Gradebook.write(place())) {
      assertThat(manual(book).getOrDefault("佐藤", Map.of()))
          .containsExactly(Map.entry("ex1-report", whole));
      add(book, back);
      assertThat(manual(book).getOrDefault("佐藤", Map.of())).isEmpty();
      List<ManualMark> history = book.look(rows -> rows.manualHistory(Samples.EXERCISE));
      assertThat(history).containsExactly(begun, whole, back);
    }
  }

  private static ManualMark byRubric(@Nullable Double points, CriterionMark... criteria) {
    return new ManualMark(
        "佐藤",
        Samples.EXERCISE,
        "ex1-report",
        points,
        "全体",
        "鈴木",
        Samples.MONDAY,
        List.of(criteria));
  }

  private static void add(Gradebook book, ManualMark mark) {
    int unused = book.change(rows -> {
      rows.add(mark);
      return 1;
    });
  }

  @Test
  void a_gradebook_of_before_rubrics_keeps_its_marks_and_takes_criteria() throws SQLException {
    Gradebook.write(place()).close();
    try (Connection connection = connection()) {
      Statements before = new Statements(connection);
      before.update("DROP TABLE criterion_mark");
      before.update("DELETE FROM schema_version WHERE number = 2");
      before.update(
          "INSERT INTO manual_mark (learner, exercise, task, points, note, marker, marked_at)"
              + " VALUES ('sato', '" + Samples.EXERCISE + "', 'ex1-report', 4, 'good', 'x',"
              + " '2026-11-23T09:00:00.000000Z')");
    }
    try (Gradebook book = Gradebook.read(place())) {
      assertThat(manual(book).getOrDefault("sato", Map.of()).values())
          .containsExactly(new ManualMark(
              "sato", Samples.EXERCISE, "ex1-report", 4.0, "good", "x", Samples.MONDAY));
    }
    try (Gradebook book = Gradebook.write(place())) {
      ManualMark mark = byRubric(2.0, new CriterionMark("problem", 2, ""));
      add(book, mark);
      assertThat(manual(book).getOrDefault("佐藤", Map.of())).containsValue(mark);
    }
  }

  @Test
  void a_change_that_fails_leaves_nothing() {
    try (Gradebook book = Gradebook.write(place())) {
      assertThatThrownBy(() -> book.change(rows -> {
            rows.settle(mark("sato", 5), "first", Samples.MONDAY);
            throw new IllegalStateException("in the middle");
          }))
          .hasMessage("in the middle");
      assertThat(book.marks()).isEmpty();
      book.change(rows -> rows.add(handIn("sato", "a", Samples.MONDAY)));
    }
  }

  @Test
  void a_second_writer_waits_and_then_is_told() {
    try (Gradebook book = Gradebook.write(place())) {
      assertThatThrownBy(() -> Gradebook.write(place(), Duration.ofMillis(200)))
          .hasMessageContaining("GRADE-040");
      try (Gradebook reader = Gradebook.read(place())) {
        assertThat(reader.marks()).isEmpty();
      }
      assertThat(book.marks()).isEmpty();
    }
    Gradebook.write(place(), Duration.ofMillis(200)).close();
  }

  @Test
  void what_a_newer_program_made_is_refused() throws SQLException {
    Gradebook.write(place()).close();
    try (Connection connection = connection()) {
      new Statements(connection).update("INSERT INTO schema_version (number) VALUES (99)");
    }
    assertThatThrownBy(() -> Gradebook.write(place()))
        .hasMessageContaining("GRADE-042")
        .hasMessageContaining("99");
  }

  @Test
  void opening_an_old_one_brings_its_tables_up_to_date_once() throws SQLException {
    Gradebook.write(place()).close();
    Gradebook.write(place()).close();
    try (Connection connection = connection()) {
      assertThat(new Statements(connection)
              .query("SELECT number FROM schema_version ORDER BY 1", row -> row.getInt(1)))
          .containsExactly(1, 2);
    }
  }

  @Test
  void reading_before_anything_was_written_is_told() {
    assertThatThrownBy(() -> Gradebook.read(place())).hasMessageContaining("GRADE-045");
  }
}
