package org.ishizue.analysis.read;

/** The beginning of a row or text, short enough to stand in a message. */
final class Excerpt {
  private static final int LENGTH = 40;

  private Excerpt() {}

  static String of(Row row) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < row.size() && text.length() <= LENGTH; i++) {
      text.append(i == 0 ? "" : ",").append(row.cell(i));
    }
    return of(text.toString());
  }

  static String of(String text) {
    String plain = text.replaceAll("\\p{Cntrl}", " ");
    return plain.length() <= LENGTH ? plain : plain.substring(0, LENGTH) + "…";
  }
}
