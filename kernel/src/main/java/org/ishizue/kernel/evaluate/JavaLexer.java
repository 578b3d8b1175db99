package org.ishizue.kernel.evaluate;

/** As much of Java's lexical structure (JLS chapter 3) as finding the ends of statements needs. */
final class JavaLexer {
  private JavaLexer() {}

  /** The first position at or after one that is neither white space nor comment. */
  static int skipBlank(String source, int from) {
    int i = from;
    while (i < source.length()) {
      if (Character.isWhitespace(source.charAt(i))) {
        i++;
      } else if (source.startsWith("//", i) || source.startsWith("/*", i)) {
        i = skipToken(source, i);
      } else {
        return i;
      }
    }
    return i;
  }

  /** Whether the source ends within a comment that nobody closed. */
  static boolean endsInsideComment(String source) {
    int i = 0;
    while (i < source.length()) {
      int next = skipToken(source, i);
      if (next == source.length() && source.startsWith("/*", i)) {
        return !source.startsWith("*/", Math.max(i + 2, next - 2));
      }
      i = next;
    }
    return false;
  }

  /** The word that begins at a position; empty if none does. */
  static String wordAt(String source, int from) {
    int end = from;
    while (end < source.length() && Character.isJavaIdentifierPart(source.charAt(end))) {
      end++;
    }
    return source.substring(from, end);
  }

  /**
   * The position after the next semicolon, or closing brace, that stands outside all brackets; the source's
   * end if there is none.
   */
  static int nextBoundary(String source, int from) {
    int depth = 0;
    int i = from;
    while (i < source.length()) {
      char c = source.charAt(i);
      if (c == '(' || c == '[' || c == '{') {
        depth++;
      } else if (c == ')' || c == ']' || c == '}') {
        depth--;
      }
      i = skipToken(source, i);
      if (depth <= 0 && (c == ';' || c == '}')) {
        return i;
      }
    }
    return source.length();
  }

  /** The position after the comment, the literal or the character that begins at a position. */
  private static int skipToken(String source, int from) {
    if (source.startsWith("//", from)) {
      int end = source.indexOf('\n', from);
      return end < 0 ? source.length() : end;
    }
    if (source.startsWith("/*", from)) {
      int end = source.indexOf("*/", from + 2);
      return end < 0 ? source.length() : end + 2;
    }
    if (source.startsWith("\"\"\"", from)) {
      return skipQuoted(source, from + 3, "\"\"\"", true);
    }
    char c = source.charAt(from);
    return c == '"' || c == '\''
        ? skipQuoted(source, from + 1, String.valueOf(c), false)
        : from + 1;
  }

  private static int skipQuoted(String source, int from, String quote, boolean manyLines) {
    int i = from;
    while (i < source.length()) {
      if (source.charAt(i) == '\\') {
        i += 2;
      } else if (source.startsWith(quote, i)) {
        return i + quote.length();
      } else if (!manyLines && source.charAt(i) == '\n') {
        return i; // never closed: javac will say so
      } else {
        i++;
      }
    }
    return source.length();
  }
}
