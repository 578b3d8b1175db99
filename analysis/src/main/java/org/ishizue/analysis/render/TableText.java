package org.ishizue.analysis.render;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.ishizue.analysis.text.DisplayWidth;
import org.ishizue.analysis.text.NumberText;
import org.ishizue.runtime.text.Texts;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** A table as text in a fixed-width font, full-width characters counted as two. */
final class TableText {
  private static final int MAX_ROWS = 20;
  private static final int MAX_WIDTH = 118;
  private static final int MAX_CELL = 40;
  private static final Texts TEXTS = Texts.beside(TableText.class);

  private TableText() {}

  static String of(Table table) {
    Cut rows = Cut.of(table.rowCount(), MAX_ROWS, 10, 5);
    List<List<String>> blocks = new ArrayList<>();
    int used = 0;
    for (Column<?> column : table.columns()) {
      List<String> block = block(column, rows);
      int width = DisplayWidth.of(block.get(0)) + 2;
      if (used + width > MAX_WIDTH && !blocks.isEmpty()) {
        break;
      }
      used += width;
      blocks.add(block);
    }
    StringBuilder text = new StringBuilder();
    if (table.name() != null && !table.name().isEmpty()) {
      text.append(table.name()).append('\n');
    }
    int lines = blocks.isEmpty() ? 0 : blocks.get(0).size();
    for (int i = 0; i < lines; i++) {
      int line = i;
      text.append(
          String.join("  ", blocks.stream().map(b -> b.get(line)).toList()).stripTrailing());
      text.append('\n');
    }
    int columnsLeftOut = table.columnCount() - blocks.size();
    if (columnsLeftOut > 0) {
      text.append(TEXTS.get("columnsLeftOut", columnsLeftOut)).append('\n');
    }
    return text.append(size(table)).toString();
  }

  /** How large the table is: 49 行 × 9 列. */
  static String size(Table table) {
    return TEXTS.get("size", NumberText.of(table.rowCount()), NumberText.of(table.columnCount()));
  }

  /** The lines of one column, all of the same width: name, note, a rule, cells. */
  private static List<String> block(Column<?> column, Cut rows) {
    CellTexts texts = new CellTexts(column, rows.shown());
    List<String> cells = new ArrayList<>();
    IntStream.of(rows.shown())
        .forEach(row -> cells.add(DisplayWidth.cut(texts.cell(row), MAX_CELL)));
    if (rows.leftOut() > 0) {
      cells.add(rows.first(), "…");
    }
    cells.add(0, DisplayWidth.cut(texts.note(), MAX_CELL));
    cells.add(0, texts.name());
    int width = cells.stream().mapToInt(DisplayWidth::of).max().orElse(0);
    cells.add(2, "-".repeat(width));
    return cells.stream()
        .map(cell -> texts.isNumeric()
            ? DisplayWidth.padLeft(cell, width)
            : DisplayWidth.padRight(cell, width))
        .toList();
  }
}
