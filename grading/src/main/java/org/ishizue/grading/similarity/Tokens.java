package org.ishizue.grading.similarity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Java source as words. Layout is dropped. It reads code that does not compile as well, which javac's
 * parser would cut off.
 */
final class Tokens {
  private static final Pattern TOKEN =
      Pattern.compile("//(?<line>[^\\n]*)|/\\*(?<block>(?s:.*?))(?:\\*/|$)"
          + "|(?<text>\"\"\"(?s:.*?)(?:\"\"\"|$)|\"(?:[^\"\\\\\\n]|\\\\.)*\"?|'(?:[^'\\\\\\n]|\\\\.)*'?)"
          + "|(?<number>\\d[\\w.]*)|(?<word>[\\p{L}_$][\\p{L}\\p{N}_$]*)|(?<sign>\\S)");

  private static final Pattern COMMENT_WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  private static final Set<String> KEPT = Set.of(
      "abstract",
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
      "private",
      "public",
      "record",
      "return",
      "short",
      "static",
      "super",
      "switch",
      "this",
      "throw",
      "throws",
      "try",
      "var",
      "void",
      "while",
      "yield");

  private Tokens() {}

  /** As written, comments' words among them: shows what was copied as it is. */
  static List<String> written(String source) {
    List<String> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(source);
    while (matcher.find()) {
      String comment =
          matcher.group("line") != null ? matcher.group("line") : matcher.group("block");
      if (comment != null) {
        COMMENT_WORD.matcher(comment).results().forEach(word -> tokens.add(word.group()));
      } else {
        tokens.add(matcher.group());
      }
    }
    return tokens;
  }

  /** Names, numbers and texts replaced by their kind, comments dropped: shows what was only renamed. */
  static List<String> shape(String source) {
    List<String> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(source);
    while (matcher.find()) {
      if (matcher.group("word") != null) {
        tokens.add(KEPT.contains(matcher.group()) ? matcher.group() : "N");
      } else if (matcher.group("number") != null) {
        tokens.add("0");
      } else if (matcher.group("text") != null) {
        tokens.add("\"");
      } else if (matcher.group("sign") != null) {
        tokens.add(matcher.group());
      }
    }
    return tokens;
  }
}
