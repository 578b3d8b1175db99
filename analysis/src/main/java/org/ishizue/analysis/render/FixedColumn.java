package org.ishizue.analysis.render;

import java.util.List;

/**
 * A column whose cells are text already; an empty cell is one where nothing is to be said.
 *
 * @param note what stands under the name, or nothing
 * @param isNumeric whether the cells stand at the right
 */
record FixedColumn(String name, String note, boolean isNumeric, List<String> cells)
    implements ShownColumn {
  FixedColumn {
    cells = List.copyOf(cells);
  }

  @Override
  public String title() {
    return "";
  }

  @Override
  public boolean isMissing(int row) {
    return false;
  }

  @Override
  public String cell(int row) {
    return cells.get(row);
  }
}
