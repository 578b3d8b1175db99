package org.ishizue.grading.grade;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ishizue.analysis.meta.Wording;
import org.ishizue.checks.file.CheckPlan;
import org.ishizue.checks.file.Exercise.Task;
import org.ishizue.checks.file.Exercise.WrongAnswer;
import org.ishizue.checks.judge.Expected;
import org.ishizue.checks.judge.FreshCalls;
import org.ishizue.checks.judge.Judge;
import org.ishizue.checks.judge.Judgement;
import org.ishizue.checks.judge.Verdict;
import org.ishizue.checks.value.Captured;
import org.ishizue.checks.value.Captured.AbsentValue;
import org.ishizue.checks.value.Captured.CallsValue;
import org.ishizue.grading.grade.Restored.RestoredCell;
import org.ishizue.grading.result.CheckResult;
import org.ishizue.grading.result.CheckResult.FindingResult;
import org.ishizue.grading.result.TaskResult;
import org.ishizue.grading.run.RunReport;
import org.ishizue.grading.run.RunReport.CellEnd;
import org.ishizue.grading.run.RunReport.CellReport;
import org.ishizue.grading.run.RunReport.End;

/** Makes marks of a run's report. Here, and nowhere near the submission's code, values meet expectations. */
final class Marking {
  private final ExerciseAtHand exercise;
  private final Restored submission;
  private final RunReport report;
  private final Map<String, CallsValue> fresh;

  /**
   * Marks one run.
   *
   * @param fresh what the reference gave for this submission's fresh arguments, by the check's id
   */
  Marking(
      ExerciseAtHand exercise,
      Restored submission,
      RunReport report,
      Map<String, CallsValue> fresh) {
    this.exercise = exercise;
    this.submission = submission;
    this.report = report;
    this.fresh = Map.copyOf(fresh);
  }

  List<TaskResult> tasks() {
    return exercise.folder().exercise().tasks().stream().map(this::task).toList();
  }

  /** The whole submission's verdict. */
  Verdict verdict(List<TaskResult> tasks) {
    if (report.end() == End.FAULT) {
      return Verdict.GRADER_FAULT;
    }
    if (report.end() != End.COMPLETE) {
      return verdict(report.end());
    }
    if (tasks.stream().allMatch(task -> task.verdict() == Verdict.PASSED)) {
      return Verdict.PASSED;
    }
    if (tasks.stream().anyMatch(task -> task.points() > 0)) {
      return Verdict.PARTIAL;
    }
    for (Verdict one : List.of(Verdict.NOT_ANSWERED, Verdict.COMPILE_ERROR, Verdict.MEMORY)) {
      if (tasks.stream().allMatch(task -> task.verdict() == one)) {
        return one;
      }
    }
    return Verdict.FAILED;
  }

  private TaskResult task(Task task) {
    List<CheckPlan> plans = exercise.plans(task.id());
    if (report.end() == End.FAULT) {
      return without(task, Verdict.GRADER_FAULT, "", GradeTexts.of("fault"));
    }
    String json = report.values().get(task.id());
    if (json == null) {
      String cell = nameOf(report.endedCell());
      return without(task, verdict(report.end()), cell, endText(cell));
    }
    Optional<List<Captured>> values = HostileValues.read(json, plans.size());
    if (values.isEmpty()) {
      return without(task, Verdict.FAILED, "", GradeTexts.of("unreadable"));
    }
    return judged(task, plans, merged(values.get(), task.id(), plans.size()));
  }

