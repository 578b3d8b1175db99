package org.ishizue.kernel.evaluate;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Puts an expression into a block that returns its value. For an expression JShell runs javac five times, twice of them to find the type of
 * a variable that it would keep the value in and that this kernel drops at once; for a block it does so four times. A local
 * {@code var} has the type that the expression has by itself, so that its value is the same. What does not compile as a block
 * has done nothing yet, and is then run as it stands: a call that returns nothing, or a mistake, for which javac's words are about the cell's own text.
 */
final class ValueBlock {
  /** What begins something that has no value, or of which it is too much to tell. */
  private static final Pattern OTHER = Pattern.compile(
      "^(?:import|package|class|interface|enum|record|public|protected|private|static|final|abstract|sealed"
          + "|non-sealed|strictfp|var|yield|break|continue|return|throw|assert|for|while|if|try|do|switch|synchronized"
          + "|System\\.(?:out|err)\\.print\\w*)\\b.*|^[@{(;].*",
      Pattern.DOTALL);

  /** An assignment is no value to show; {@code =} in a text may look like one. */
  private static final Pattern ASSIGNS = Pattern.compile("(?<![=!<>])=(?!=)|[<>]{2}=");

  private static final int MOST_REMEMBERED = 1_000;

  /** What stands before the first bracket of calls that have turned out to return nothing. */
  private final Set<String> nothing = ConcurrentHashMap.newKeySet();

  /** The block for a piece of a cell, on as many lines; empty if it is not surely an expression. */
  Optional<String> of(String source) {
    boolean expression = !source.endsWith(";")
        && !source.contains("//")
        && !source.contains("/*")
        && !OTHER.matcher(source).matches()
        && !ASSIGNS.matcher(source).find()
        && !CellRun.isDeclaration(source)
        && !nothing.contains(callee(source));
    // Behind the condition, javac lets more statements stand; JShell adds one.
    return expression
        ? Optional.of("{ var value$ = " + source + "; if (true) return value$; }")
        : Optional.empty();
  }

  /** A call that was no value is not tried again: {@code gauge.print(…)}. */
  void hasNoValue(String source) {
    if (nothing.size() < MOST_REMEMBERED) {
      nothing.add(callee(source));
    }
  }

  private static String callee(String source) {
    int bracket = source.indexOf('(');
    return bracket < 0 ? source : source.substring(0, bracket);
  }
}
