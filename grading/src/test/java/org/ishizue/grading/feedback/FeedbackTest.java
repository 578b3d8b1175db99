package org.ishizue.grading.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ishizue.analysis.meta.Wording;
import org.ishizue.checks.judge.Verdict;
import org.ishizue.exercises.master.Criterion;
import org.ishizue.grading.CourseFolder;
import org.ishizue.grading.Samples;
import org.ishizue.grading.Sha256;
import org.ishizue.grading.deadline.Deadline;
import org.ishizue.grading.deadline.LateRule;
import org.ishizue.grading.gradebook.CriterionMark;
import org.ishizue.grading.gradebook.ManualMark;
import org.ishizue.grading.gradebook.Mark;
import org.ishizue.grading.marks.Worth;
import org.ishizue.grading.result.CheckResult;
import org.ishizue.grading.result.CheckResult.FindingResult;
import org.ishizue.grading.result.Level;
import org.ishizue.grading.result.SubmissionResult;
import org.ishizue.grading.result.TaskResult;
import org.ishizue.jupyter.notebook.Cell;
import org.ishizue.jupyter.notebook.Notebook;
import org.ishizue.jupyter.notebook.NotebookFormatException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Threat 34, and what a learner reads. */
final class FeedbackTest {
  private static final String EVIL = "<script>alert(1)</script><img src=x onerror=alert(2)>";

  private static final String SUBMISSION = """
      {"cells": [
       {"cell_type": "code", "execution_count": 1, "id": "a", "source": "double meanMm = 1; // <script>alert(1)</script>",
        "metadata": {"ishizue": {"task": "ex1-mean"}, "nbgrader": {"schema_version": 3, "grade": false,
         "solution": true, "locked": false, "grade_id": "ex1-mean-answer"}},
        "outputs": [{"output_type": "display_data", "metadata": {},
         "data": {"text/html": "<script>alert('out')</script>"}}]},
       {"cell_type": "code", "execution_count": 1, "id": "b", "source": "check(\\"ex1-mean\\")", "outputs": [],
        "metadata": {"nbgrader": {"schema_version": 3, "grade": true, "solution": false, "locked": true,
         "points": 2, "grade_id": "ex1-mean"}}}],
       "metadata": {"kernelspec": {"name": "java", "display_name": "Java", "language": "java"},
        "evil": "<script>"}, "nbformat": 4, "nbformat_minor": 5}
      """;

  @TempDir
  private Path root = Path.of("");

  private static TaskResult mean() {
    CheckResult open = new CheckResult(
        "mean",
        false,
        Verdict.FAILED,
        1,
        new Wording("mm の数", "a number in mm"),
        new Wording("文字列 " + EVIL, "the text " + EVIL),
        List.of(new FindingResult("unit.thousand", new Wording("千倍です", "1000 times"))));
    CheckResult hidden = new CheckResult(
        "mean-hidden",
        true,
        Verdict.FAILED,
        1,
        new Wording("隠し 44.5", "SECRET 44.5"),
        new Wording("隠し", "SECRET CAME"),
        List.of(new FindingResult("own", Wording.NONE)));
    return new TaskResult(
        "ex1-mean", Verdict.FAILED, 0, 2, "", Wording.NONE, List.of(open, hidden));
  }

  private Feedback feedback(String name, String comment) {
    SubmissionResult result =
        Samples.result("sato", SUBMISSION, "v1", Verdict.FAILED, Level.ISOLATED, List.of(mean()));
    Mark mark = new Mark(
        "sato",
        Samples.EXERCISE,
        Mark.Status.PENDING,
        result.submissionSha256(),
        Samples.MONDAY,
        1,
        result.key(),
        "isolated",
        0,
        3,
        20,
        2.4,
        7);
    Worth worth = new Worth(
        Samples.EXERCISE,
        1,
        new Wording("最初のセル", "First cell"),
        List.of(
            new Worth.Task("ex1-mean", 2, false, new Wording("平均", "The mean")),
            new Worth.Task("ex1-report", 5, true, new Wording("報告", "Report"))));
    Deadline deadline = new Deadline(
        LocalDateTime.parse("2026-11-22T17:00"),
        ZoneId.of("Asia/Tokyo"),
        Duration.ofMinutes(1),
        new LateRule(Duration.ZERO, 10, 50),
        false);
    ManualMark report =
        new ManualMark("sato", Samples.EXERCISE, "ex1-report", 3.0, comment, "x", Samples.MONDAY);
    return new Feedback(
        mark,
        name,
        worth,
        Optional.of(result),
        Map.of("ex1-report", report),
        Optional.of(deadline),
        deadline.of(Samples.MONDAY));
  }

  @Test
  void a_rubric_s_criteria_are_told_with_their_points_and_comments() throws IOException {
    Feedback plain = feedback("佐藤", "全体に<b>よい</b>");
    Worth.Task report = new Worth.Task(
        "ex1-report",
        5,
        true,
        new Wording("報告", "Report"),
        List.of(
            new Criterion("data", 3, new Wording("データの断り", "Data"), Wording.NONE),
            new Criterion("end", 2, new Wording("結論", "Conclusion"), Wording.NONE)));
    Worth worth = new Worth(
        Samples.EXERCISE,
        1,
        plain.worth().title(),
        List.of(plain.worth().tasks().get(0), report));
    ManualMark mark = new ManualMark(
        "sato",
        Samples.EXERCISE,
        "ex1-report",
        2.5,
        "全体に<b>よい</b>",
        "x",
        Samples.MONDAY,
        List.of(new CriterionMark("data", 0.5, "<i>合成</i>と書く"), new CriterionMark("end", 2, "")));
    Feedback byRubric = new Feedback(
        plain.mark(),
        plain.name(),
        worth,
        plain.result(),
        Map.of("ex1-report", mark),
        plain.deadline(),
        plain.lateness());
    String all = "";
    for (Path file : write(byRubric)) {
      all += Files.readString(file);
    }
    assertThat(all)
        .contains("データの断り: 0.5／3 点。&lt;i&gt;合成&lt;/i&gt;と書く", "結論: 2／2 点")
        .contains("Data: 0.5 of 3.", "Conclusion: 2 of 2")
        .doesNotContain("<i>合成", "<b>よい");
  }

