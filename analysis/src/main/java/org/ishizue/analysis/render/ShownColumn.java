package org.ishizue.analysis.render;

/** One column as it is shown: its header, and its cells as text. */
interface ShownColumn {
  String name();

  /** What a person calls the column, where that is not its name; else nothing. */
  String title();

  /** What stands under the name, such as type and unit; may be nothing. */
  String note();

  /** Whether its cells are numbers, which stand at the right. */
  boolean isNumeric();

  boolean isMissing(int row);

  String cell(int row);
}
