package org.ishizue.checks.judge;

import java.util.List;

/** A task's judgements and what they are worth. */
public record TaskResult(
    String task, Verdict verdict, double points, double maxPoints, List<Judgement> judgements) {
  public TaskResult {
    judgements = List.copyOf(judgements);
  }

  /** Adds up: the points go to the checks by weight. */
  public static TaskResult of(String task, double maxPoints, List<Judgement> judgements) {
    double all = 0;
    double good = 0;
    for (Judgement judgement : judgements) {
      all += judgement.check().weight();
      good += judgement.passed() ? judgement.check().weight() : 0;
    }
    boolean complete = judgements.stream().allMatch(Judgement::passed);
    double points = complete ? maxPoints : Math.round(100 * maxPoints * good / all) / 100.0;
    return new TaskResult(task, verdict(judgements, good), points, maxPoints, judgements);
  }

  private static Verdict verdict(List<Judgement> judgements, double good) {
    if (judgements.stream().allMatch(Judgement::passed)) {
      return Verdict.PASSED;
    }
    if (judgements.stream().allMatch(each -> each.verdict() == Verdict.NOT_ANSWERED)) {
      return Verdict.NOT_ANSWERED;
    }
    return good > 0 ? Verdict.PARTIAL : Verdict.FAILED;
  }
}
