package org.ishizue.analysis.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tech.tablesaw.api.StringColumn;

/** The declared marks behind the numbers of one column, such as the ] of 12.5 ], in a column of their own. */
final class Flags {
  private final Set<String> declared;
  private final List<Integer> rows = new ArrayList<>();
  private final List<String> marks = new ArrayList<>();

  Flags(Set<String> declared) {
    this.declared = declared;
  }

  /**
   * If a text is a number, percentage or nothing, followed by declared marks, reads it without them and keeps
   * them for a row.
   */
  boolean take(Cell cell, int row) {
    String text = cell.text();
    int end = endOfValue(text);
    if (end == text.length()) {
      return false;
    }
    String mark = text.substring(end).strip();
    cell.read(text.substring(0, end));
    boolean isValue = cell.kind().isNumber()
        || cell.kind() == Cell.Kind.PERCENT
        || cell.kind() == Cell.Kind.BLANK;
    if (!isValue) {
      cell.read(text);
      return false;
    }
    rows.add(row);
    marks.add(mark);
    return true;
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  Map<String, Integer> counts() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    marks.forEach(mark -> counts.merge(mark, 1, Integer::sum));
    return counts;
  }

  StringColumn column(String name, int size) {
    TextCodes texts = new TextCodes();
    int next = 0;
    for (int row = 0; row < size; row++) {
      if (next < rows.size() && rows.get(next) == row) {
        texts.add(marks.get(next++));
      } else {
        texts.addMissing();
      }
    }
    return texts.column(name);
  }

  private int endOfValue(String text) {
    int end = text.length();
    for (boolean found = true; found; ) {
      found = false;
      while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
        end--;
      }
      for (String mark : declared) {
        if (!mark.isEmpty() && text.startsWith(mark, end - mark.length())) {
          end -= mark.length();
          found = true;
          break;
        }
      }
    }
    return end;
  }
}
