package org.ishizue.grading.marks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.ishizue.analysis.meta.Wording;
import org.ishizue.exercises.master.Criterion;
import org.ishizue.grading.Samples;
import org.ishizue.grading.deadline.CourseRules;
import org.ishizue.grading.gradebook.CriterionMark;
import org.ishizue.grading.gradebook.Gradebook;
import org.ishizue.grading.gradebook.Grading;
import org.ishizue.grading.gradebook.HandIn;
import org.ishizue.grading.gradebook.ManualMark;
import org.ishizue.grading.gradebook.Mark;
import org.ishizue.grading.gradebook.Mark.Status;
import org.ishizue.grading.marks.ByHand.Given;
import org.ishizue.runtime.text.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report of 4 points by two criteria of 2, beside a task of 2 by program. */
final class ByRubricTest {
  private static final String REPORT = "ex1-report";
  private static final Worth WORTH = new Worth(
      Samples.EXERCISE,
      1,
      Wording.NONE,
      List.of(
          new Worth.Task("ex1-mean", 2, false, Wording.NONE),
          new Worth.Task(
              REPORT,
              4,
              true,
              Wording.NONE,
              List.of(criterion("problem", 2), criterion("data", 2)))));

  @TempDir
  private Path folder = Path.of("");

  private @Nullable Gradebook opened;

  private static Criterion criterion(String id, double points) {
    return new Criterion(id, points, new Wording(id, id), Wording.NONE);
  }

  @BeforeEach
  void a_graded_submission() {
    Language.use(Language.EN);
    opened = Gradebook.write(folder.resolve("gradebook.db").toString());
    boolean unused = book()
        .change(rows -> rows.add(
            new HandIn("sato", Samples.EXERCISE, Samples.sha256("a"), Samples.MONDAY, "x", 3, 1)));
    graded("v1", 2);
  }

  @AfterEach
  void close() {
    book().close();
  }

  private Gradebook book() {
    return Objects.requireNonNull(opened);
  }

  private void graded(String checks, double points) {
    boolean unused = book()
        .change(rows -> rows.add(new Grading(Samples.result("sato", "a", checks, points, 0, 0))));
  }

  private void give(Given... given) {
    new ByHand(WORTH, Set.of("sato"), "suzuki").give(List.of(given), book(), Samples.MONDAY);
  }

  private static Given part(String criterion, @Nullable Double points, String comment) {
    return new Given("sato", REPORT, criterion, points, comment);
  }

  private ManualMark held() {
    return Objects.requireNonNull(book()
        .look(rows -> rows.manualMarks(Samples.EXERCISE))
        .getOrDefault("sato", Map.of())
        .get(REPORT));
  }

  private Mark mark() {
    return new Recording(book(), CourseRules.USUAL, Set.of())
        .preview(List.of(WORTH))
        .changes()
        .get(0)
        .to();
  }

  @Test
  void a_task_counts_when_all_of_its_criteria_are_marked() {
    give(part("data", 1.5, "say that it is synthetic"));
    assertThat(held().points()).isNull();
    assertThat(mark().status()).isEqualTo(Status.PENDING);
    assertThat(mark().points()).isEqualTo(2);
    give(part("problem", 2.0, ""));
    assertThat(held().criteria())
        .containsExactly(
            new CriterionMark("problem", 2, ""),
            new CriterionMark("data", 1.5, "say that it is synthetic"));
    assertThat(mark().status()).isEqualTo(Status.FINAL);
    assertThat(mark().points()).isEqualTo(5.5);
    assertThat(mark().manual()).isEqualTo(3.5);
  }

  @Test
  void one_criterion_is_changed_and_the_others_and_the_comment_stay() {
    give(
        part("problem", 1.0, "whose?"),
        part("data", 1.0, ""),
        new Given("sato", REPORT, null, "read it again"));
    give(part("problem", 2.0, "now it is clear"));
    assertThat(held().points()).isEqualTo(3);
    assertThat(held().comment()).isEqualTo("read it again");
    assertThat(held().marker()).isEqualTo("suzuki");
    give(part("problem", null, ""));
    assertThat(held().criteria()).containsExactly(new CriterionMark("data", 1, ""));
    assertThat(mark().status()).isEqualTo(Status.PENDING);
  }

  @Test
  void criteria_stand_whatever_is_graded_later() {
    give(part("problem", 2.0, "clear"), part("data", 1.0, ""));
    graded("v2", 0);
    assertThat(mark().points()).isEqualTo(3);
    assertThat(held().criteria()).hasSize(2);
    assertThat(held().criteria().get(0).comment()).isEqualTo("clear");
  }

  @Test
  void points_for_the_whole_take_the_place_of_criteria_and_can_be_taken_back() {
    give(part("problem", 2.0, ""), part("data", 1.0, ""));
    give(new Given("sato", REPORT, 4.0, "all of it"));
    assertThat(held().criteria()).isEmpty();
    assertThat(mark().points()).isEqualTo(6);
    give(new Given("sato", REPORT, null, ""));
    assertThat(mark().status()).isEqualTo(Status.PENDING);
  }

  @Test
  void all_that_cannot_be_is_said_at_once_and_nothing_is_written() {
    assertThatThrownBy(() -> give(
            part("problem", 2.5, ""),
            part("style", 1.0, ""),
            new Given("sato", "ex1-mean", "problem", 1.0, ""),
            new Given("sato", REPORT, 3.0, "")))
        .hasMessageContaining("GRADE-050")
        .hasMessageContaining("ex1-report/problem: 2.5 is not from 0 to 2")
        .hasMessageContaining(
            "ex1-report has no criterion \"style\". Its rubric has: problem, data")
        .hasMessageContaining("ex1-mean has no criterion \"problem\"")
        .hasMessageContaining("sato ex1-report: points for the task and for its criteria at once");
    List<ManualMark> history = book().look(rows -> rows.manualHistory(Samples.EXERCISE));
    assertThat(history).isEmpty();
  }
}
