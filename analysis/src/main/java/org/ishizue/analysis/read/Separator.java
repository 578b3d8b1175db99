package org.ishizue.analysis.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/** Finds the character that separates cells: the one that splits the first lines most and most evenly. */
final class Separator {
  private static final char[] CANDIDATES = {',', '\t', ';'};
  private static final int LINES = 40;

  private Separator() {}

  /** The separator of a text; a comma where no line has any. */
  static char of(Reader text, int skippedLines) throws IOException {
    List<String> lines = new ArrayList<>();
    BufferedReader reader = new BufferedReader(text);
    for (int i = 0; i < skippedLines + LINES; i++) {
      String line = reader.readLine();
      if (line == null) {
        break;
      }
      if (i >= skippedLines && !line.isBlank()) {
        lines.add(line);
      }
    }
    char best = ',';
    int bestScore = 0;
    for (char candidate : CANDIDATES) {
      int score = lines.stream().mapToInt(line -> count(line, candidate)).min().orElse(0);
      if (score > bestScore) {
        best = candidate;
        bestScore = score;
      }
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
