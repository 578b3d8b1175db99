package org.ishizue.grading.grade;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ishizue.analysis.meta.Wording;
import org.ishizue.checks.judge.Verdict;
import org.ishizue.checks.value.Captured.CallsValue;
import org.ishizue.grading.CourseFolder;
import org.ishizue.grading.Sha256;
import org.ishizue.grading.grade.Restored.RestoredCell;
import org.ishizue.grading.release.CourseSecret;
import org.ishizue.grading.release.Origin;
import org.ishizue.grading.result.Level;
import org.ishizue.grading.result.ResultFile;
import org.ishizue.grading.result.SubmissionResult;
import org.ishizue.grading.result.SubmissionResult.Measures;
import org.ishizue.grading.result.TaskResult;
import org.ishizue.grading.run.RunJob;
import org.ishizue.grading.run.RunJob.JobCell;
import org.ishizue.grading.run.RunReport;
import org.ishizue.grading.run.Workers;
import org.ishizue.jupyter.notebook.Notebook;
import org.ishizue.jupyter.notebook.NotebookFormatException;
import org.ishizue.runtime.text.Language;

/**
 * Grades one submission: content in, one result file out. It keeps nothing between two calls; the same
 * submission under the same conditions has the same key and is not graded again.
 */
public final class GradeOne {
  /** Rises when the same submission could be judged otherwise by a newer grader. */
  public static final String GRADER = "ishizue-grader 1";

  /** How often a run that failed through no fault of the submission is tried. */
  private static final int ATTEMPTS = 3;

  private static final RunReport REFERENCE_FAILED =
      RunReport.fault("the exercise's own reference did not run to its end");

  private final CourseFolder course;
  private final Workers workers;
  private final Clock clock;

  public GradeOne(CourseFolder course, Workers workers, Clock clock) {
    this.course = course;
    this.workers = workers;
    this.clock = clock;
  }

  /**
   * What grading came to.
   *
   * @param fresh whether it was graded now; false if its result was there
   */
  public record Graded(SubmissionResult result, boolean fresh) {}

  /**
   * Grades, unless the result is there already.
   *
   * @param again whether to grade even then
   * @throws IOException if the result cannot be written, as on a full disk; there is none then
   */
  Graded grade(ExerciseAtHand exercise, HandedIn handedIn, boolean again)
      throws IOException, InterruptedException {
    Instant began = clock.instant();
    byte[] bytes = bytes(handedIn);
    String hash = Sha256.of(bytes);
    String key = key(exercise, handedIn, hash);
    Optional<SubmissionResult> there =
        ResultFile.finished(course, handedIn.learner(), exercise.name(), key);
    if (there.isPresent() && !again) {
      return new Graded(there.get(), false);
    }
    Outcome outcome = outcome(exercise, handedIn, bytes, hash);
    Instant now = clock.instant();
    SubmissionResult result = new SubmissionResult(
        key,
        exercise.name(),
        exercise.folder().exercise().version(),
        handedIn.learner(),
        hash,
        handedIn.time(),
        now,
        GRADER,
        workers.config().level(),
        outcome.verdict(),
        outcome.tasks(),
        outcome.notes(),
        new Measures(
            outcome.report().canaryBefore(),
            outcome.report().canaryAfter(),
            Duration.between(began, now),
            outcome.report().peakMemoryBytes()));
    ResultFile.write(course, result);
    return new Graded(result, true);
  }

  private record Outcome(
      Verdict verdict, List<TaskResult> tasks, List<Wording> notes, RunReport report) {}

