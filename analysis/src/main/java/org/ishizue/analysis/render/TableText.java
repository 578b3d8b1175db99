package org.ishizue.analysis.render;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.ishizue.analysis.text.DisplayWidth;
import org.ishizue.analysis.text.NumberText;
import org.ishizue.runtime.text.Texts;
import tech.tablesaw.api.Table;

/** A table as text in a fixed-width font, full-width characters counted as two. */
final class TableText {
  private static final int MAX_ROWS = 20;
  private static final int MAX_WIDTH = 118;
  private static final int MAX_CELL = 40;
  private static final Texts TEXTS = Texts.beside(TableText.class);

  private TableText() {}

  static String of(Table table) {
    // No line has room for more columns than that.
    return of(Shown.of(table, Cut.of(table.rowCount(), MAX_ROWS, 10, 5), MAX_WIDTH / 3));
  }

  static String of(Shown shown) {
    List<List<String>> blocks = new ArrayList<>();
    int used = 0;
    for (ShownColumn column : shown.columns()) {
      List<String> block = block(column, shown.rows());
      int width = DisplayWidth.of(block.get(0)) + 2;
      if (used + width > MAX_WIDTH && !blocks.isEmpty()) {
        break;
      }
      used += width;
      blocks.add(block);
    }
    StringBuilder text = new StringBuilder();
    if (!shown.name().isEmpty()) {
      text.append(shown.name()).append('\n');
    }
    int lines = blocks.isEmpty() ? 0 : blocks.get(0).size();
    for (int i = 0; i < lines; i++) {
      int line = i;
      text.append(
          String.join("  ", blocks.stream().map(b -> b.get(line)).toList()).stripTrailing());
      text.append('\n');
    }
    int columnsLeftOut = shown.columnCount() - blocks.size();
    if (columnsLeftOut > 0) {
      text.append(TEXTS.get("columnsLeftOut", NumberText.of(columnsLeftOut))).append('\n');
    }
    return text.append(shown.size()).toString().stripTrailing();
  }

  /** The lines of one column, all of the same width: name, note, a rule, cells. */
  private static List<String> block(ShownColumn column, Cut rows) {
    List<String> cells = new ArrayList<>();
    IntStream.of(rows.shown()).forEach(row -> cells.add(cell(column, row)));
    if (rows.leftOut() > 0) {
      cells.add(rows.first(), "…");
    }
    cells.add(0, DisplayWidth.cut(column.note(), MAX_CELL));
    cells.add(0, column.name());
    int width = cells.stream().mapToInt(DisplayWidth::of).max().orElse(0);
    cells.add(2, "-".repeat(width));
    return cells.stream()
        .map(cell -> column.isNumeric()
            ? DisplayWidth.padLeft(cell, width)
            : DisplayWidth.padRight(cell, width))
        .toList();
  }

  private static String cell(ShownColumn column, int row) {
    return column.isMissing(row) ? CellTexts.MISSING : DisplayWidth.cut(column.cell(row), MAX_CELL);
  }
}
