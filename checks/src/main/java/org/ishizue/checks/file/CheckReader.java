package org.ishizue.checks.file;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ishizue.analysis.meta.Wording;
import org.ishizue.checks.call.CallPlan;
import org.ishizue.checks.judge.Check;
import org.ishizue.checks.judge.Rule;
import org.ishizue.checks.judge.Tolerance;

/** Reads the checks of one file, {@code checks/public.json} or {@code checks/hidden.json}. */
final class CheckReader {
  private static final Set<String> LOOKALIKES =
      Set.of("instead.column", "instead.window", "instead.rows");

  private final boolean hidden;

  CheckReader(boolean hidden) {
    this.hidden = hidden;
  }

  List<CheckPlan> read(Node root) {
    List<CheckPlan> plans = root.children("checks").stream().map(this::plan).toList();
    root.rejectUnknown();
    return plans;
  }

  private CheckPlan plan(Node node) {
    String kind = node.text("kind");
    CallPlan calls = null;
    Rule rule;
    if (kind.equals("function")) {
      Node returns = node.child("returns");
      rule = new Rule.CallsRule(rule(returns, returns.text("kind")));
      returns.rejectUnknown();
      calls = CallReader.read(node);
    } else {
      rule = rule(node, kind);
    }
    Check check = new Check(
        node.text("id"),
        node.text("task"),
        node.text("answer"),
        node.number("weight", 1),
        hidden,
        rule);
    if (!(check.weight() > 0)) {
      node.fault("positive", node.place(), "weight");
    }
    String sample = node.optionalText("sample");
    List<CheckPlan.Alternative> lookalikes = new ArrayList<>();
    for (Node each : node.children("lookalikes")) {
      String finding = each.text("finding");
      if (!finding.isEmpty() && !LOOKALIKES.contains(finding)) {
        each.fault("choice", each.place(), "finding", finding, String.join(", ", LOOKALIKES));
      }
      Wording name = each.wording("name");
      lookalikes.add(new CheckPlan.Alternative(finding, name, each.text("expression")));
      each.rejectUnknown();
    }
    node.rejectUnknown();
    return new CheckPlan(check, sample, lookalikes, calls);
  }

  private static Rule rule(Node node, String kind) {
    return switch (kind) {
      case "number" -> new Rule.NumberRule(node.optionalText("unit"), tolerance(node));
      case "text" -> new Rule.TextRule(node.isTrue("ignoreCase"));
      case "truth" -> new Rule.TruthRule();
      case "list" ->
        new Rule.ListRule(node.optionalText("unit"), tolerance(node), node.isTrue("anyOrder"));
      case "table" -> table(node);
      case "figure" -> new Rule.FigureRule(aspects(node), tolerance(node));
      default -> {
        if (!kind.isEmpty()) {
          node.fault(
              "choice",
              node.place(),
              "kind",
              kind,
              "number, text, truth, list, table, figure, function");
        }
        yield new Rule.TruthRule();
      }
    };
  }

  private static Rule table(Node node) {
    List<Rule.ColumnRule> columns = new ArrayList<>();
    for (Node column : node.children("columns")) {
      columns.add(
          new Rule.ColumnRule(column.text("name"), column.optionalText("unit"), tolerance(column)));
      column.rejectUnknown();
    }
    if (columns.isEmpty()) {
      node.fault("missing", node.place(), "columns");
    }
    List<String> keys = node.texts("keys");
    for (String key : keys) {
      if (columns.stream().noneMatch(column -> column.name().equals(key))) {
        node.fault("keyNoColumn", node.place(), key);
      }
    }
    return new Rule.TableRule(keys, columns);
  }

  private static Set<Rule.Aspect> aspects(Node node) {
    Set<Rule.Aspect> aspects = EnumSet.noneOf(Rule.Aspect.class);
    for (String word : node.texts("aspects")) {
      try {
        aspects.add(Rule.Aspect.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_')));
      } catch (IllegalArgumentException unknown) {
        node.fault(
            "choice",
            node.place(),
            "aspects",
            word,
            "title, source, axis-titles, units, scales, marks, values");
      }
    }
    if (aspects.isEmpty()) {
      node.fault("missing", node.place(), "aspects");
    }
    return aspects;
  }

  /** Without a tolerance a number must be right to rounding in double arithmetic. */
  private static Tolerance tolerance(Node node) {
    if (!node.has("tolerance")) {
      return Tolerance.EXACT;
    }
    Node tolerance = node.child("tolerance");
    Tolerance read =
        new Tolerance(tolerance.number("absolute", 0), tolerance.number("relative", 0), (int)
            tolerance.number("digits", 0));
    if (read.absolute() < 0 || read.relative() < 0 || read.digits() < 0) {
      node.fault("positive", node.place(), "tolerance");
    }
    tolerance.rejectUnknown();
    return read;
  }
}
