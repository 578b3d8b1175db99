package org.ishizue.analysis.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  Headers(List<Row> lines) {
    List<List<String>> cells = new ArrayList<>();
    int width = 0;
    for (int i = 0; i < lines.size(); i++) {
      List<String> line = plain(lines.get(i));
      cells.add(line);
      width = Math.max(width, widthWithoutBlankTail(line));
    }
    Map<String, Integer> used = new HashMap<>();
    List<String> continued = new ArrayList<>(cells.stream().map(line -> "").toList());
    for (int column = 0; column < width; column++) {
      names.add(unused(joined(cells, continued, column), column, used));
    }
  }

  List<String> names() {
    return names;
  }

  /** What became of blank and repeated headers, in words. */
  List<String> renamed() {
    return renamed;
  }

  /** A comma at the end of the header line is no column. */
  private static int widthWithoutBlankTail(List<String> line) {
    int width = line.size();
    while (width > 0 && line.get(width - 1).isEmpty()) {
      width--;
    }
    return width;
  }

  private static List<String> plain(Row line) {
    Cell cell = new Cell();
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < line.size(); i++) {
      cell.readText(line.cell(i));
      cells.add(cell.text().replaceAll("\\s+", " "));
    }
    return cells;
  }

  private static String joined(List<List<String>> lines, List<String> continued, int column) {
    List<String> parts = new ArrayList<>();
    for (int line = 0; line < lines.size(); line++) {
      List<String> cells = lines.get(line);
      String part = column < cells.size() ? cells.get(column) : "";
      boolean last = line == lines.size() - 1;
      if (!last) {
        part = part.isEmpty() ? continued.get(line) : part;
        continued.set(line, part);
      }
      if (!part.isEmpty() && !parts.contains(part)) {
        parts.add(part);
      }
    }
    return String.join(" ", parts);
  }

  private String unused(String name, int column, Map<String, Integer> used) {
    String wanted = name.isEmpty() ? TEXTS.get("header.unnamed", column + 1) : name;
    String free = wanted;
    while (used.containsKey(free)) {
      free = wanted + " (" + used.merge(wanted, 1, Integer::sum) + ")";
    }
    used.put(free, 1);
    if (!free.equals(name)) {
      renamed.add(
          name.isEmpty()
              ? TEXTS.get("header.blank", column + 1, free)
              : TEXTS.get("header.repeated", name, column + 1, free));
    }
    return free;
  }
}
