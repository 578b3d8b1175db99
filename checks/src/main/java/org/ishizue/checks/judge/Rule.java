package org.ishizue.checks.judge;

import java.util.List;
import java.util.Set;

/** What counts when a value is compared with the expected one. */
public sealed interface Rule {
  /**
   * A number.
   *
   * @param unit the unit in which it is expected; empty for a number without one
   */
  record NumberRule(String unit, Tolerance tolerance) implements Rule {}

  /** A text; width of characters (NFKC), outer spaces and, if so wished, case do not count. */
  record TextRule(boolean ignoreCase) implements Rule {}

  /** True or false. */
  record TruthRule() implements Rule {}

  /** Values in order, or in any. */
  record ListRule(String unit, Tolerance tolerance, boolean anyOrder) implements Rule {}

  /**
   * A table whose rows are known by keys.
   *
   * @param keys the columns whose values name a row; without keys the rows' order counts
   * @param columns what counts of it; columns beside these do not
   */
  record TableRule(List<String> keys, List<ColumnRule> columns) implements Rule {
    public TableRule {
      keys = List.copyOf(keys);
      columns = List.copyOf(columns);
    }
  }

  /** A column of a table; its name and cells count, and its unit if one is expected. */
  record ColumnRule(String name, String unit, Tolerance tolerance) {}

  /** A figure in some of its aspects. */
  record FigureRule(Set<Aspect> aspects, Tolerance tolerance) implements Rule {
    public FigureRule {
      aspects = Set.copyOf(aspects);
    }
  }

  /** What can count of a figure. */
  enum Aspect {
    /** There is a title. */
    TITLE,
    /** There is a source. */
    SOURCE,
    /** There is a title of the y axis, or of each series. */
    AXIS_TITLES,
    /** The axes' units are those of the reference. */
    UNITS,
    SCALES,
    MARKS,
    /** The values of all series, whatever their names and order. */
    VALUES
  }

  /** What a function gives for arguments. */
  record CallsRule(Rule result) implements Rule {}
}
