package org.ishizue.kernel.evaluate;

import java.util.List;

/**
 * What the compiler says about a place in a cell.
 *
 * @param code javac's stable key, such as {@code compiler.err.cant.resolve.location}
 * @param message in the session's language
 * @param line 1-based, in the cell
 * @param column 1-based, in UTF-16 units
 * @param length how many UTF-16 units of the line are at fault; at least 1
 * @param sourceLine the line as the learner wrote it
 * @param english javac's own English text, which hints are found by
 * @param near names that may have been meant, the nearest first
 * @param imports lines that would make an unknown class known
 */
public record CellDiagnostic(
    String code,
    String message,
    int line,
    int column,
    int length,
    String sourceLine,
    String english,
    List<String> near,
    List<String> imports) {
  public CellDiagnostic {
    near = List.copyOf(near);
    imports = List.copyOf(imports);
  }
}
