package org.ishizue.checks.judge;

import java.util.ArrayList;
import java.util.List;
import org.ishizue.checks.judge.Rule.ListRule;
import org.ishizue.checks.value.Captured;
import org.ishizue.checks.value.Captured.ListValue;
import org.ishizue.checks.value.Captured.MissingValue;
import org.ishizue.checks.value.Captured.NumberValue;
import org.ishizue.checks.value.Captured.TextValue;
import org.ishizue.checks.value.CapturedText;

/** Compares lists of numbers or texts, item by item. */
final class ListJudge {
  private ListJudge() {}

  static List<Finding> differences(ListRule rule, Captured expected, Captured came) {
    if (!(came instanceof ListValue list) || !(expected instanceof ListValue wanted)) {
      return List.of(Finding.of("kind.other", CapturedText.of(came)));
    }
    if (list.size() != wanted.size()) {
      String key = list.size() > wanted.size() ? "list.long" : "list.short";
      return List.of(Finding.of(key, list.size(), wanted.size()));
    }
    if (rule.anyOrder()) {
      return sameItems(wanted, list, rule.tolerance())
          ? List.of()
          : List.of(Finding.of("list.items"));
    }
    int at = firstDifference(wanted, list, rule.tolerance());
    if (at < 0) {
      return List.of();
    }
    if (sameItems(wanted, list, rule.tolerance())) {
      return List.of(Finding.of("list.order"));
    }
    return List.of(Finding.of("list.item", at + 1, CapturedText.of(list.items().get(at))));
  }

  /** The index of the first pair that differs; -1 if none does. */
  static int firstDifference(ListValue expected, ListValue came, Tolerance tolerance) {
    for (int i = 0; i < expected.size(); i++) {
      if (!same(expected.items().get(i), came.items().get(i), tolerance)) {
        return i;
      }
    }
    return -1;
  }

  /** Whether two items are the same: numbers within the tolerance, texts to the letter. */
  static boolean same(Captured expected, Captured came, Tolerance tolerance) {
    if (expected instanceof NumberValue wanted && came instanceof NumberValue number) {
      return tolerance.accepts(wanted.value(), number.value());
    }
    if (expected instanceof ListValue wanted && came instanceof ListValue list) {
      return wanted.size() == list.size() && firstDifference(wanted, list, tolerance) < 0;
    }
    return expected.equals(came);
  }

  /** Whether the items are the same in some order. */
  static boolean sameItems(ListValue expected, ListValue came, Tolerance tolerance) {
    List<Captured> left = new ArrayList<>(came.items());
    left.sort(ListJudge::byValue);
    List<Captured> wanted = new ArrayList<>(expected.items());
    wanted.sort(ListJudge::byValue);
    return wanted.size() == left.size()
        && firstDifference(new ListValue(wanted), new ListValue(left), tolerance) < 0;
  }

  private static int byValue(Captured a, Captured b) {
    if (a instanceof NumberValue one && b instanceof NumberValue other) {
      return Double.compare(one.value(), other.value());
    }
    if (a instanceof TextValue one && b instanceof TextValue other) {
      return one.text().compareTo(other.text());
    }
    return Integer.compare(rank(a), rank(b));
  }

  private static int rank(Captured value) {
    return value instanceof NumberValue
        ? 0
        : value instanceof TextValue ? 1 : value instanceof MissingValue ? 2 : 3;
  }
}
