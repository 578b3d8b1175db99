package org.ishizue.checks.judge;

import java.util.List;
import org.ishizue.checks.judge.Rule.NumberRule;
import org.ishizue.checks.value.Captured;
import org.ishizue.checks.value.Captured.MissingValue;
import org.ishizue.checks.value.Captured.NumberValue;
import org.ishizue.checks.value.Captured.OtherValue;
import org.ishizue.checks.value.Captured.TextValue;
import org.ishizue.checks.value.CapturedText;

/** Compares numbers. */
final class NumberJudge {
  private NumberJudge() {}

  static List<Finding> differences(NumberRule rule, Captured expected, Captured came) {
    if (came instanceof MissingValue) {
      return expected instanceof MissingValue ? List.of() : List.of(Finding.of("number.missing"));
    }
    if (came instanceof TextValue text
        && text.text().matches("\\s*[-+]?[\\d.,]+([eE][-+]?\\d+)?\\s*")) {
      return List.of(Finding.of("number.text", text.text()));
    }
    if (came instanceof OtherValue other && other.text().endsWith("Infinity")) {
      return List.of(Finding.of("number.infinite"));
    }
    if (!(came instanceof NumberValue number)) {
      return List.of(Finding.of("kind.other", CapturedText.of(came)));
    }
    if (!(expected instanceof NumberValue wanted)) {
      return List.of(Finding.of("number.not-missing"));
    }
    if (!number.unit().isEmpty() && !rule.unit().isEmpty() && !number.unit().equals(rule.unit())) {
      return List.of(Finding.of("unit.other", number.unit(), rule.unit()));
    }
    if (rule.tolerance().accepts(wanted.value(), number.value())) {
      return List.of();
    }
    return List.of(Finding.of(number.value() > wanted.value() ? "number.large" : "number.small"));
  }
}
