package org.ishizue.lessons;

/**
 * Something that is wrong with a lesson, for whoever writes it.
 *
 * @param code where the troubleshooting page says more: LESSON-011
 * @param file the lesson's folder and the file in it: {@code 01-first-cell/lesson.ja.ipynb}
 * @param cell the cell's id, or its number where it has none; empty where it is not about a cell
 * @param text what is wrong, with the value seen, and how to put it right
 */
public record Fault(String code, String file, String cell, String text) {
  @Override
  public String toString() {
    return code + " " + file + (cell.isEmpty() ? "" : " [" + cell + "]") + ": " + text;
  }
}
