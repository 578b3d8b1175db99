package org.ishizue.analysis.operate;

import java.util.ArrayList;
import java.util.List;
import org.ishizue.analysis.text.NumberText;
import org.ishizue.runtime.text.Texts;

/**
 * How many rows went into an operation and how many came out, and what somebody should know of them.
 *
 * @param rowsBefore rows of the table
 * @param rowsAfter rows of the result
 * @param notes what there is to say, in the order in which it is said
 */
public record OperationReport(int rowsBefore, int rowsAfter, List<Note> notes) {
  private static final Texts TEXTS = Texts.beside(OperationReport.class);

  public OperationReport {
    notes = List.copyOf(notes);
  }

  /** A sentence of the texts beside this class and what goes into it: numbers, and names of columns. */
  public record Note(String key, List<Object> values) {
    public Note {
      values = List.copyOf(values);
    }

    static Note of(String key, Object... values) {
      return new Note(key, List.of(values));
    }

    /** The sentence in the language in use. */
    @Override
    public String toString() {
      return TEXTS.get(
          "report." + key,
          values.stream()
              .map(value -> value instanceof Integer number ? NumberText.of(number) : value)
              .toArray());
    }
  }

  /** The report in words, in the language in use. */
  @Override
  public String toString() {
    List<String> lines = new ArrayList<>();
    lines.add(
        rowsBefore == rowsAfter
            ? TEXTS.get("report.sameRows", NumberText.of(rowsBefore))
            : TEXTS.get("report.rows", NumberText.of(rowsBefore), NumberText.of(rowsAfter)));
    notes.forEach(note -> lines.add(note.toString()));
    return String.join("\n", lines);
  }
}
