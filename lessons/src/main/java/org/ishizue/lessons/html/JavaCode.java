package org.ishizue.lessons.html;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Java code of a cell with its words in classes: keywords, types, texts, numbers, comments, and the magics of notebooks. */
public final class JavaCode {
  private static final Set<String> KEYWORDS = Set.of(
      "abstract",
      "assert",
      "boolean",
      "break",
      "byte",
      "case",
      "catch",
      "char",
      "class",
      "continue",
      "default",
      "do",
      "double",
      "else",
      "enum",
      "extends",
      "false",
      "final",
      "finally",
      "float",
      "for",
      "if",
      "implements",
      "import",
      "instanceof",
      "int",
      "interface",
      "long",
      "new",
      "null",
      "package",
      "permits",
      "private",
      "protected",
      "public",
      "record",
      "return",
      "sealed",
      "short",
      "static",
      "super",
      "switch",
      "synchronized",
      "this",
      "throw",
      "throws",
      "true",
      "try",
      "var",
      "void",
      "volatile",
      "while",
      "yield");

  /** Each group is one kind of word; what none matches stays as it is. */
  private static final Pattern TOKEN =
      Pattern.compile("(?<comment>//[^\\n]*|/\\*(?s:.*?)(?:\\*/|\\z))"
          + "|(?<string>\"\"\"(?s:.*?)(?:\"\"\"|\\z)|\"(?:[^\"\\\\\\n]|\\\\.)*\"?|'(?:[^'\\\\\\n]|\\\\.)*'?)"
          + "|(?<magic>(?m:^)[ \\t]*%%?\\w[^\\n]*)"
          + "|(?<annotation>@\\w+)"
          + "|(?<number>\\b0[xXbB][0-9a-fA-F_]+[lL]?|\\b\\d[\\d_]*(?:\\.[\\d_]+)?(?:[eE][+-]?\\d+)?[fFdDlL]?\\b)"
          + "|(?<word>[\\p{L}_$][\\p{L}\\p{N}_$]*)");

  private static final List<String> KINDS =
      List.of("comment", "string", "magic", "annotation", "number");

  private JavaCode() {}

  /** The code as HTML, to stand in {@code <pre><code>}. */
  public static String html(String source) {
    StringBuilder html = new StringBuilder();
    Matcher matcher = TOKEN.matcher(source);
    int from = 0;
    while (matcher.find()) {
      html.append(Escaped.of(source.substring(from, matcher.start())));
      String kind = kind(matcher);
      String text = Escaped.of(matcher.group());
      html.append(kind.isEmpty() ? text : "<span class=\"j-" + kind + "\">" + text + "</span>");
      from = matcher.end();
    }
    return html.append(Escaped.of(source.substring(from))).toString();
  }

  private static String kind(Matcher matcher) {
    for (String kind : KINDS) {
      if (matcher.group(kind) != null) {
        return kind;
      }
    }
    String word = matcher.group("word");
    if (KEYWORDS.contains(word)) {
      return "keyword";
    }
    boolean type = Character.isUpperCase(word.charAt(0)) && word.length() > 1;
    return type && !word.equals(word.toUpperCase(java.util.Locale.ROOT)) ? "type" : "";
  }
}
