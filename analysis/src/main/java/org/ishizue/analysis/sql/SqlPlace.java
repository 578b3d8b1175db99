package org.ishizue.analysis.sql;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ishizue.runtime.text.Texts;

/** The place in the text that DuckDB points at, under the line that it quotes. */
final class SqlPlace {
  private static final Pattern LINE = Pattern.compile("(?m)^(LINE (\\d+): )(.*)\n( *)\\^");
  private static final Texts TEXTS = Texts.beside(SqlPlace.class);

  private SqlPlace() {}

  /** Line, column and the line itself, or nothing: （2 行目の 7 文字目: where yera &lt; 1970）. */
  static String of(String message) {
    Matcher line = LINE.matcher(message);
    if (!line.find()) {
      return "";
    }
    int before = line.group(1).length();
    int caret = line.group(4).length();
    return TEXTS.get(
        "place", line.group(2), Math.max(1, caret - before + 1), line.group(3).strip());
  }
}
