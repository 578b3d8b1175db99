package org.ishizue.kernel.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SourceCodeAnalysis.SnippetWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Translates frames as the JVM has them ({@code REPL.$JShell$12.do_it$($JShell$12.java:7)}) to frames as
 * JShell gives them for a cell: the file is the snippet ({@code #12}), the line is the snippet's own. JShell
 * does that only for what it has called itself, which callbacks are not.
 */
final class RawFrames {
  private static final Pattern WRAPPER = Pattern.compile("REPL\\.\\$JShell\\$(\\d+)[A-Z]*");

  private final JShell shell;
  private @Nullable List<Wrapped> wrapped;

  /** A snippet and what it was wrapped in. */
  private record Wrapped(Snippet snippet, SnippetWrapper wrapper) {}

  RawFrames(JShell shell) {
    this.shell = shell;
  }

  /** The learner's frames; those in no snippet are left out. */
  List<StackTraceElement> translate(List<StackTraceElement> frames) {
    List<StackTraceElement> found = new ArrayList<>();
    for (StackTraceElement frame : frames) {
      Matcher wrapper = WRAPPER.matcher(frame.getClassName());
      StackTraceElement translated = wrapper.lookingAt() ? translate(frame, wrapper) : null;
      if (translated != null) {
        found.add(translated);
      }
    }
    return found;
  }

  private @Nullable StackTraceElement translate(StackTraceElement frame, Matcher wrapper) {
    Wrapped best = null;
    for (Wrapped each : wrapped()) {
      String name = each.wrapper().fullClassName();
      if (name.equals(wrapper.group())) {
        best = each;
      } else if (best == null && isVersionOf(name, wrapper.group(1))) {
        best = each;
      }
    }
    if (best == null) {
      return null;
    }
    int line = lineInSnippet(best, frame.getLineNumber());
    return line == 0
        ? null
        : new StackTraceElement(
            frame.getClassName().replaceFirst("^REPL\\.\\$JShell\\$\\w+\\$?", ""),
            frame.getMethodName(),
            "#" + best.snippet().id(),
            line);
  }

  private static boolean isVersionOf(String className, String number) {
    Matcher matcher = WRAPPER.matcher(className);
    return matcher.matches() && matcher.group(1).equals(number);
  }

  /** 1-based; 0 for a line that is not the learner's. */
  private static int lineInSnippet(Wrapped wrapped, int wrappedLine) {
    String text = wrapped.wrapper().wrapped();
    int start = 0;
    for (int line = 1; line < wrappedLine; line++) {
      start = text.indexOf('\n', start) + 1;
      if (start == 0) {
        return 0;
      }
    }
    int end = text.indexOf('\n', start) < 0 ? text.length() : text.indexOf('\n', start);
    String source = wrapped.snippet().source();
    for (int at = start; at < end; at++) {
      int position = wrapped.wrapper().wrappedToSourcePosition(at);
      if (position >= 0
          && position < source.length()
          && wrapped.wrapper().sourceToWrappedPosition(position) == at) {
        return SnippetPlaces.lineOf(source, position);
      }
    }
    return 0;
  }

  private List<Wrapped> wrapped() {
    List<Wrapped> all = wrapped;
    if (all == null) {
      all = new ArrayList<>();
      for (Snippet snippet : shell.snippets().toList()) {
        if (snippet.kind().isPersistent() || snippet.kind() != Snippet.Kind.ERRONEOUS) {
          all.add(new Wrapped(snippet, shell.sourceCodeAnalysis().wrapper(snippet)));
        }
      }
      wrapped = all;
    }
    return all;
  }
}
