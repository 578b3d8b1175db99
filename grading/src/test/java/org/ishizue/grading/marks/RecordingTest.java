package org.ishizue.grading.marks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.ishizue.analysis.meta.Wording;
import org.ishizue.checks.judge.Verdict;
import org.ishizue.grading.CourseFolder;
import org.ishizue.grading.Samples;
import org.ishizue.grading.collect.Collect;
import org.ishizue.grading.collect.CollectLimits;
import org.ishizue.grading.deadline.Counts;
import org.ishizue.grading.deadline.CourseRules;
import org.ishizue.grading.deadline.Deadline;
import org.ishizue.grading.deadline.LateRule;
import org.ishizue.grading.gradebook.Gradebook;
import org.ishizue.grading.gradebook.Grading;
import org.ishizue.grading.gradebook.HandIn;
import org.ishizue.grading.gradebook.ManualMark;
import org.ishizue.grading.gradebook.Mark;
import org.ishizue.grading.gradebook.Mark.Status;
import org.ishizue.grading.marks.Change.Why;
import org.ishizue.grading.result.Level;
import org.ishizue.grading.result.ResultFile;
import org.ishizue.grading.result.SubmissionResult;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RecordingTest {
  private static final String NOTEBOOK =
      "{\"cells\": [], \"metadata\": {\"name\": \"one\"}, \"nbformat\": 4, \"nbformat_minor\": 5}";
  private static final Instant MONDAY = Samples.MONDAY;
  private static final Worth WORTH = new Worth(
      Samples.EXERCISE,
      1,
      Wording.NONE,
      List.of(
          new Worth.Task("ex1-mean", 2, false, Wording.NONE),
          new Worth.Task("ex1-max", 3, false, Wording.NONE),
          new Worth.Task("ex1-days", 2, false, Wording.NONE)));
  private static final Worth WITH_REPORT = new Worth(
      Samples.EXERCISE,
      1,
      Wording.NONE,
      Stream.concat(
              WORTH.tasks().stream(),
              Stream.of(new Worth.Task("ex1-report", 5, true, Wording.NONE)))
          .toList());

  @TempDir
  private Path folder = Path.of("");

  private @Nullable Gradebook opened;

  @BeforeEach
  void open() {
    opened = Gradebook.write(folder.resolve("gradebook.db").toString());
  }

  @AfterEach
  void close() {
    book().close();
  }

  private Gradebook book() {
    return Objects.requireNonNull(opened);
  }

  private Recording recording(CourseRules rules, String... learners) {
    return new Recording(book(), rules, Set.of(learners));
  }

  private Preview preview(CourseRules rules) {
    return recording(rules).preview(List.of(WORTH));
  }

  private Mark only(CourseRules rules) {
    List<Change> changes = preview(rules).changes();
    assertThat(changes).hasSize(1);
    return changes.get(0).to();
  }

  private void handIn(String learner, String content, Instant time, int answered, int version) {
    book()
        .change(rows -> rows.add(new HandIn(
            learner, Samples.EXERCISE, Samples.sha256(content), time, "src", answered, version)));
  }

  private void graded(SubmissionResult result) {
    book().change(rows -> rows.add(new Grading(result)));
  }

  private void manual(String learner, String task, double points) {
    book().change(rows -> {
      rows.add(new ManualMark(learner, Samples.EXERCISE, task, points, "", "x", MONDAY));
      return 0;
    });
  }

  private void settleAll(CourseRules rules) {
    int unused = recording(rules).settle(preview(rules).changes(), MONDAY);
  }

  private static CourseRules counting(Counts counts) {
    return new CourseRules(counts, Set.of("isolated"), Map.of(), Map.of());
  }

  @Test
  void of_two_submissions_the_later_counts_and_both_stay() {
    handIn("sato", "a", MONDAY, 3, 1);
    handIn("sato", "b", MONDAY.plusSeconds(1), 3, 1);
    graded(Samples.result("sato", "a", "v1", 2, 3, 2));
    graded(Samples.result("sato", "b", "v1", 2, 0, 0));
    assertThat(only(CourseRules.USUAL).points()).isEqualTo(2);
    assertThat(only(counting(Counts.BEST)).points()).isEqualTo(7);
    assertThat(only(counting(Counts.FIRST)).points()).isEqualTo(7);
    List<HandIn> all = book().look(rows -> rows.handIns(Samples.EXERCISE));
    assertThat(all).hasSize(2);
  }

  @Test
  void an_empty_form_that_comes_later_takes_nothing_away() {
    handIn("sato", "a", MONDAY, 3, 1);
    handIn("sato", "empty", MONDAY.plusSeconds(9), 0, 1);
    graded(Samples.result("sato", "a", "v1", 2, 3, 2));
    assertThat(only(CourseRules.USUAL).points()).isEqualTo(7);
  }

  @Test
  void lateness_takes_its_share_and_an_extension_gives_it_back() {
    Deadline due = new Deadline(
        LocalDateTime.parse("2026-11-22T17:00"),
        ZoneId.of("Asia/Tokyo"),
        Duration.ofMinutes(1),
        new LateRule(Duration.ZERO, 10, 50),
        false);
    handIn("sato", "a", MONDAY, 3, 1); // 18:00 in Tokyo, the day after
    graded(Samples.result("sato", "a", "v1", 2, 3, 2));
    CourseRules late =
        new CourseRules(Counts.LATEST, Set.of("isolated"), Map.of(Samples.EXERCISE, due), Map.of());
    Mark mark = only(late);
    assertThat(mark.latePercent()).isEqualTo(20);
    assertThat(mark.points()).isEqualTo(5.6);
    assertThat(mark.automatic()).isEqualTo(7);
    settleAll(late);
    Change given =
        recording(CourseRules.USUAL).preview(List.of(WORTH)).changes().get(0);
    assertThat(given.why()).containsExactly(Why.LATE);
    assertThat(given.to().points()).isEqualTo(7);
  }

  @Test
  void a_mark_by_hand_stands_whatever_is_graded_later() {
    handIn("sato", "a", MONDAY, 3, 1);
    graded(Samples.result("sato", "a", "v1", 2, 0, 0));
    manual("sato", "ex1-max", 2.5);
    assertThat(only(CourseRules.USUAL).points()).isEqualTo(4.5);
    settleAll(CourseRules.USUAL);
    graded(Samples.result("sato", "a", "v2", 2, 3, 2));
    Change change = preview(CourseRules.USUAL).changes().get(0);
    assertThat(change.to().points()).isEqualTo(2 + 2.5 + 2);
    assertThat(change.to().manual()).isEqualTo(2.5);
    assertThat(change.why()).containsExactly(Why.GRADING);
    assertThat(change.tasks())
        .containsExactly(
            new Change.TaskChange("ex1-max", 0, 3), new Change.TaskChange("ex1-days", 0, 2));
  }

  @Test
  void a_task_for_a_person_is_pending_until_it_is_marked() {
    handIn("sato", "a", MONDAY, 3, 1);
    graded(Samples.result("sato", "a", "v1", 2, 3, 2));
    Mark before = recording(CourseRules.USUAL)
        .preview(List.of(WITH_REPORT))
        .changes()
        .get(0)
        .to();
    assertThat(before.status()).isEqualTo(Status.PENDING);
    assertThat(before.maxPoints()).isEqualTo(12);
    manual("sato", "ex1-report", 4);
    Mark after = recording(CourseRules.USUAL)
        .preview(List.of(WITH_REPORT))
        .changes()
        .get(0)
        .to();
    assertThat(after.status()).isEqualTo(Status.FINAL);
    assertThat(after.points()).isEqualTo(11);
  }

  @Test
  void what_ran_without_isolation_does_not_count_unless_the_course_says_so() {
    handIn("sato", "a", MONDAY, 3, 1);
    SubmissionResult good = Samples.result("sato", "a", "v1", 2, 3, 2);
    graded(Samples.result("sato", "a", "v1", Verdict.PASSED, Level.SEPARATED, good.tasks()));
    assertThat(only(CourseRules.USUAL).status()).isEqualTo(Status.UNSAFE);
    CourseRules both =
        new CourseRules(Counts.LATEST, Set.of("isolated", "separated"), Map.of(), Map.of());
    assertThat(only(both).status()).isEqualTo(Status.FINAL);
  }

  @Test
  void a_fault_of_the_grader_never_replaces_a_mark() {
    handIn("sato", "a", MONDAY, 3, 1);
    graded(Samples.result("sato", "a", "v1", 2, 3, 2));
    settleAll(CourseRules.USUAL);
    graded(Samples.result("sato", "a", "v2", Verdict.GRADER_FAULT, Level.ISOLATED, List.of()));
    Change change = preview(CourseRules.USUAL).changes().get(0);
    assertThat(change.to().status()).isEqualTo(Status.FAULT);
    assertThat(change.keepsOld()).isTrue();
    settleAll(CourseRules.USUAL);
    assertThat(book().marks()).extracting(Mark::points).containsExactly(7.0);
  }

  @Test
  void the_first_result_after_waiting_is_a_first_mark_and_no_regrade() {
    handIn("sato", "a", MONDAY, 3, 1);
    settleAll(CourseRules.USUAL);
    assertThat(book().marks()).extracting(Mark::status).containsExactly(Status.WAITING);
    graded(Samples.result("sato", "a", "v1", 2, 3, 2));
    assertThat(preview(CourseRules.USUAL).changes()).singleElement().satisfies(change -> {
      assertThat(change.isNew()).isTrue();
      assertThat(change.keepsOld()).isFalse();
    });
    settleAll(CourseRules.USUAL);
    graded(Samples.result("sato", "a", "v2", 2, 0, 0));
    assertThat(preview(CourseRules.USUAL).changes()).noneMatch(Change::isNew);
  }

  @Test
  void whoever_is_not_in_the_list_gets_no_mark_and_is_named() {
    handIn("sato", "a", MONDAY, 3, 1);
    handIn("stranger", "a", MONDAY, 3, 1);
    Preview preview = recording(CourseRules.USUAL, "sato").preview(List.of(WORTH));
    assertThat(preview.changes()).extracting(each -> each.to().learner()).containsExactly("sato");
    assertThat(preview.strangers())
        .containsExactly(new Preview.Stranger("stranger", Samples.EXERCISE));
  }

  @Test
  void a_submission_for_another_version_is_named() {
    handIn("sato", "a", MONDAY, 3, 2);
    graded(Samples.result("sato", "a", "v1", 2, 3, 2));
    assertThat(preview(CourseRules.USUAL).otherVersions())
        .containsExactly(new Preview.OtherVersion("sato", Samples.EXERCISE, 2, 1));
  }

  @Test
  void an_old_result_never_gives_more_than_a_task_is_worth_today() {
    handIn("sato", "a", MONDAY, 3, 1);
    graded(Samples.result("sato", "a", "v1", 2, 3, 2));
    Worth less = new Worth(
        Samples.EXERCISE,
        2,
        Wording.NONE,
        List.of(new Worth.Task("ex1-max", 1, false, Wording.NONE)));
    Mark mark =
        recording(CourseRules.USUAL).preview(List.of(less)).changes().get(0).to();
    assertThat(mark.points()).isEqualTo(1);
    assertThat(mark.maxPoints()).isEqualTo(1);
  }

  @Test
  void what_was_settled_is_unchanged_afterwards() {
    handIn("sato", "a", MONDAY, 3, 1);
    graded(Samples.result("sato", "a", "v1", 2, 3, 2));
    settleAll(CourseRules.USUAL);
    assertThat(preview(CourseRules.USUAL).changes()).isEmpty();
    assertThat(preview(CourseRules.USUAL).unchanged()).isEqualTo(1);
  }

  @Test
  void files_are_taken_in_once_and_broken_ones_are_named() throws IOException {
    CourseFolder course = new CourseFolder(folder.resolve("course"));
    ResultFile.write(course, Samples.result("sato", "a", "v1", 2, 3, 2));
    Files.writeString(course.graded("sato", Samples.EXERCISE).resolve("broken.json"), "{");
    Path received = Files.createDirectories(course.received("sato", Samples.EXERCISE));
    Files.writeString(received.resolve("a.json"), """
        {"learner": "sato", "exercise": "01-first-cell", "source": "sato.zip", "answered": 3, "version": 1,
         "time": "2026-11-23T09:00:00.123456789Z", "sha256": "%s"}
        """.formatted(Samples.sha256("a")));
    Files.writeString(received.resolve("rejected-1.json"), "{\"reason\": \"link\"}");
    Intake first = recording(CourseRules.USUAL).take(course);
    assertThat(first.handIns()).isEqualTo(1);
    assertThat(first.gradings()).isEqualTo(1);
    assertThat(first.unreadable()).hasSize(1);
    Intake second = recording(CourseRules.USUAL).take(course);
    assertThat(second.handIns() + second.gradings()).isZero();
    assertThat(only(CourseRules.USUAL).points()).isEqualTo(7);
  }

  @Test
  void notebooks_that_were_laid_into_submitted_by_hand_are_named_until_they_are_collected()
      throws IOException {
    CourseFolder course = new CourseFolder(folder.resolve("course"));
    Path own = Files.createDirectories(course.submitted("sato", Samples.EXERCISE));
    Files.writeString(own.resolve("work.ipynb"), NOTEBOOK);
    Files.writeString(course.submitted().resolve("sato").resolve("other.ipynb"), "{}");
    Files.writeString(own.resolve("notes.txt"), "not a notebook");
    assertThat(recording(CourseRules.USUAL).take(course).uncollected())
        .containsExactly("sato/01-first-cell/work.ipynb", "sato/other.ipynb");

    Files.delete(course.submitted().resolve("sato").resolve("other.ipynb"));
    new Collect(course, CollectLimits.USUAL, Set.of(), Set.of()).from(course.submitted());
    Intake collected = recording(CourseRules.USUAL).take(course);
    assertThat(collected.uncollected()).isEmpty();
    assertThat(collected.handIns()).isEqualTo(1);
  }

  @Test
  void a_notebook_that_took_the_place_of_a_collected_one_is_named() throws IOException {
    CourseFolder course = new CourseFolder(folder.resolve("course"));
    Path inbox = Files.createDirectories(folder.resolve("inbox/sato").resolve(Samples.EXERCISE));
    Files.writeString(inbox.resolve("work.ipynb"), NOTEBOOK);
    new Collect(course, CollectLimits.USUAL, Set.of(), Set.of()).from(folder.resolve("inbox"));
    assertThat(recording(CourseRules.USUAL).take(course).uncollected()).isEmpty();
    Path taken = course.submitted("sato", Samples.EXERCISE).resolve("01-first-cell.ipynb");
    Files.writeString(taken, NOTEBOOK.replace("one", "two"));
    // Its learner's hand-in is known, but by another notebook: what was graded has no time of its
    // own.
    assertThat(recording(CourseRules.USUAL).take(course).uncollected())
        .containsExactly("sato/01-first-cell/01-first-cell.ipynb");
  }
}
