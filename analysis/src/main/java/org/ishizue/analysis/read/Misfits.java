package org.ishizue.analysis.read;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ishizue.analysis.read.ReadReport.Misfit;

/** Finds the few texts that keep a column of numbers or times from being one. */
final class Misfits {
  private static final int MOST_DIFFERENT = 1_000_000;
  private static final int SHOWN = 100;

  private Misfits() {}

  /** What in a column of text is of another kind than four fifths of its cells. */
  static Misfit in(TextCodes texts, long firstLine) {
    if (texts.texts().size() > MOST_DIFFERENT) {
      return Misfit.NONE;
    }
    Cell cell = new Cell();
    Map<Cell.Kind, Integer> counts = new EnumMap<>(Cell.Kind.class);
    int all = 0;
    for (int code = 0; code < texts.texts().size(); code++) {
      counts.merge(kindOf(texts.texts().get(code), cell), texts.count(code), Integer::sum);
      all += texts.count(code);
    }
    if (texts.texts().stream().anyMatch(Misfits::isCode)) {
      return Misfit.NONE; // 01 to 47 are codes and no numbers among which some are odd
    }
    counts.remove(Cell.Kind.TEXT);
    for (Map.Entry<Cell.Kind, Integer> usual : counts.entrySet()) {
      if (usual.getValue() >= 4 * (all - usual.getValue())) {
        return new Misfit(usual.getKey().name(), others(texts, usual.getKey(), cell), firstLine);
      }
    }
    return Misfit.NONE;
  }

  private static boolean isCode(String text) {
    return text.length() > 1
        && text.charAt(0) == '0'
        && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static Map<String, Integer> others(TextCodes texts, Cell.Kind usual, Cell cell) {
    Map<String, Integer> others = new LinkedHashMap<>();
    for (int code = 0; code < texts.texts().size() && others.size() < SHOWN; code++) {
      if (kindOf(texts.texts().get(code), cell) != usual) {
        others.put(texts.texts().get(code), texts.count(code));
      }
    }
    return others;
  }

  /** The kind of a text, whole and decimal numbers being one, dates with and without time another. */
  private static Cell.Kind kindOf(String text, Cell cell) {
    cell.read(text);
    return switch (cell.kind()) {
      case WHOLE, DECIMAL -> Cell.Kind.DECIMAL;
      case DATE, DATE_TIME -> Cell.Kind.DATE;
      default -> cell.kind();
    };
  }
}
