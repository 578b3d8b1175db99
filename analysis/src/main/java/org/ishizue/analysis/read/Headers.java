package org.ishizue.analysis.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.ishizue.runtime.text.Texts;

/**
 * Names for the columns from one or several header lines. Over several lines a name is what stands above
 * each other, joined by a space, each part once; a blank cell in an upper line continues the one to its
 * left, as merged cells of a spreadsheet do.
 */
final class Headers {
  private static final Texts TEXTS = Texts.beside(Headers.class);

  private final List<String> names = new ArrayList<>();
  private final List<String> renamed = new ArrayList<>();

  Headers(List<CSVRecord> lines) {
    int width = lines.stream().mapToInt(CSVRecord::size).max().orElse(0);
    Set<String> used = new HashSet<>();
    for (int column = 0; column < width; column++) {
      names.add(unused(joined(lines, column), column, used));
    }
    dropBlankTail(lines);
  }

  List<String> names() {
    return names;
  }

  /** What became of blank and repeated headers, in words. */
  List<String> renamed() {
    return renamed;
  }

  private static String joined(List<CSVRecord> lines, int column) {
    List<String> parts = new ArrayList<>();
    for (int line = 0; line < lines.size(); line++) {
      boolean last = line == lines.size() - 1;
      String part = last ? cell(lines.get(line), column) : continued(lines.get(line), column);
      if (!part.isEmpty() && !parts.contains(part)) {
        parts.add(part);
      }
    }
    return String.join(" ", parts);
  }

  private static String continued(CSVRecord line, int column) {
    for (int i = column; i >= 0; i--) {
      String part = cell(line, i);
      if (!part.isEmpty()) {
        return part;
      }
    }
    return "";
  }

  private static String cell(CSVRecord line, int column) {
    Cell cell = new Cell();
    cell.read(column < line.size() ? line.get(column) : "");
    return cell.text().replaceAll("\\s+", " ");
  }

  private String unused(String name, int column, Set<String> used) {
    String wanted = name.isEmpty() ? TEXTS.get("header.unnamed", column + 1) : name;
    String free = wanted;
    for (int i = 2; !used.add(free); i++) {
      free = wanted + " (" + i + ")";
    }
    if (!free.equals(name)) {
      renamed.add(
          name.isEmpty()
              ? TEXTS.get("header.blank", column + 1, free)
              : TEXTS.get("header.repeated", name, column + 1, free));
    }
    return free;
  }

  /** A comma at the end of the header line is no column. */
  private void dropBlankTail(List<CSVRecord> lines) {
    while (!names.isEmpty()
        && joined(lines.subList(lines.size() - 1, lines.size()), names.size() - 1)
            .isEmpty()) {
      int last = names.size() - 1;
      boolean wasBlank = lines.stream().allMatch(line -> cell(line, last).isEmpty());
      if (!wasBlank) {
        return;
      }
      names.remove(last);
      renamed.remove(renamed.size() - 1);
    }
  }
}
