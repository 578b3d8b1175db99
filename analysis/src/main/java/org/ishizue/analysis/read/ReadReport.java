package org.ishizue.analysis.read;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a file was read.
 *
 * @param file its name
 * @param encoding the encoding as people know it
 * @param separator the character between cells
 * @param rows how many rows the table has
 * @param columns one report a column, in their order
 * @param renamed headers that were blank or came twice, and the names that they got
 * @param notes what the reader of a special format has to add
 * @param refused lines that are not in the table, because it was asked to leave out bad ones
 */
public record ReadReport(
    String file,
    String encoding,
    char separator,
    int rows,
    List<ColumnReport> columns,
    List<String> renamed,
    List<String> notes,
    List<RefusedLine> refused) {
  public ReadReport {
    columns = List.copyOf(columns);
    renamed = List.copyOf(renamed);
    notes = List.copyOf(notes);
    refused = List.copyOf(refused);
  }

  /**
   * How one column was read.
   *
   * @param type Tablesaw's name of its type
   * @param missing the texts that count as missing ("" for a blank cell), and how often each came
   * @param keptItFromBeingNumbers in a column of text where most cells are numbers: the others, and how often each came
   */
  public record ColumnReport(
      String name,
      String type,
      int size,
      Map<String, Integer> missing,
      Map<String, Integer> keptItFromBeingNumbers) {
    public ColumnReport {
      missing = Collections.unmodifiableMap(new LinkedHashMap<>(missing));
      keptItFromBeingNumbers =
          Collections.unmodifiableMap(new LinkedHashMap<>(keptItFromBeingNumbers));
    }
  }

  /** A line that could not be read, and why. */
  public record RefusedLine(long line, String reason) {}

  /** The same report with notes. */
  public ReadReport withNotes(List<String> newNotes) {
    return new ReadReport(file, encoding, separator, rows, columns, renamed, newNotes, refused);
  }

  /** The report in words, in the language in use. */
  @Override
  public String toString() {
    return ReportText.of(this);
  }
}