  @Test
  void criteria_that_are_not_all_marked_are_not_told_yet() throws IOException {
    Feedback plain = feedback("佐藤", "");
    ManualMark begun = new ManualMark(
        "sato",
        Samples.EXERCISE,
        "ex1-report",
        null,
        "",
        "x",
        Samples.MONDAY,
        List.of(new CriterionMark("data", 0.5, "unfinished")));
    Feedback feedback = new Feedback(
        plain.mark(),
        plain.name(),
        plain.worth(),
        plain.result(),
        Map.of("ex1-report", begun),
        plain.deadline(),
        plain.lateness());
    for (Path file : write(feedback)) {
      assertThat(file).content().doesNotContain("unfinished");
    }
  }

  private List<Path> write(Feedback feedback) throws IOException {
    CourseFolder course = new CourseFolder(root);
    byte[] bytes = SUBMISSION.getBytes(StandardCharsets.UTF_8);
    Path kept = Files.createDirectories(course.received("sato", Samples.EXERCISE));
    Files.write(kept.resolve(Sha256.of(bytes) + ".ipynb"), bytes);
    return new FeedbackFiles(course).write(feedback);
  }

  @Test
  void a_page_and_a_notebook_are_written_in_both_languages() throws IOException {
    assertThat(write(feedback("佐藤", "よい報告です")))
        .extracting(file -> root.relativize(file).toString())
        .containsExactly(
            "feedback/sato/01-first-cell/feedback.ja.html",
            "feedback/sato/01-first-cell/feedback.ja.ipynb",
            "feedback/sato/01-first-cell/feedback.en.html",
            "feedback/sato/01-first-cell/feedback.en.ipynb");
    Path folder = root.resolve("feedback/sato/01-first-cell");
    assertThat(folder.resolve("feedback.ja.html"))
        .content()
        .contains("7 点満点中 2.4 点", "佐藤", "千倍です", "よい報告です", "20 % 減点", "採点時だけの検査 1 件のうち 0 件");
    assertThat(folder.resolve("feedback.en.html"))
        .content()
        .contains(
            "2.4 of 7 points", "1000 times", "Handed in late", "only at grading: 1, passed: 0");
  }

  @Test
  void nothing_that_comes_from_a_learner_is_live_in_the_page()
      throws IOException, NotebookFormatException {
    for (Path file : write(feedback(EVIL, EVIL + "\njavascript://x"))) {
      String text = Files.readString(file);
      if (file.toString().endsWith(".ipynb")) {
        // Code is shown as code; what we write in Markdown would be read as HTML.
        text = Notebook.read(file).cells().stream()
            .filter(cell -> cell.kind() == Cell.Kind.MARKDOWN)
            .map(Cell::source)
            .collect(Collectors.joining("\n"));
        assertThat(Files.readString(file)).doesNotContain("alert('out')");
      }
      assertThat(text)
          .doesNotContain("<script")
          .doesNotContain("<img")
          .doesNotContain("alert('out')");
    }
    assertThat(root.resolve("feedback/sato/01-first-cell/feedback.en.html"))
        .content()
        .contains("Content-Security-Policy", "default-src 'none'", "&lt;script&gt;alert(1)");
  }

  @Test
  void what_hidden_checks_expect_is_told_nowhere() throws IOException {
    for (Path file : write(feedback("佐藤", ""))) {
      assertThat(file)
          .content()
          .doesNotContain("SECRET")
          .doesNotContain("44.5")
          .doesNotContain("隠し");
    }
  }

  @Test
  void the_notebook_keeps_code_and_drops_outputs_and_foreign_metadata()
      throws IOException, NotebookFormatException {
    List<Path> files = write(feedback("佐藤", "a [link](javascript:x) `code`"));
    Notebook notebook = Notebook.read(files.get(3));
    assertThat(notebook.metadata().keySet()).containsExactly("kernelspec");
    assertThat(notebook.cells())
        .extracting(Cell::kind)
        .containsExactly(
            Cell.Kind.MARKDOWN,
            Cell.Kind.CODE,
            Cell.Kind.CODE,
            Cell.Kind.MARKDOWN,
            Cell.Kind.MARKDOWN);
    assertThat(notebook.cells().get(1).outputs()).isEmpty();
    assertThat(notebook.cells().get(1).source()).startsWith("double meanMm = 1;");
    assertThat(notebook.cells().get(4).source()).contains("\\[link\\]\\(javascript:x\\)");
  }

  @Test
  void a_learner_whose_notebook_is_gone_gets_the_page() throws IOException {
    assertThat(new FeedbackFiles(new CourseFolder(root)).write(feedback("佐藤", "")))
        .allSatisfy(file -> assertThat(file.toString()).endsWith(".html"))
        .hasSize(2);
  }

  @Test
  void signs_that_turn_the_direction_of_writing_are_shown_as_unknown() {
    assertThat(Escaped.html("a\u202Eb\u0007<")).isEqualTo("a\uFFFDb\uFFFD&lt;");
  }
}
