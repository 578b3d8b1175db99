package org.ishizue.grading.feedback;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ishizue.grading.deadline.Deadline;
import org.ishizue.grading.deadline.Deadline.Lateness;
import org.ishizue.grading.gradebook.ManualMark;
import org.ishizue.grading.gradebook.Mark;
import org.ishizue.grading.marks.Worth;
import org.ishizue.grading.result.SubmissionResult;
import org.ishizue.grading.result.TaskResult;

/**
 * All that is told to a learner about one exercise.
 *
 * @param result of the submission that counts; empty if all of it was marked by a person
 * @param manual the marks by hand that hold, by task
 */
public record Feedback(
    Mark mark,
    String name,
    Worth worth,
    Optional<SubmissionResult> result,
    Map<String, ManualMark> manual,
    Optional<Deadline> deadline,
    Lateness lateness) {
  public Feedback {
    manual = Map.copyOf(manual);
  }

  /** One task of the exercise with what is known of it. */
  record Part(Worth.Task task, Optional<TaskResult> result, Optional<ManualMark> manual) {
    /** What counts; empty where a person has to mark it yet, or nothing was graded. */
    Optional<Double> points() {
      if (manual.isPresent()) {
        return Optional.ofNullable(manual.get().points());
      }
      return result.map(each -> Math.min(each.points(), task.points()));
    }
  }

  List<Part> parts() {
    return worth.tasks().stream()
        .map(task -> new Part(
            task,
            result.flatMap(each -> each.tasks().stream()
                .filter(one -> one.task().equals(task.id()))
                .findFirst()),
            Optional.ofNullable(manual.get(task.id())).filter(each -> each.points() != null)))
        .toList();
  }
}
