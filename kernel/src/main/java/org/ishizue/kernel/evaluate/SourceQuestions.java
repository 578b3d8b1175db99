package org.ishizue.kernel.evaluate;

import java.util.List;
import java.util.regex.Pattern;
import jdk.jshell.JShell;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Documentation;
import jdk.jshell.SourceCodeAnalysis.Suggestion;

/** Questions about source that is still being written, answered by JShell's analysis. */
public final class SourceQuestions {
  /** Annotations wait for what they annotate; JShell's analysis calls them complete. */
  private static final Pattern ONLY_ANNOTATIONS =
      Pattern.compile("(?:@(?!interface\\b)[\\w.]+\\s*(?:\\([^()]*\\)\\s*)?)+");

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
    if (found.isEmpty() && start > 0) {
      // What it needs may be declared further up in the cell, which has not been run yet.
      start = 0;
      found = analysis.completionSuggestions(code, cursor, anchor);
    }
    anchor[0] += start;
    return found;
  }

  /**
   * A declaration that a name may stand for.
   *
   * @param javadoc its documentation comment without stars; empty if there is none
   */
  public record Description(String signature, String javadoc) {}

  /** What the name or call at the cursor is; none if unknown. */
  static List<Description> describe(JShell shell, String code, int cursor) {
    SourceCodeAnalysis analysis = shell.sourceCodeAnalysis();
    int end = cursor;
    while (end < code.length() && Character.isJavaIdentifierPart(code.charAt(end))) {
      end++;
    }
    int start = startOfPiece(analysis, code, end);
    String piece = code.substring(start, end);
    // A class is documented where its name ends, a method where its arguments would begin.
    List<Documentation> documentation = List.of();
    for (String follows : List.of("", "(", ".")) {
      if (documentation.isEmpty()) {
        documentation = analysis.documentation(
            piece + follows, piece.length() + (follows.equals("(") ? 1 : 0), true);
      }
    }
    if (!documentation.isEmpty()) {
      return documentation.stream().map(SourceQuestions::described).distinct().toList();
    }
    String name = piece.strip();
    return shell
        .variables()
        .filter(variable -> variable.name().equals(name))
        .map(variable -> new Description(variable.typeName() + " " + variable.name(), ""))
        .limit(1)
        .toList();
  }

  /** Whether all of the source is there, and whether it parses. */
  public static Wholeness completeness(JShell shell, String code) {
    SourceCodeAnalysis analysis = shell.sourceCodeAnalysis();
    if (JavaLexer.endsInsideComment(code)) {
      return Wholeness.UNFINISHED;
    }
    List<SnippetSplitter.Piece> pieces = new SnippetSplitter(analysis).split(code);
    for (int i = 0; i < pieces.size(); i++) {
      String source = pieces.get(i).source();
      if (i == pieces.size() - 1
          && (ONLY_ANNOTATIONS.matcher(source).matches()
              || isUnfinished(analysis.analyzeCompletion(source).completeness()))) {
        return Wholeness.UNFINISHED;
      }
      if (!SyntaxCheck.parses(source)) {
        return Wholeness.WRONG;
      }
    }
    return Wholeness.WHOLE;
  }

  private static boolean isUnfinished(SourceCodeAnalysis.Completeness completeness) {
    return completeness == SourceCodeAnalysis.Completeness.DEFINITELY_INCOMPLETE
        || completeness == SourceCodeAnalysis.Completeness.CONSIDERED_INCOMPLETE;
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

  private static Description described(Documentation documentation) {
    String javadoc = documentation.javadoc();
    return new Description(documentation.signature(), javadoc == null ? "" : javadoc);
  }
}
