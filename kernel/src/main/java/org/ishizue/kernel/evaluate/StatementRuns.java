package org.ishizue.kernel.evaluate;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.VariableTree;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.ishizue.kernel.evaluate.SnippetSplitter.Piece;

/**
 * Puts neighbouring statements of a cell together into one block: JShell runs javac several times for each
 * snippet, however short. The block holds the cell's own text, so that its lines are the cell's lines. What
 * declares something stays by itself (in a block it would be local), and so does the last piece, whose
 * value may be shown. A block that does not compile has done nothing yet, and its pieces are then run one by
 * one, as far as they go.
 */
final class StatementRuns {
  /** What begins a declaration, or ends more than its own snippet. */
  private static final Pattern ALONE = Pattern.compile(
      "^(?:import|package|class|interface|enum|record|@|public|protected|private|static|final|abstract|sealed"
          + "|non-sealed|strictfp|var|yield|break|continue)\\b.*|.*\\breturn\\b.*",
      Pattern.DOTALL);

  /** A statement that has no value, or a call that returns none. */
  private static final Pattern SHOWS_NOTHING = Pattern.compile(
      "^(?:for|while|if|try|do|switch|synchronized)\\b.*|^System\\.(?:out|err)\\.print(?:ln)?\\(.*;",
      Pattern.DOTALL);

  /** What of all that ends with a brace is a statement, and no method. */
  private static final Pattern BRACED =
      Pattern.compile("^(?:(?:for|while|if|try|do|switch|synchronized)\\b|\\{).*", Pattern.DOTALL);

  private StatementRuns() {}

  /** The pieces in their order, each by itself or in a run of at least two statements. */
  static List<List<Piece>> of(List<Piece> pieces) {
    List<List<Piece>> runs = new ArrayList<>();
    List<Piece> open = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      boolean last = i == pieces.size() - 1;
      if (mayJoin(piece, last)) {
        open.add(piece);
      } else {
        close(open, runs);
        runs.add(List.of(piece));
      }
    }
    close(open, runs);
    return runs;
  }

  /** A run's text as it stands in the cell. */
  static String text(List<Piece> run, String cell) {
    Piece last = run.get(run.size() - 1);
    return cell.substring(run.get(0).offset(), last.offset() + last.source().length());
  }

  private static boolean mayJoin(Piece piece, boolean last) {
    String source = piece.source();
    return (source.endsWith(";") || BRACED.matcher(source).matches())
        && !ALONE.matcher(source).matches()
        && (!last || SHOWS_NOTHING.matcher(source).matches());
  }

  /** What only looks like statements is taken apart again. */
  private static void close(List<Piece> open, List<List<Piece>> runs) {
    List<Piece> run = new ArrayList<>();
    List<? extends StatementTree> statements = open.size() < 2 ? List.of() : parsed(open);
    boolean each = statements.size() == open.size();
    for (int i = 0; i < open.size(); i++) {
      if (each && !declares(statements.get(i))) {
        run.add(open.get(i));
      } else {
        flush(run, runs);
        runs.add(List.of(open.get(i)));
      }
    }
    flush(run, runs);
    open.clear();
  }

  private static void flush(List<Piece> run, List<List<Piece>> runs) {
    if (!run.isEmpty()) {
      runs.add(List.copyOf(run));
      run.clear();
    }
  }

  private static boolean declares(StatementTree statement) {
    return statement instanceof VariableTree || statement instanceof ClassTree;
  }

  private static List<? extends StatementTree> parsed(List<Piece> pieces) {
    StringBuilder text = new StringBuilder();
    pieces.forEach(piece -> text.append(piece.source()).append('\n'));
    return SyntaxCheck.statements(text.toString());
  }
}
