package org.ishizue.kernel.cell;

/** A part of a cell. Lines are 1-based, in the cell. */
public sealed interface CellPart {
  int firstLine();

  /** Java source; line numbers within are the cell's, counted from its first. */
  record JavaSource(String source, int firstLine) implements CellPart {}

  /** {@code %name arguments}, for one line. */
  record LineMagic(String name, String arguments, int firstLine) implements CellPart {}

  /** {@code %%name arguments} on the first line, for the rest of the cell. */
  record CellMagic(String name, String arguments, String body, int firstLine) implements CellPart {}

  /** {@code name?}: what is it? Shown in the pager. */
  record Question(String expression, int firstLine) implements CellPart {}
}
