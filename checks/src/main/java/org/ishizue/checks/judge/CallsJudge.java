package org.ishizue.checks.judge;

import java.util.List;
import java.util.stream.Collectors;
import org.ishizue.analysis.meta.Wording;
import org.ishizue.checks.judge.Rule.CallsRule;
import org.ishizue.checks.value.Captured;
import org.ishizue.checks.value.Captured.Call;
import org.ishizue.checks.value.Captured.CallsValue;
import org.ishizue.checks.value.Captured.ThrownValue;
import org.ishizue.checks.value.CapturedText;
import org.ishizue.runtime.text.Language;

/** Compares what a function gave with what the reference gave for the same arguments. */
final class CallsJudge {
  private CallsJudge() {}

  static List<Finding> differences(CallsRule rule, Captured expected, Captured came) {
    if (!(came instanceof CallsValue calls) || !(expected instanceof CallsValue wanted)) {
      return List.of(Finding.of("kind.calls.other", CapturedText.of(came)));
    }
    if (calls.calls().size() != wanted.calls().size()) {
      return List.of(
          Finding.of("calls.count", calls.calls().size(), wanted.calls().size()));
    }
    for (int i = 0; i < wanted.calls().size(); i++) {
      Call call = calls.calls().get(i);
      Captured reference = wanted.calls().get(i).result();
      if (call.result() instanceof ThrownValue thrown && !(reference instanceof ThrownValue)) {
        return List.of(Finding.of("calls.threw", arguments(call), CapturedText.of(thrown)));
      }
      if (!Differences.between(rule.result(), reference, call.result()).isEmpty()) {
        return List.of(Finding.of("calls.result", arguments(call), CapturedText.of(call.result())));
      }
    }
    return List.of();
  }

  private static Wording arguments(Call call) {
    return new Wording(arguments(call, Language.JA), arguments(call, Language.EN));
  }

  private static String arguments(Call call, Language language) {
    return call.arguments().stream()
        .map(argument -> CapturedText.of(argument).in(language))
        .collect(Collectors.joining("; "));
  }
}
