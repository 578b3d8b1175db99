package org.ishizue.analysis.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a file was read. In a cell it shows itself as a table of the columns.
 *
 * @param file its name
 * @param format what it is and, for a workbook, which sheet: CSV, Excel (.xlsx)
 * @param encoding the encoding as people know it; empty for a file that is no text
 * @param separator the character between cells; 0 if there is none
 * @param rows how many rows the table has
 * @param columns one report a column, in their order
 * @param renamed headers that were blank or came twice, and the names that they got
 * @param notes what the reader of a special format has to add
 * @param refused the first lines that are not in the table, because it was asked to leave out bad ones
 * @param refusedCount how many such lines there are
 */
public record ReadReport(
    String file,
    String format,
    String encoding,
    char separator,
    int rows,
    List<ColumnReport> columns,
    List<String> renamed,
    List<String> notes,
    List<RefusedLine> refused,
    int refusedCount) {
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
   * @param unit its unit as far as name or cells say one; else empty
   * @param code whether it was kept as text because its name says that it holds codes
   * @param months whether its cells are months, held as their first days
   * @param missing the texts that count as missing ("" for a blank cell), and how often each came
   * @param flags the marks that stood behind values, and how often each came
   * @param misfit in a column of text where most cells are of one other kind: those that are not
   */
  public record ColumnReport(
      String name,
      String type,
      int size,
      String unit,
      boolean code,
      boolean months,
      Map<String, Integer> missing,
      Map<String, Integer> flags,
      Misfit misfit) {
    public ColumnReport {
      missing = ordered(missing);
      flags = ordered(flags);
    }

    /** How many cells are missing, for whatever cause. */
    public int missingCount() {
      return missing.values().stream().mapToInt(Integer::intValue).sum();
    }
  }

  /**
   * What keeps a column of text from being numbers or times.
   *
   * @param usual the kind of most cells: DECIMAL, PERCENT, DATE, MONTH, TIME_OF_DAY, YEAR, FISCAL_YEAR; or nothing
   * @param texts the others, and how often each came
   * @param firstLine the line of the first
   */
  public record Misfit(String usual, Map<String, Integer> texts, long firstLine) {
    /** Nothing is amiss. */
    public static final Misfit NONE = new Misfit("", Map.of(), 0);

    public Misfit {
      texts = ordered(texts);
    }
  }

  /** A line that could not be read, and why. */
  public record RefusedLine(long line, String reason) {}

  /** The same report with more notes. */
  public ReadReport withNotes(List<String> moreNotes) {
    List<String> all = new ArrayList<>(notes);
    all.addAll(moreNotes);
    return new ReadReport(
        file, format, encoding, separator, rows, columns, renamed, all, refused, refusedCount);
  }

  /** The report in words, in the language in use. */
  @Override
  public String toString() {
    return String.join("\n", ReportText.lines(this));
  }

  private static Map<String, Integer> ordered(Map<String, Integer> map) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }
}
