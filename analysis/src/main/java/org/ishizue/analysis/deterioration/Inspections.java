package org.ishizue.analysis.deterioration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ishizue.analysis.column.Columns;
import org.ishizue.analysis.sample.ColumnValues;
import org.ishizue.runtime.text.Texts;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * Inspections of many structures, as transitions from each to the next.
 *
 * @param assets how many structures there are, those inspected once included
 * @param transitions in the order of the table
 * @param labels what the classes are called, best first
 */
public record Inspections(int assets, List<Transition> transitions, List<String> labels) {
  private static final Texts TEXTS = Texts.beside(Inspections.class);

  public Inspections {
    transitions = List.copyOf(transitions);
    labels = List.copyOf(labels);
  }

  /**
   * Reads a table of inspections, a row an inspection; each structure's rows in the order of time.
   *
   * @param asset the column that names the structure
   * @param time years or dates
   * @param condition the class found: 1, 2, 3 … or Ⅰ, Ⅱ, Ⅲ …
   * @param repaired a column of true or false, whether it was repaired since the inspection before; empty
   *     for none
   */
  public static Inspections of(
      Table table, String asset, String time, String condition, String repaired) {
    ColumnValues.requireRows(table);
    Column<?> assets = Columns.any(table, asset);
    double[] times = ColumnValues.times(Columns.any(table, time));
    Column<?> conditions = Columns.any(table, condition);
    int[] classes = ConditionClasses.of(conditions);
    boolean[] repairs =
        repaired.isEmpty() ? new boolean[times.length] : ColumnValues.flags(table, repaired);
    Map<String, Integer> last = new HashMap<>();
    List<Transition> transitions = new ArrayList<>();
    int worst = 0;
    for (int row = 0; row < times.length; row++) {
      String name = assets.getString(row);
      worst = Math.max(worst, classes[row]);
      Integer before = last.put(name, row);
      if (before != null) {
        double years = times[row] - times[before];
        if (!(years > 0)) {
          throw TEXTS.problem("STAT-051", name, before + 1, row + 1);
        }
        transitions.add(new Transition(name, years, classes[before], classes[row], repairs[row]));
      }
    }
    if (transitions.isEmpty()) {
      throw TEXTS.problem("STAT-052", last.size());
    }
    return new Inspections(
        last.size(), transitions, ConditionClasses.labels(conditions, Math.max(2, worst)));
  }

  /** How many classes there are. */
  public int classes() {
    return labels.size();
  }

  /** Those transitions that speak of deterioration. */
  public List<Transition> deteriorations() {
    return transitions.stream().filter(Transition::isDeterioration).toList();
  }

  /** How many transitions a repair is said to lie in. */
  public int repairs() {
    return (int) transitions.stream().filter(Transition::repaired).count();
  }

  /** How many got better without a word of a repair. */
  public int unexplainedImprovements() {
    return (int)
        transitions.stream().filter(t -> !t.repaired() && t.to() < t.from()).count();
  }
}
