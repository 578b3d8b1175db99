package org.ishizue.grading.gradebook;

import org.ishizue.grading.Sha256;
import org.ishizue.grading.result.SubmissionResult;
import org.ishizue.grading.result.TaskResult;

/** One automatic grading of a notebook, as the gradebook keeps it. */
public record Grading(SubmissionResult result) {
  public String learner() {
    return result.learner();
  }

  /** Of the notebook. */
  public String sha256() {
    return result.submissionSha256();
  }

  /** Equal for two gradings that came to the same, whenever they were made and however long they took. */
  String outcome() {
    Sha256 hash = new Sha256().part(result.level().word()).part(result.verdict().word());
    for (TaskResult each : result.tasks()) {
      hash.part(each.task())
          .part(each.verdict().word())
          .part(String.valueOf(each.points()))
          .part(String.valueOf(each.maxPoints()))
          .part(each.checks().toString())
          .part(each.why().toString());
    }
    return hash.hex();
  }
}
