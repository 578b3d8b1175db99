package org.ishizue.datasets.frictionless;

import org.ishizue.runtime.text.Texts;

/**
 * One thing that is wrong with a data package.
 *
 * @param code its code, such as {@code DATA-014}
 * @param file the file that it is in
 * @param line the line of that file, counted from 1; 0 where a line says nothing
 * @param where the column; in {@code datapackage.json} the place, such as {@code $.resources[0].schema}
 * @param value what was found; empty where that is nothing
 * @param expected what should be there; empty where the code says it
 */
public record Fault(
    String code, String file, long line, String where, String value, String expected) {
  private static final Texts TEXTS = Texts.beside(Fault.class);

  /** The fault in words, in the language in use: its code, the place, the value seen and the one expected. */
  public String message() {
    return code + " " + TEXTS.get(code, line, where, value, expected);
  }
}
