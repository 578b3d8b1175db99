package org.ishizue.exercises.master;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ishizue.jupyter.notebook.Cell;
import org.ishizue.jupyter.notebook.Notebook;

/** The line of a cell that holds a learner's seed: {@code long seed = 1; // VARIANT SEED}. */
final class SeedLine {
  static final String MARKER = "VARIANT SEED";

  private static final Pattern LINE =
      Pattern.compile("(?m)^(.*?=\\s*)-?\\d+L?(\\s*;.*//.*" + MARKER + ".*)$");

  private SeedLine() {}

  /** Writes the seed wherever it belongs; returns whether there was a place. */
  static boolean write(Notebook notebook, long seed) {
    boolean written = false;
    for (Cell cell : notebook.cells()) {
      Matcher matcher = LINE.matcher(cell.source());
      if (cell.kind() == Cell.Kind.CODE && matcher.find()) {
        cell.setSource(matcher.replaceAll(
            found -> Matcher.quoteReplacement(found.group(1) + seed + "L" + found.group(2))));
        written = true;
      }
    }
    return written;
  }
}
