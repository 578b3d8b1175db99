package org.ishizue.checks.judge;

import java.util.List;
import org.ishizue.analysis.meta.Wording;

/**
 * What a check found.
 *
 * @param kind what is expected in kind, never the expected value: a number in mm
 * @param came what came, in words
 * @param findings what to look at; empty when it passed
 */
public record Judgement(
    Check check, Verdict verdict, Wording kind, Wording came, List<Finding> findings) {
  public Judgement {
    findings = List.copyOf(findings);
  }

  public boolean passed() {
    return verdict == Verdict.PASSED;
  }

  /** Whether a mistake was recognised. */
  public boolean has(String findingKey) {
    return findings.stream().anyMatch(finding -> finding.key().equals(findingKey));
  }
}
