package org.ishizue.analysis.read;

import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds the character that separates cells: the one that cuts most of the first lines into as many cells. */
final class Separator {
  private static final char[] CANDIDATES = {',', '\t', ';', '|'};
  private static final int LINES = 100;
  private static final int CHARACTERS = 1 << 18;

  private Separator() {}

  /** The separator of a text; a comma where no line has any. */
  static char of(Reader text, int skippedLines) throws IOException {
    char[] start = new char[CHARACTERS];
    int length = 0;
    for (int count = 0; count >= 0 && length < start.length; length += count) {
      count = text.read(start, length, start.length - length);
      if (count < 0) {
        break;
      }
    }
    List<String> lines = new String(start, 0, length)
        .lines()
        .skip(skippedLines)
        .filter(line -> !line.isBlank())
        .limit(LINES)
        .toList();
    char best = ',';
    long bestScore = 0;
    for (char candidate : CANDIDATES) {
      long score = score(lines, candidate);
      if (score > bestScore) {
        best = candidate;
        bestScore = score;
      }
    }
    return best;
  }

  /** How many lines have the most usual number of a character; of equal ones the larger number wins. */
  private static long score(List<String> lines, char candidate) {
    Map<Integer, Integer> linesByCount = new TreeMap<>();
    for (String line : lines) {
      linesByCount.merge(count(line, candidate), 1, Integer::sum);
    }
    linesByCount.remove(0);
    long best = 0;
    for (Map.Entry<Integer, Integer> entry : linesByCount.entrySet()) {
      best = Math.max(best, entry.getValue() * 100_000L + Math.min(entry.getKey(), 99_999));
    }
    return best;
  }

  /** How often a line has a character outside of quotes. */
  private static int count(String line, char wanted) {
    int count = 0;
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == wanted && !quoted) {
        count++;
      }
    }
    return count;
  }
}
