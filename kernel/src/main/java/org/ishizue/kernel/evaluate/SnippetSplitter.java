package org.ishizue.kernel.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Completeness;

/**
 * Cuts Java source into what JShell takes at a time: one declaration, statement or expression. A lexical
 * scan finds where a piece can end ({@code ;} or a closing brace outside all brackets), so that JShell's own
 * analysis is asked only about short texts, and only where the scan cannot tell; asked about whole cells it
 * takes time that grows with the square of their length.
 */
final class SnippetSplitter {
  /** What ends with its closing brace, whatever comes next. */
  private static final Pattern TYPE = Pattern.compile(
      "^(?:(?:public|protected|private|static|final|abstract|sealed|non-sealed|strictfp)\\s+)*"
          + "(?:class|interface|enum|record|@interface)\\s+\\w.*",
      Pattern.DOTALL);

  /** What ends with its closing brace, unless that closes an expression within. */
  private static final Pattern CONTROL =
      Pattern.compile("^(?:if|for|while|synchronized)\\b.*", Pattern.DOTALL);

  private static final Set<String> CONTINUES = Set.of("else", "catch", "finally");

  private final SourceCodeAnalysis analysis;

  SnippetSplitter(SourceCodeAnalysis analysis) {
    this.analysis = analysis;
  }

  /**
   * A piece of a cell.
   *
   * @param source without white space or comments before it
   * @param offset where it begins in the cell (UTF-16)
   */
  record Piece(String source, int offset) {}

  /** The pieces in their order; what does not parse is a piece of its own, for JShell to complain about. */
  List<Piece> split(String source) {
    List<Piece> pieces = new ArrayList<>();
    int start = JavaLexer.skipBlank(source, 0);
    if (JavaLexer.endsInsideComment(source)) {
      pieces.add(new Piece(source, 0)); // for javac to say where the comment begins
      return pieces;
    }
    while (start < source.length()) {
      int end = endOfPiece(source, start);
      String piece = source.substring(start, end).stripTrailing();
      if (end >= source.length() && lacksSemicolon(piece)) {
        // A comment at the end of the line would swallow it.
        piece += piece.lastIndexOf("//") > piece.lastIndexOf('\n') ? "\n;" : ";";
      }
      if (!piece.equals(";")) {
        pieces.add(new Piece(piece, start));
      }
      start = JavaLexer.skipBlank(source, end);
    }
    return pieces;
  }

  /**
   * Whether a cell's last piece is a declaration or an import without its semicolon, as the jshell tool and other kernels
   * take it. An expression is left as it is: without a semicolon it is shown.
   */
  private boolean lacksSemicolon(String piece) {
    return !piece.endsWith(";")
        && !piece.endsWith("}")
        && (piece.startsWith("import ") || CellRun.isDeclaration(piece))
        && analysis.analyzeCompletion(piece).completeness() == Completeness.COMPLETE_WITH_SEMI;
  }

  private int endOfPiece(String source, int start) {
    int end = start;
    while (end < source.length()) {
      end = JavaLexer.nextBoundary(source, end);
      int next = JavaLexer.skipBlank(source, end);
      if (CONTINUES.contains(JavaLexer.wordAt(source, next))) {
        continue;
      }
      if (source.charAt(end - 1) == '}' && isCall(source, next)) {
        continue; // new Thread() { … }.start()
      }
      String piece = source.substring(start, end);
      char following = next < source.length() ? source.charAt(next) : '\n';
      if (isSurelyWhole(piece, following)) {
        return end;
      }
      var info = analysis.analyzeCompletion(piece);
      boolean atEnd = end >= source.length();
      Completeness completeness = info.completeness();
      if (completeness == Completeness.COMPLETE || completeness == Completeness.UNKNOWN) {
        int consumed = piece.length() - info.remaining().length();
        // Two things without a separator, as after a class: JShell says where the first one ends.
        return consumed > 0 && !info.remaining().isBlank() ? start + consumed : end;
      }
      if (atEnd) {
        return end;
      }
    }
    return end;
  }

  /** Whether a dot with a name behind it comes next, with which no snippet begins. */
  private static boolean isCall(String source, int next) {
    return source.startsWith(".", next)
        && !JavaLexer.wordAt(source, JavaLexer.skipBlank(source, next + 1)).isEmpty()
        && !Character.isDigit(source.charAt(next + 1));
  }

  private static boolean isSurelyWhole(String piece, char following) {
    if (piece.endsWith(";")) {
      return !piece.startsWith("do") && !piece.startsWith("for") && !piece.startsWith("if");
    }
    return piece.endsWith("}")
        && (TYPE.matcher(piece).matches()
            || (CONTROL.matcher(piece).matches() && ";.,)".indexOf(following) < 0));
  }
}
