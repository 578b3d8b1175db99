package org.ishizue.kernel.evaluate;

import java.util.ArrayList;
import java.util.List;
import jdk.jshell.EvalException;
import jdk.jshell.JShell;
import jdk.jshell.JShellException;
import jdk.jshell.UnresolvedReferenceException;
import org.ishizue.kernel.evaluate.ThrownInCell.Place;
import org.ishizue.runtime.wire.Report;
import org.jspecify.annotations.Nullable;

/** Reads JShell's exceptions: their frames name snippets ({@code #12:3}), ours name cells and lines. */
final class ThrownReader {
  /** The class name given for a call of something that is not wholly declared yet. */
  static final String UNRESOLVED = "jdk.jshell.UnresolvedReferenceException";

  private static final int MAX_PLACES = 30;

  private final JShell shell;
  private final SnippetPlaces places;

  ThrownReader(JShell shell, SnippetPlaces places) {
    this.shell = shell;
    this.places = places;
  }

  ThrownInCell read(JShellException exception) {
    if (exception instanceof UnresolvedReferenceException unresolved) {
      var missing = shell.unresolvedDependencies(unresolved.getSnippet()).toList();
      String message = unresolved.getSnippet().name() + ": " + String.join(", ", missing);
      return new ThrownInCell(UNRESOLVED, message, places(exception), null);
    }
    String className = exception instanceof EvalException eval
        ? eval.getExceptionClassName()
        : exception.getClass().getName();
    ThrownInCell cause = exception.getCause() instanceof JShellException inner ? read(inner) : null;
    return new ThrownInCell(
        withoutWrapper(className), exception.getMessage(), places(exception), cause);
  }

  /** The same for what JShell has not seen: frames name the classes that it wraps snippets in. */
  ThrownInCell read(Report.Thrown thrown) {
    RawFrames raw = new RawFrames(shell);
    return read(thrown, raw);
  }

  private ThrownInCell read(Report.Thrown thrown, RawFrames raw) {
    Report.Thrown cause = thrown.cause();
    return new ThrownInCell(
        withoutWrapper(thrown.className()),
        thrown.message(),
        places(raw.translate(thrown.frames())),
        cause == null ? null : read(cause, raw));
  }

  private List<Place> places(JShellException exception) {
    return places(List.of(exception.getStackTrace()));
  }

  private List<Place> places(List<StackTraceElement> frames) {
    List<Place> found = new ArrayList<>();
    Place last = null;
    for (StackTraceElement frame : frames) {
      Place place = place(frame);
      // A recursion's thousand equal frames say no more than one.
      if (place != null && !place.equals(last) && found.size() < MAX_PLACES) {
        found.add(place);
      }
      last = place;
    }
    return found;
  }

  private @Nullable Place place(StackTraceElement frame) {
    String file = frame.getFileName();
    if (file == null || !file.startsWith("#")) {
      return null;
    }
    SnippetPlaces.Origin origin = places.get(file.substring(1));
    if (origin == null) {
      return null;
    }
    int line = Math.max(1, frame.getLineNumber());
    return new Place(origin.cell(), origin.firstLine() + line - 1, where(frame), origin.line(line));
  }

  private static String where(StackTraceElement frame) {
    String method = frame.getMethodName();
    if (method.isEmpty() || method.startsWith("do_it$") || method.startsWith("lambda$do_it$")) {
      return "";
    }
    String type = withoutWrapper(frame.getClassName());
    String name = method.startsWith("lambda$") ? method.split("\\$", -1)[1] : method;
    return type.isEmpty() || type.startsWith("$JShell$") ? name + "()" : type + "." + name + "()";
  }

  private static String withoutWrapper(String className) {
    return className.replaceFirst("^REPL\\.\\$JShell\\$\\w+\\$", "");
  }
}