  /** What was absent at the check's place may have come later. */
  private List<Captured> merged(List<Captured> values, String id, int count) {
    String late = report.lateValues().get(id);
    List<Captured> later =
        late == null ? values : HostileValues.read(late, count).orElse(values);
    List<Captured> merged = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      merged.add(values.get(i) instanceof AbsentValue ? later.get(i) : values.get(i));
    }
    return merged;
  }

  private TaskResult judged(Task task, List<CheckPlan> plans, List<Captured> values) {
    List<Judgement> judgements = new ArrayList<>();
    for (int i = 0; i < plans.size(); i++) {
      CheckPlan plan = plans.get(i);
      Expected expected = exercise.folder().expected(plan);
      CallsValue reference = fresh.get(plan.check().id());
      judgements.add(
          reference == null
              ? Judge.judge(plan.check(), expected, values.get(i))
              : FreshCalls.judge(plan.check(), expected, reference, values.get(i)));
    }
    var sum = org.ishizue.checks.judge.TaskResult.of(task.id(), task.points(), judgements);
    List<CheckResult> checks = judgements.stream().map(this::check).toList();
    if (sum.verdict() == Verdict.PASSED) {
      return new TaskResult(
          task.id(), sum.verdict(), task.points(), task.points(), "", Wording.NONE, checks);
    }
    CellReport failed = failedAnswer(task.id());
    Verdict verdict = sum.verdict();
    if (verdict == Verdict.NOT_ANSWERED && failed != null) {
      verdict = verdictOf(failed);
    }
    return new TaskResult(
        task.id(),
        verdict,
        sum.points(),
        task.points(),
        failed == null ? "" : failed.id(),
        failed == null || failed.end() == CellEnd.NOT_ANSWERED ? Wording.NONE : failed.text(),
        checks);
  }

  private static Verdict verdictOf(CellReport failed) {
    return switch (failed.end()) {
      case NOT_COMPILED -> Verdict.COMPILE_ERROR;
      case NOT_ANSWERED, SKIPPED -> Verdict.NOT_ANSWERED;
      case THREW ->
        failed.text().en().contains("OutOfMemoryError") ? Verdict.MEMORY : Verdict.FAILED;
    };
  }

  /**
   * What a learner is told of a check: of a hidden one only what the exercise's author wrote for it, and that only
   * published values come out right, which tells none.
   */
  private CheckResult check(Judgement judgement) {
    boolean hidden = judgement.check().hidden();
    List<FindingResult> findings = judgement.findings().stream()
        .map(finding -> new FindingResult(
            finding.key(), !hidden || mayBeTold(finding.key()) ? finding.message() : Wording.NONE))
        .toList();
    return new CheckResult(
        judgement.check().id(),
        hidden,
        judgement.verdict(),
        judgement.check().weight(),
        hidden ? Wording.NONE : judgement.kind(),
        hidden ? Wording.NONE : judgement.came(),
        findings);
  }

  private boolean mayBeTold(String finding) {
    return finding.equals(FreshCalls.RECORDED) || isAuthors(finding);
  }

  private boolean isAuthors(String finding) {
    return exercise.folder().exercise().wrong().stream()
        .filter(wrong -> !wrong.message().isEmpty())
        .map(WrongAnswer::finding)
        .anyMatch(finding::equals);
  }

  /** The first of a task's answers that did not run to its end; null if all did. */
  private @org.jspecify.annotations.Nullable CellReport failedAnswer(String task) {
    for (RestoredCell cell : submission.cells()) {
      if (cell.task().equals(task) && !cell.check()) {
        for (CellReport each : report.cells()) {
          if (each.id().equals(cell.id()) && each.end() != CellEnd.SKIPPED) {
            return each;
          }
        }
      }
    }
    return null;
  }

  private TaskResult without(Task task, Verdict verdict, String cell, Wording why) {
    return new TaskResult(task.id(), verdict, 0, task.points(), cell, why, List.of());
  }

  /** A check that does not come back is its answer's doing. */
  private String nameOf(String endedCell) {
    for (RestoredCell cell : submission.cells()) {
      if (cell.check() && cell.id().equals(endedCell)) {
        return submission.cells().stream()
            .filter(each -> each.task().equals(endedCell) && !each.check())
            .map(RestoredCell::id)
            .findFirst()
            .orElse(endedCell);
      }
    }
    return endedCell;
  }

  private Wording endText(String cell) {
    return GradeTexts.of("end." + report.end().name().toLowerCase(java.util.Locale.ROOT), cell);
  }

  private static Verdict verdict(End end) {
    return ENDS.getOrDefault(end, Verdict.GRADER_FAULT);
  }

  private static final Map<End, Verdict> ENDS = Map.of(
      End.CRASHED, Verdict.CRASHED,
      End.THREADS, Verdict.CRASHED,
      End.TIME, Verdict.TIME,
      End.MEMORY, Verdict.MEMORY,
      End.OUTPUT, Verdict.OUTPUT,
      End.COMPILER, Verdict.COMPILE_ERROR);
}
