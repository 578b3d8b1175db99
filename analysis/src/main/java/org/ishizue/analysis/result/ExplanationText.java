package org.ishizue.analysis.result;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.ishizue.analysis.text.DisplayWidth;
import org.ishizue.runtime.text.Texts;

/** An explanation as text in a fixed-width font, full-width characters counted as two. */
final class ExplanationText {
  private static final Texts TEXTS = Texts.beside(ExplanationText.class);

  private ExplanationText() {}

  static String of(Explanation explanation) {
    List<String> lines = new ArrayList<>();
    lines.add(explanation.title());
    // First, so that nobody reads a number without it.
    explanation.warnings().forEach(text -> lines.add("⚠ " + text));
    explanation.grids().forEach(grid -> addGrid(lines, grid));
    explanation.facts().forEach(fact -> lines.add(fact.label() + ": " + fact.text()));
    explanation.assumptions().forEach(text -> lines.add(TEXTS.get("assumption") + ": " + text));
    return String.join("\n", lines);
  }

  private static void addGrid(List<String> lines, Grid grid) {
    int[] widths = IntStream.range(0, grid.headings().size())
        .map(column -> width(grid, column))
        .toArray();
    lines.add(line(grid.headings(), widths));
    lines.add(String.join("  ", IntStream.of(widths).mapToObj("-"::repeat).toList()));
    grid.rows().forEach(row -> lines.add(line(row, widths)));
  }

  private static int width(Grid grid, int column) {
    int widest = grid.rows().stream()
        .mapToInt(row -> DisplayWidth.of(row.get(column)))
        .max()
        .orElse(0);
    return Math.max(widest, DisplayWidth.of(grid.headings().get(column)));
  }

  private static String line(List<String> cells, int[] widths) {
    List<String> padded = IntStream.range(0, widths.length)
        .mapToObj(i -> i == 0
            ? DisplayWidth.padRight(cells.get(i), widths[i])
            : DisplayWidth.padLeft(cells.get(i), widths[i]))
        .toList();
    return String.join("  ", padded).stripTrailing();
  }
}
