package org.ishizue.checks.judge;

import java.util.List;
import org.ishizue.analysis.meta.Wording;
import org.ishizue.checks.judge.Rule.CallsRule;
import org.ishizue.checks.judge.Rule.FigureRule;
import org.ishizue.checks.judge.Rule.ListRule;
import org.ishizue.checks.judge.Rule.NumberRule;
import org.ishizue.checks.judge.Rule.TableRule;
import org.ishizue.checks.judge.Rule.TextRule;
import org.ishizue.checks.judge.Rule.TruthRule;
import org.ishizue.checks.value.Captured;

/** Compares two values by a rule, whatever kind of value it is for. */
final class Differences {
  private Differences() {}

  /** What a learner should look at; nothing if the values are the same as far as the rule goes. */
  static List<Finding> between(Rule rule, Captured expected, Captured came) {
    if (rule instanceof NumberRule number) {
      return NumberJudge.differences(number, expected, came);
    }
    if (rule instanceof TextRule text) {
      return PlainJudge.differences(text, expected, came);
    }
    if (rule instanceof TruthRule) {
      return PlainJudge.differences(expected, came);
    }
    if (rule instanceof ListRule list) {
      return ListJudge.differences(list, expected, came);
    }
    if (rule instanceof TableRule table) {
      return TableJudge.differences(table, expected, came);
    }
    if (rule instanceof FigureRule figure) {
      return FigureJudge.differences(figure, expected, came);
    }
    if (rule instanceof CallsRule calls) {
      return CallsJudge.differences(calls, expected, came);
    }
    throw new IllegalStateException("unknown rule " + rule);
  }

  /** What a rule expects in kind. */
  static Wording kind(Rule rule) {
    if (rule instanceof NumberRule number) {
      return inUnit("kind.number", number.unit());
    }
    if (rule instanceof TextRule) {
      return Finding.wording("kind.text");
    }
    if (rule instanceof TruthRule) {
      return Finding.wording("kind.truth");
    }
    if (rule instanceof ListRule list) {
      return inUnit("kind.list", list.unit());
    }
    if (rule instanceof TableRule table) {
      List<String> names = table.columns().stream().map(Rule.ColumnRule::name).toList();
      return Finding.wording("kind.table", String.join(", ", names));
    }
    if (rule instanceof FigureRule) {
      return Finding.wording("kind.figure");
    }
    if (rule instanceof CallsRule calls) {
      return Finding.wording("kind.calls", kind(calls.result()));
    }
    throw new IllegalStateException("unknown rule " + rule);
  }

  private static Wording inUnit(String key, String unit) {
    return unit.isEmpty() ? Finding.wording(key) : Finding.wording(key + ".unit", unit);
  }
}
