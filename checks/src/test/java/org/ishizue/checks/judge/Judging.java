package org.ishizue.checks.judge;

import java.util.Arrays;
import java.util.List;
import org.ishizue.checks.value.Capture;
import org.ishizue.checks.value.Captured;
import org.ishizue.checks.value.Captured.ListValue;
import org.jspecify.annotations.Nullable;

/** Shorthand of these tests: a rule, an expected value, what came. */
final class Judging {
  private Judging() {}

  static Judgement judge(Rule rule, @Nullable Object expected, @Nullable Object came) {
    return judge(rule, Expected.of(captured(expected)), came);
  }

  static Judgement judge(Rule rule, Expected expected, @Nullable Object came) {
    return Judge.judge(new Check("c", "t", "answer", 1, false, rule), expected, captured(came));
  }

  static List<String> keys(Rule rule, @Nullable Object expected, @Nullable Object came) {
    return judge(rule, expected, came).findings().stream().map(Finding::key).toList();
  }

  static List<String> keys(Rule rule, Expected expected, @Nullable Object came) {
    return judge(rule, expected, came).findings().stream().map(Finding::key).toList();
  }

  static Captured captured(@Nullable Object value) {
    return value instanceof Captured captured ? captured : Capture.of(value);
  }

  static ListValue list(@Nullable Object... values) {
    return new ListValue(Arrays.stream(values).map(Judging::captured).toList());
  }
}
