package org.ishizue.checks.judge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ishizue.checks.judge.Rule.ColumnRule;
import org.ishizue.checks.judge.Rule.TableRule;
import org.ishizue.checks.value.Captured;
import org.ishizue.checks.value.Captured.ColumnValue;
import org.ishizue.checks.value.Captured.MissingValue;
import org.ishizue.checks.value.Captured.NumberValue;
import org.ishizue.checks.value.Captured.TableValue;
import org.ishizue.checks.value.Captured.TextValue;
import org.ishizue.checks.value.CapturedText;
import org.ishizue.runtime.text.NearNames;
import org.jspecify.annotations.Nullable;

/** Compares tables row by row, by their keys. */
final class TableJudge {
  private static final int SHOWN_KEYS = 3;

  private TableJudge() {}

  static List<Finding> differences(TableRule rule, Captured expected, Captured came) {
    if (!(came instanceof TableValue table) || !(expected instanceof TableValue wanted)) {
      return List.of(Finding.of("kind.other", CapturedText.of(came)));
    }
    List<Finding> findings = columns(rule, table);
    if (!findings.isEmpty()) {
      return findings;
    }
    return rule.keys().isEmpty() ? byOrder(rule, wanted, table) : byKeys(rule, wanted, table);
  }

  private static List<Finding> columns(TableRule rule, TableValue table) {
    List<Finding> findings = new ArrayList<>();
    for (ColumnRule column : rule.columns()) {
      ColumnValue came = column(table, column.name());
      if (came == null) {
        List<String> near = NearNames.of(column.name(), table.names());
        findings.add(
            near.isEmpty()
                ? Finding.of("table.column", column.name(), String.join(", ", table.names()))
                : Finding.of("table.column.near", column.name(), String.join(", ", near)));
      } else if (!column.unit().isEmpty()
          && !came.unit().isEmpty()
          && !came.unit().equals(column.unit())) {
        findings.add(Finding.of("table.unit", column.name(), came.unit(), column.unit()));
      }
    }
    return findings;
  }

  private static List<Finding> byOrder(TableRule rule, TableValue wanted, TableValue table) {
    if (table.rowCount() != wanted.rowCount()) {
      return List.of(Finding.of("table.rows", table.rowCount(), wanted.rowCount()));
    }
    List<Finding> findings = new ArrayList<>();
    for (ColumnRule column : rule.columns()) {
      ColumnValue came = present(table, column.name());
      int at = ListJudge.firstDifference(
          present(wanted, column.name()).cells(), came.cells(), column.tolerance());
      if (at >= 0) {
        findings.add(Finding.of(
            "table.cell",
            at + 1,
            column.name(),
            CapturedText.of(came.cells().items().get(at))));
      }
    }
    return findings;
  }

  private static List<Finding> byKeys(TableRule rule, TableValue wanted, TableValue table) {
    Map<List<String>, Integer> wantedRows = rows(rule, wanted, new ArrayList<>());
    List<List<String>> twice = new ArrayList<>();
    Map<List<String>, Integer> cameRows = rows(rule, table, twice);
    List<Finding> findings = new ArrayList<>();
    addKeys(findings, "table.key.missing", minus(wantedRows, cameRows));
    addKeys(findings, "table.key.extra", minus(cameRows, wantedRows));
    addKeys(findings, "table.key.twice", twice);
    if (!findings.isEmpty()) {
      findings.add(0, Finding.of("table.rows", table.rowCount(), wanted.rowCount()));
      return findings;
    }
    for (ColumnRule column : rule.columns()) {
      ColumnValue came = present(table, column.name());
      ColumnValue reference = present(wanted, column.name());
      for (Map.Entry<List<String>, Integer> row : wantedRows.entrySet()) {
        int at = cameRows.getOrDefault(row.getKey(), -1);
        Captured cell = came.cells().items().get(at);
        if (!ListJudge.same(
            reference.cells().items().get(row.getValue()), cell, column.tolerance())) {
          findings.add(Finding.of(
              "table.cell.key", text(row.getKey()), column.name(), CapturedText.of(cell)));
          break;
        }
      }
    }
    return findings;
  }

  private static void addKeys(List<Finding> findings, String key, List<List<String>> keys) {
    if (!keys.isEmpty()) {
      String shown = String.join(
          ", ", keys.stream().limit(SHOWN_KEYS).map(TableJudge::text).toList());
      findings.add(Finding.of(key, keys.size(), keys.size() > SHOWN_KEYS ? shown + ", …" : shown));
    }
  }

  private static List<List<String>> minus(
      Map<List<String>, Integer> some, Map<List<String>, Integer> others) {
    return some.keySet().stream().filter(key -> !others.containsKey(key)).toList();
  }

  private static String text(List<String> key) {
    return String.join(" / ", key);
  }

  /** The first row of each key; keys that come again go to a list of their own. */
  static Map<List<String>, Integer> rows(
      TableRule rule, TableValue table, List<List<String>> twice) {
    List<ColumnValue> keys =
        rule.keys().stream().map(name -> present(table, name)).toList();
    Map<List<String>, Integer> rows = new LinkedHashMap<>();
    for (int i = 0; i < table.rowCount(); i++) {
      int row = i;
      List<String> key =
          keys.stream().map(column -> plain(column.cells().items().get(row))).toList();
      if (rows.putIfAbsent(key, i) != null) {
        twice.add(key);
      }
    }
    return rows;
  }

  private static String plain(Captured value) {
    if (value instanceof TextValue text) {
      return text.text();
    }
    if (value instanceof NumberValue number) {
      return CapturedText.number(number.value());
    }
    return value instanceof MissingValue ? "" : value.toString();
  }

  /** A column that {@link #columns} has found. */
  static ColumnValue present(TableValue table, String name) {
    ColumnValue column = column(table, name);
    if (column == null) {
      throw new IllegalStateException("The reference has no column " + name);
    }
    return column;
  }

  static @Nullable ColumnValue column(TableValue table, String name) {
    return table.columns().stream()
        .filter(column -> column.name().equalsIgnoreCase(name))
        .findFirst()
        .orElse(null);
  }
}
