package org.ishizue.grading.nbgrader;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.ishizue.analysis.meta.Wording;
import org.ishizue.checks.judge.Verdict;
import org.ishizue.grading.Sha256;
import org.ishizue.grading.gradebook.Gradebook;
import org.ishizue.grading.gradebook.Grading;
import org.ishizue.grading.gradebook.HandIn;
import org.ishizue.grading.gradebook.ManualMark;
import org.ishizue.grading.marks.Worth;
import org.ishizue.grading.result.Level;
import org.ishizue.grading.result.SubmissionResult;
import org.ishizue.grading.result.SubmissionResult.Measures;
import org.ishizue.grading.result.TaskResult;

/**
 * What was taken over from nbgrader.
 *
 * @param handIns new ones
 * @param gradings new automatic results; of level trusted, because nbgrader runs without a sandbox
 * @param manual new marks by hand
 * @param notOurs tasks of nbgrader's that no exercise has, as ASSIGNMENT/TASK
 */
public record NbgraderImport(int handIns, int gradings, int manual, List<String> notOurs) {
  private static final String MARKER = "nbgrader";

  public NbgraderImport {
    notOurs = List.copyOf(notOurs);
  }

  /**
   * Takes grades over; what is there already is not added again.
   *
   * @param submitted the course's folder of submissions, for the notebooks' hashes
   * @param now when marks by hand are noted, since nbgrader does not say
   */
  public static NbgraderImport run(
      List<NbgraderGrade> grades,
      Map<String, Worth> exercises,
      Path submitted,
      Gradebook gradebook,
      Instant now)
      throws IOException {
    Map<String, Worth> byTask = new LinkedHashMap<>();
    exercises
        .values()
        .forEach(worth -> worth.tasks().forEach(task -> byTask.put(task.id(), worth)));
    Map<Submission, List<NbgraderGrade>> bySubmission = new LinkedHashMap<>();
    TreeSet<String> notOurs = new TreeSet<>();
    for (NbgraderGrade grade : grades) {
      Worth worth = byTask.get(grade.task());
      if (worth == null) {
        notOurs.add(grade.assignment() + "/" + grade.task());
      } else {
        Instant time = grade.submittedAt() == null ? Instant.EPOCH : grade.submittedAt();
        bySubmission
            .computeIfAbsent(
                new Submission(grade.learner(), grade.assignment(), worth.exercise(), time),
                key -> new ArrayList<>())
            .add(grade);
      }
    }
    int handIns = 0;
    int gradings = 0;
    int manual = 0;
    for (Map.Entry<Submission, List<NbgraderGrade>> each : bySubmission.entrySet()) {
      Submission submission = each.getKey();
      Worth worth = exercises.get(submission.exercise());
      if (worth == null) {
        throw new IllegalStateException(submission.exercise());
      }
      String sha256 = submission.sha256(submitted);
      HandIn handIn = new HandIn(
          submission.learner(), submission.exercise(), sha256, submission.time(), MARKER, 1, 0);
      Grading grading = new Grading(result(submission, worth, sha256, each.getValue()));
      List<ManualMark> marks = manual(submission, worth, each.getValue(), gradebook, now);
      handIns += gradebook.change(rows -> rows.add(handIn)) ? 1 : 0;
      gradings += gradebook.change(rows -> rows.add(grading)) ? 1 : 0;
      manual += gradebook.change(rows -> {
        for (ManualMark mark : marks) {
          rows.add(mark);
        }
        return marks.size();
      });
    }
    return new NbgraderImport(handIns, gradings, manual, List.copyOf(notOurs));
  }

  /** nbgrader keeps one a learner and assignment. */
  private record Submission(String learner, String assignment, String exercise, Instant time) {
    /** Of the notebook in submitted/LEARNER/ASSIGNMENT if there is just one; else of its name. */
    String sha256(Path submitted) throws IOException {
      Path folder = submitted.resolve(learner).resolve(assignment);
      List<Path> notebooks = new ArrayList<>();
      if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
        try (var files = Files.newDirectoryStream(folder, "*.ipynb")) {
          for (Path file : files) {
            if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
              notebooks.add(file);
            }
          }
        }
      }
      byte[] bytes = notebooks.size() == 1
          ? Files.readAllBytes(notebooks.get(0))
          : ("nbgrader:" + learner + "/" + assignment + "/" + time)
              .getBytes(StandardCharsets.UTF_8);
      return Sha256.of(bytes);
    }
  }

  private static SubmissionResult result(
      Submission submission, Worth worth, String sha256, List<NbgraderGrade> grades) {
    List<TaskResult> tasks = new ArrayList<>();
    for (Worth.Task task : worth.tasks()) {
      if (!task.byHand()) {
        double points = grades.stream()
            .filter(each -> each.task().equals(task.id()) && each.automatic() != null)
            .mapToDouble(each -> each.automatic() == null ? 0 : each.automatic())
            .map(each -> Math.max(0, Math.min(each, task.points())))
            .sum();
        tasks.add(new TaskResult(
            task.id(),
            verdict(points, task.points()),
            points,
            task.points(),
            "",
            Wording.NONE,
            List.of()));
      }
    }
    double points = tasks.stream().mapToDouble(TaskResult::points).sum();
    double most = tasks.stream().mapToDouble(TaskResult::maxPoints).sum();
    Instant time = submission.time().truncatedTo(ChronoUnit.MICROS);
    return new SubmissionResult(
        new Sha256()
            .part(MARKER)
            .part(submission.learner())
            .part(worth.exercise())
            .part(sha256)
            .hex(),
        worth.exercise(),
        worth.version(),
        submission.learner(),
        sha256,
        time,
        time,
        MARKER,
        Level.TRUSTED,
        verdict(points, most),
        tasks,
        List.of(),
        new Measures(true, true, Duration.ZERO, 0));
  }

  private static Verdict verdict(double points, double most) {
    return points >= most ? Verdict.PASSED : points > 0 ? Verdict.PARTIAL : Verdict.FAILED;
  }

  /** Those that are not in the gradebook yet, or differ. */
  private static List<ManualMark> manual(
      Submission submission,
      Worth worth,
      List<NbgraderGrade> grades,
      Gradebook gradebook,
      Instant now) {
    Map<String, ManualMark> known = gradebook.look(
        rows -> rows.manualMarks(worth.exercise()).getOrDefault(submission.learner(), Map.of()));
    List<ManualMark> marks = new ArrayList<>();
    for (NbgraderGrade grade : grades) {
      Double points = grade.manual();
      if (points == null) {
        continue;
      }
      ManualMark old = known.get(grade.task());
      boolean same =
          old != null && points.equals(old.points()) && old.comment().equals(grade.comment());
      if (!same) {
        marks.add(new ManualMark(
            submission.learner(),
            worth.exercise(),
            grade.task(),
            points,
            grade.comment(),
            MARKER,
            now));
      }
    }
    return marks;
  }
}