  private Outcome outcome(ExerciseAtHand exercise, HandedIn handedIn, byte[] bytes, String hash)
      throws IOException, InterruptedException {
    if (handedIn.notebook().isEmpty()) {
      return rejected(exercise, handedIn.rejection());
    }
    Restored restored;
    List<Wording> notes = new ArrayList<>();
    try {
      Notebook notebook = Notebook.parse(bytes);
      if (notebook.cells().size() > Restored.MAX_CELLS) {
        return rejected(exercise, notebook.cells().size() + " cells");
      }
      Optional<Origin> origin = Origin.of(notebook);
      Language language = origin
          .map(Origin::language)
          .filter(code -> code.equals("en"))
          .map(code -> Language.EN)
          .orElse(Language.JA);
      restored = Restored.of(exercise.release(language), notebook);
      int version = exercise.folder().exercise().version();
      if (origin.isPresent() && origin.get().version() != version) {
        notes.add(GradeTexts.of("note.version", origin.get().version(), version));
      }
      notes.addAll(restored.notes());
    } catch (NotebookFormatException e) {
      return rejected(exercise, String.valueOf(e.getMessage()));
    }
    Fresh fresh = fresh(exercise, handedIn, hash);
    Optional<Map<String, CallsValue>> reference = reference(exercise, fresh);
    RunReport report = reference.isEmpty() ? REFERENCE_FAILED : RunReport.NOT_RUN;
    if (reference.isPresent()) {
      report = run(job(exercise, restored, fresh));
    }
    if (report.end() == RunReport.End.FAULT) {
      notes.add(GradeTexts.of("note.fault", report.detail()));
    }
    Marking marking = new Marking(exercise, restored, report, reference.orElse(Map.of()));
    List<TaskResult> tasks = marking.tasks();
    return new Outcome(marking.verdict(tasks), tasks, notes, report);
  }

  /** The secret is asked for only where it is needed; a course without such checks has none. */
  private Fresh fresh(ExerciseAtHand exercise, HandedIn handedIn, String hash) throws IOException {
    return exercise.reference().isEmpty()
        ? Fresh.NONE
        : Fresh.of(exercise, CourseSecret.of(course.root()), handedIn.learner(), hash);
  }

  /** What the reference gives for the same arguments; empty if it does not run, which is no submission's fault. */
  private Optional<Map<String, CallsValue>> reference(ExerciseAtHand exercise, Fresh fresh)
      throws IOException, InterruptedException {
    return fresh.isNone()
        ? Optional.of(Map.of())
        : fresh.results(run(fresh.referenceJob(exercise)));
  }

  private RunReport run(RunJob job) throws IOException, InterruptedException {
    RunReport report = RunReport.NOT_RUN;
    for (int attempt = 0; attempt < ATTEMPTS && report.end() == RunReport.End.FAULT; attempt++) {
      report = workers.run(job);
    }
    return report;
  }

  private static RunJob job(ExerciseAtHand exercise, Restored restored, Fresh fresh) {
    List<JobCell> cells = new ArrayList<>();
    for (RestoredCell cell : restored.cells()) {
      cells.add(
          cell.check()
              ? new JobCell(
                  cell.id(), "", Requests.of(exercise.plans(cell.task()), fresh.arguments()))
              : new JobCell(cell.id(), cell.source(), ""));
    }
    return new RunJob(cells);
  }

  private static Outcome rejected(ExerciseAtHand exercise, String reason) {
    Wording why = GradeTexts.of("rejected", reason);
    List<TaskResult> tasks = exercise.folder().exercise().tasks().stream()
        .map(task ->
            new TaskResult(task.id(), Verdict.REJECTED, 0, task.points(), "", why, List.of()))
        .toList();
    return new Outcome(Verdict.REJECTED, tasks, List.of(why), RunReport.NOT_NEEDED);
  }

  private static byte[] bytes(HandedIn handedIn) throws IOException {
    return handedIn.notebook().isPresent()
        ? HandedIn.read(handedIn.notebook().get())
        : handedIn.rejection().getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  private String key(ExerciseAtHand exercise, HandedIn handedIn, String hash) {
    Level level = workers.config().level();
    return new Sha256()
        .part(GRADER)
        .part(level.word())
        .part(exercise.hash())
        .part(handedIn.learner())
        .part(hash)
        .part(handedIn.time().toString())
        .hex()
        .substring(0, 32);
  }
}
