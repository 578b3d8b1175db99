package org.ishizue.checks.judge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ishizue.checks.judge.Rule.CallsRule;
import org.ishizue.checks.judge.Rule.ColumnRule;
import org.ishizue.checks.judge.Rule.FigureRule;
import org.ishizue.checks.judge.Rule.ListRule;
import org.ishizue.checks.judge.Rule.NumberRule;
import org.ishizue.checks.judge.Rule.TableRule;
import org.ishizue.checks.value.Captured;
import org.ishizue.checks.value.Captured.Call;
import org.ishizue.checks.value.Captured.CallsValue;
import org.ishizue.checks.value.Captured.FigureValue;
import org.ishizue.checks.value.Captured.ListValue;
import org.ishizue.checks.value.Captured.NumberValue;
import org.ishizue.checks.value.Captured.TableValue;

/** Names the mistake behind a difference where the two values give it away. */
final class Confusions {
  private Confusions() {}

  static List<Finding> behind(Rule rule, Expected expected, Captured came) {
    Captured value = expected.value();
    if (rule instanceof NumberRule number) {
      return value instanceof NumberValue wanted && came instanceof NumberValue is
          ? NumberConfusions.of(number.tolerance(), wanted, expected.sample(), is)
          : List.of();
    }
    if (rule instanceof ListRule list) {
      return value instanceof ListValue wanted && came instanceof ListValue is
          ? ListConfusions.of(list.tolerance(), wanted, is)
          : List.of();
    }
    if (rule instanceof TableRule table) {
      return value instanceof TableValue wanted && came instanceof TableValue is
          ? table(table, wanted, is)
          : List.of();
    }
    if (rule instanceof FigureRule figure) {
      return value instanceof FigureValue wanted && came instanceof FigureValue is
          ? figure(figure, wanted, is)
          : List.of();
    }
    if (rule instanceof CallsRule calls) {
      return value instanceof CallsValue wanted && came instanceof CallsValue is
          ? calls(calls, wanted, is)
          : List.of();
    }
    return List.of();
  }

  /** Columns of the same rows, cell beside cell. */
  private static List<Finding> table(TableRule rule, TableValue wanted, TableValue came) {
    if (rule.columns().stream().anyMatch(c -> TableJudge.column(came, c.name()) == null)) {
      return List.of();
    }
    List<List<String>> twice = new ArrayList<>();
    Map<List<String>, Integer> cameRows = TableJudge.rows(rule, came, twice);
    Map<List<String>, Integer> wantedRows = TableJudge.rows(rule, wanted, twice);
    if (rule.keys().isEmpty()
        || !twice.isEmpty()
        || !cameRows.keySet().equals(wantedRows.keySet())) {
      return List.of();
    }
    Map<String, Finding> findings = new LinkedHashMap<>();
    for (ColumnRule column : rule.columns()) {
      List<Captured> wantedCells =
          TableJudge.present(wanted, column.name()).cells().items();
      List<Captured> cameCells = TableJudge.present(came, column.name()).cells().items();
      List<Captured> one = new ArrayList<>();
      List<Captured> other = new ArrayList<>();
      wantedRows.forEach((key, row) -> {
        one.add(wantedCells.get(row));
        other.add(cameCells.get(cameRows.getOrDefault(key, row)));
      });
      ListConfusions.of(column.tolerance(), new ListValue(one), new ListValue(other))
          .forEach(finding -> findings.put(finding.key(), finding.in(column.name())));
    }
    return List.copyOf(findings.values());
  }

  private static List<Finding> figure(FigureRule rule, FigureValue wanted, FigureValue came) {
    boolean valuesCount = rule.aspects().contains(Rule.Aspect.VALUES);
    if (!valuesCount || wanted.series().size() != came.series().size()) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < wanted.series().size(); i++) {
      String name = came.series().get(i).name();
      ListConfusions.of(
              rule.tolerance(), wanted.series().get(i).y(), came.series().get(i).y())
          .forEach(finding -> findings.add(finding.in(name)));
    }
    return findings;
  }

  /** The results for all arguments as one list: a mixed-up unit shows in every one. */
  private static List<Finding> calls(CallsRule rule, CallsValue wanted, CallsValue came) {
    if (!(rule.result() instanceof NumberRule number)) {
      return List.of();
    }
    return ListConfusions.of(number.tolerance(), results(wanted), results(came));
  }

  private static ListValue results(CallsValue calls) {
    return new ListValue(calls.calls().stream().map(Call::result).toList());
  }
}
