package org.ishizue.checks.judge;

import java.util.ArrayList;
import java.util.List;
import org.ishizue.analysis.meta.Wording;
import org.ishizue.checks.judge.Expected.Lookalike;
import org.ishizue.checks.judge.Expected.Mistake;
import org.ishizue.checks.value.Captured;
import org.ishizue.checks.value.Captured.AbsentValue;
import org.ishizue.checks.value.Captured.CallsValue;
import org.ishizue.checks.value.CapturedText;

/**
 * Decides: a pure function of check, expected value and value that came. A wrong answer that the exercise
 * knows gets its own message, and nothing beside it; else the confusions that fit are named, then the
 * differences.
 */
public final class Judge {
  private Judge() {}

  public static Judgement judge(Check check, Expected expected, Captured came) {
    Wording kind = Differences.kind(check.rule());
    if (isAbsent(came)) {
      Finding finding = Finding.of("absent", check.answer());
      return new Judgement(
          check, Verdict.NOT_ANSWERED, kind, CapturedText.of(new AbsentValue()), List.of(finding));
    }
    List<Finding> differences = Differences.between(check.rule(), expected.value(), came);
    Verdict verdict = differences.isEmpty() ? Verdict.PASSED : Verdict.FAILED;
    List<Finding> findings =
        differences.isEmpty() ? List.of() : explained(check, expected, came, differences);
    return new Judgement(check, verdict, kind, CapturedText.of(came), findings);
  }

  private static boolean isAbsent(Captured came) {
    return came instanceof AbsentValue
        || (came instanceof CallsValue calls
            && !calls.calls().isEmpty()
            && calls.calls().stream().allMatch(call -> call.result() instanceof AbsentValue));
  }

  private static List<Finding> explained(
      Check check, Expected expected, Captured came, List<Finding> differences) {
    List<Finding> findings = new ArrayList<>();
    for (Mistake mistake : expected.mistakes()) {
      if (Same.values(mistake.value(), came)
          || Differences.between(check.rule(), mistake.value(), came).isEmpty()) {
        findings.add(new Finding(mistake.id(), mistake.message()));
      }
    }
    if (!findings.isEmpty()) {
      return findings;
    }
    for (Lookalike lookalike : expected.lookalikes()) {
      if (Differences.between(check.rule(), lookalike.value(), came).isEmpty()) {
        findings.add(Finding.of(lookalike.finding(), lookalike.name()));
      }
    }
    if (findings.isEmpty()) {
      findings.addAll(Confusions.behind(check.rule(), expected, came));
    }
    return findings.isEmpty() ? differences : findings;
  }
}
