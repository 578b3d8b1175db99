package org.ishizue.analysis.read;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ishizue.analysis.read.ReadReport.RefusedLine;
import org.ishizue.runtime.text.ProblemException;
import org.ishizue.runtime.text.Texts;

/** All that is wrong with a file, so that one error names it all. Long lists are cut, never the count. */
final class Faults {
  private static final Texts TEXTS = Texts.beside(Faults.class);
  private static final int KEPT = 1_000;
  private static final int SHOWN = 10;

  private final List<Fault> kept = new ArrayList<>();
  private final Map<Fault.Kind, Integer> counts = new EnumMap<>(Fault.Kind.class);
  private final Map<Integer, Long> firstLineOfWidth = new TreeMap<>();
  private final Map<Integer, Integer> linesOfWidth = new TreeMap<>();

  void add(Fault fault) {
    counts.merge(fault.kind(), 1, Integer::sum);
    if (kept.size() < KEPT) {
      kept.add(fault);
    }
  }

  /** A row with another number of cells than the header has columns. */
  void addWidth(Row row, int expected) {
    firstLineOfWidth.putIfAbsent(row.size(), row.line());
    linesOfWidth.merge(row.size(), 1, Integer::sum);
    boolean keep = kept.size() < KEPT;
    String text = keep ? TEXTS.get("cells", row.line(), row.size(), expected, Excerpt.of(row)) : "";
    add(new Fault(Fault.Kind.CELLS, row.line(), text));
  }

  boolean isEmpty() {
    return counts.isEmpty();
  }

  int count() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** The first lines that are wrong, for the report of a reading that leaves them out. */
  List<RefusedLine> refused() {
    return kept.stream()
        .map(fault -> new RefusedLine(fault.line(), fault.text()))
        .toList();
  }

  /** One error that names them all. */
  ProblemException problem(Path file, int goodRows, long headerLine) {
    Fault.Kind first = kept.get(0).kind();
    List<String> lines = new ArrayList<>();
    kept.stream().limit(SHOWN).forEach(fault -> lines.add("\n  " + fault.text()));
    if (count() > lines.size()) {
      lines.add("\n  " + TEXTS.get("more", count() - lines.size()));
    }
    String what = TEXTS.get(first.code() + ".what", file, count(), String.join("", lines));
    List<String> whys = new ArrayList<>();
    List<String> fixes = new ArrayList<>();
    counts.keySet().forEach(kind -> {
      whys.add(TEXTS.get(kind.code() + ".why"));
      fixes.add(TEXTS.get(kind.code() + ".fix"));
    });
    String begin = whereTheTableMayBegin(goodRows, headerLine);
    if (!begin.isEmpty()) {
      fixes.add(0, begin);
    }
    return new ProblemException(
        first.code(), what, String.join(" ", whys), String.join(" ", fixes));
  }

  /** Nearly every line has another width than the header: what was taken for the header is a note. */
  private String whereTheTableMayBegin(int goodRows, long headerLine) {
    for (Map.Entry<Integer, Integer> width : linesOfWidth.entrySet()) {
      int others = count() - width.getValue() + goodRows;
      long line = firstLineOfWidth.getOrDefault(width.getKey(), 0L);
      if (width.getValue() > 2 && width.getValue() > 2 * others && line > headerLine) {
        return TEXTS.get("begin", line, width.getKey(), line - 1);
      }
    }
    return "";
  }
}
