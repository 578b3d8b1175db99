package org.ishizue.checks.judge;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.ishizue.checks.judge.Rule.TextRule;
import org.ishizue.checks.value.Captured;
import org.ishizue.checks.value.Captured.TextValue;
import org.ishizue.checks.value.Captured.TruthValue;
import org.ishizue.checks.value.CapturedText;

/** Compares texts, and true with false. */
final class PlainJudge {
  private PlainJudge() {}

  static List<Finding> differences(TextRule rule, Captured expected, Captured came) {
    if (!(came instanceof TextValue text)) {
      return List.of(Finding.of("kind.other", CapturedText.of(came)));
    }
    boolean same = expected instanceof TextValue wanted
        && fold(rule, wanted.text()).equals(fold(rule, text.text()));
    return same ? List.of() : List.of(Finding.of("text.other", text.text()));
  }

  static List<Finding> differences(Captured expected, Captured came) {
    if (!(came instanceof TruthValue)) {
      return List.of(Finding.of("kind.other", CapturedText.of(came)));
    }
    return came.equals(expected)
        ? List.of()
        : List.of(Finding.of("truth.other", CapturedText.of(came)));
  }

  private static String fold(TextRule rule, String text) {
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    return rule.ignoreCase() ? folded.toLowerCase(Locale.ROOT) : folded;
  }
}
