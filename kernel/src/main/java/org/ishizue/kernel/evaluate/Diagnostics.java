package org.ishizue.kernel.evaluate;

import java.util.List;
import java.util.Locale;
import jdk.jshell.Diag;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import org.ishizue.runtime.text.Language;

/** Turns javac's diagnostics for a snippet into places in the cell. */
final class Diagnostics {
  private final JShell shell;
  private final String source;
  private final int firstLine;

  Diagnostics(JShell shell, String source, int firstLine) {
    this.shell = shell;
    this.source = source;
    this.firstLine = firstLine;
  }

  List<CellDiagnostic> of(Snippet snippet, SnippetSplitter.Piece piece) {
    return shell
        .diagnostics(snippet)
        .filter(Diag::isError)
        .map(diag -> of(diag, piece))
        .toList();
  }

  private CellDiagnostic of(Diag diag, SnippetSplitter.Piece piece) {
    int start = clamp(piece.offset() + (int) Math.max(0, diag.getPosition()));
    int from = clamp(piece.offset() + (int) Math.max(0, diag.getStartPosition()));
    int end = clamp(piece.offset() + (int) Math.max(0, diag.getEndPosition()));
    int lineStart = source.lastIndexOf('\n', from - 1) + 1;
    int lineEnd = source.indexOf('\n', from);
    String line = source.substring(lineStart, lineEnd < 0 ? source.length() : lineEnd);
    int at = from >= lineStart && from <= lineStart + line.length() ? from : start;
    String english = diag.getMessage(Locale.ROOT);
    UnknownName unknown = UnknownName.of(diag, english, piece.source());
    return new CellDiagnostic(
        diag.getCode(),
        message(diag),
        firstLine - 1 + SnippetPlaces.lineOf(source, from),
        at - lineStart + 1,
        Math.max(1, Math.min(end, lineStart + line.length()) - at),
        line,
        english,
        unknown == null ? List.of() : unknown.near(shell),
        unknown == null ? List.of() : unknown.imports(shell));
  }

  /** javac's own text; the line that locates a name in JShell's nameless class says nothing. */
  private static String message(Diag diag) {
    // English is the root of javac's texts; asked for "en" it falls back to the machine's language.
    Locale locale = Language.current() == Language.JA ? Locale.JAPANESE : Locale.ROOT;
    StringBuilder message = new StringBuilder();
    for (String line : diag.getMessage(locale).split("\n", -1)) {
      String stripped = line.strip();
      if (!stripped.matches("(場所: *クラス|location: *class) *")) {
        message.append(message.length() == 0 ? "" : "\n").append(stripped);
      }
    }
    return message.toString();
  }

  private int clamp(int offset) {
    return Math.min(offset, source.length());
  }
}
