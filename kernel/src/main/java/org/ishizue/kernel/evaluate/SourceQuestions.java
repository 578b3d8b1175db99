package org.ishizue.kernel.evaluate;

import java.util.List;
import java.util.stream.Collectors;
import jdk.jshell.ErroneousSnippet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Documentation;
import jdk.jshell.SourceCodeAnalysis.Suggestion;

/** Questions about source that is still being written, answered by JShell's analysis. */
public final class SourceQuestions {
  private SourceQuestions() {}

  /** Whether source can be run. */
  public enum Wholeness {
    WHOLE,
    UNFINISHED,
    WRONG
  }

  /**
   * What could stand at the cursor.
   *
   * @param anchor its first element becomes the offset at which the suggestions begin
   */
  public static List<Suggestion> suggestions(
      SourceCodeAnalysis analysis, String code, int cursor, int[] anchor) {
    int start = startOfPiece(analysis, code, cursor);
    List<Suggestion> found =
        analysis.completionSuggestions(code.substring(start), cursor - start, anchor);
    anchor[0] += start;
    return found;
  }

  /** What the name or call at the cursor is: signatures and their documentation; empty if unknown. */
  public static String describe(JShell shell, String code, int cursor) {
    SourceCodeAnalysis analysis = shell.sourceCodeAnalysis();
    int end = cursor;
    while (end < code.length() && Character.isJavaIdentifierPart(code.charAt(end))) {
      end++;
    }
    int start = startOfPiece(analysis, code, end);
    String piece = code.substring(start, end);
    List<Documentation> documentation = analysis.documentation(piece, piece.length(), true);
    if (documentation.isEmpty()) {
      // A name alone is documented where something could follow it.
      documentation = analysis.documentation(piece + ".", piece.length(), true);
    }
    String text = documentation.stream()
        .map(SourceQuestions::text)
        .distinct()
        .collect(Collectors.joining("\n\n"));
    if (!text.isEmpty()) {
      return text;
    }
    String name = piece.strip();
    return shell
        .variables()
        .filter(variable -> variable.name().equals(name))
        .map(variable -> variable.typeName() + " " + variable.name())
        .findFirst()
        .orElse("");
  }

  /** Whether all of the source is there, and whether it parses. */
  public static Wholeness completeness(JShell shell, String code) {
    SourceCodeAnalysis analysis = shell.sourceCodeAnalysis();
    List<SnippetSplitter.Piece> pieces = new SnippetSplitter(analysis).split(code);
    for (int i = 0; i < pieces.size(); i++) {
      String source = pieces.get(i).source();
      var completeness = analysis.analyzeCompletion(source).completeness();
      if (i == pieces.size() - 1 && isUnfinished(completeness)) {
        return Wholeness.UNFINISHED;
      }
      if (analysis.sourceToSnippets(source).stream().anyMatch(snippet -> isWrong(shell, snippet))) {
        return Wholeness.WRONG;
      }
    }
    return Wholeness.WHOLE;
  }

  private static boolean isUnfinished(SourceCodeAnalysis.Completeness completeness) {
    return completeness == SourceCodeAnalysis.Completeness.DEFINITELY_INCOMPLETE
        || completeness == SourceCodeAnalysis.Completeness.CONSIDERED_INCOMPLETE;
  }

  private static boolean isWrong(JShell shell, Snippet snippet) {
    return snippet instanceof ErroneousSnippet
        && shell.diagnostics(snippet).anyMatch(diag -> diag.isError() && isSyntax(diag.getCode()));
  }

  /** A name that is not there yet may be declared by then; a missing bracket will not appear. */
  private static boolean isSyntax(String code) {
    return code.startsWith("compiler.err.expected")
        || code.startsWith("compiler.err.illegal")
        || code.startsWith("compiler.err.not.stmt")
        || code.startsWith("compiler.err.premature.eof")
        || code.startsWith("compiler.err.unclosed")
        || code.startsWith("compiler.err.invalid")
        || code.startsWith("compiler.err.else.without.if")
        || code.startsWith("compiler.err.catch.without.try")
        || code.startsWith("compiler.err.orphaned");
  }

  private static int startOfPiece(SourceCodeAnalysis analysis, String code, int cursor) {
    int start = 0;
    for (SnippetSplitter.Piece piece : new SnippetSplitter(analysis).split(code)) {
      if (piece.offset() <= cursor) {
        start = piece.offset();
      }
    }
    return start;
  }

  private static String text(Documentation documentation) {
    String javadoc = documentation.javadoc();
    return javadoc == null ? documentation.signature() : documentation.signature() + "\n" + javadoc;
  }
}
