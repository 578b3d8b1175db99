package org.ishizue.grading.export;

import java.util.List;

/**
 * CSV that Excel opens rightly in Japan and anywhere: UTF-8 with a byte order mark (without it Excel takes the
 * file for windows-31j), CRLF, every field quoted (RFC 4180).
 *
 * <p>A text that a spreadsheet could take for a formula is given an apostrophe in front: it could run a
 * program or send data away when the file is opened. Full-width signs are guarded as well, because Excel reads
 * them as narrow ones where Japanese is typed.
 */
final class Csv {
  private static final String DANGEROUS = "=+-@\t\r\n|%＝＋－＠−";

  private final StringBuilder text = new StringBuilder("\uFEFF");

  Csv line(List<?> values) {
    String separator = "";
    for (Object value : values) {
      String field =
          value instanceof Number number ? plain(number) : guarded(String.valueOf(value));
      text.append(separator).append('"').append(field.replace("\"", "\"\"")).append('"');
      separator = ",";
    }
    text.append("\r\n");
    return this;
  }

  /** A number of ours; never guarded, so that it stays a number. */
  static String plain(Number number) {
    return String.valueOf(number).replaceFirst("\\.0$", "");
  }

  static String guarded(String value) {
    String start = value.stripLeading();
    boolean dangerous = (!start.isEmpty() && DANGEROUS.indexOf(start.charAt(0)) >= 0)
        || (!value.isEmpty() && DANGEROUS.indexOf(value.charAt(0)) >= 0);
    return (dangerous ? "'" : "") + value.replace("\0", "");
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
