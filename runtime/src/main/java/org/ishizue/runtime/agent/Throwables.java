package org.ishizue.runtime.agent;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.ishizue.runtime.wire.Report.Kind;
import org.ishizue.runtime.wire.Report.Thrown;
import org.jspecify.annotations.Nullable;

/** Turns what a learner's code threw into plain data, without our own frames under it. */
final class Throwables {
  private static final int MAX_FRAMES = 200;
  private static final int MAX_CAUSES = 16;
  private static final int MAX_MESSAGE = 20_000;
  private static final String RESOLUTION = "jdk.jshell.spi.SPIResolutionException";

  private Throwables() {}

  static Thrown describe(Throwable thrown, boolean interrupted) {
    return describe(thrown, interrupted, Collections.newSetFromMap(new IdentityHashMap<>()));
  }

  private static Thrown describe(Throwable thrown, boolean interrupted, Set<Throwable> seen) {
    seen.add(thrown);
    Throwable cause = thrown.getCause();
    boolean goOn = cause != null && !seen.contains(cause) && seen.size() < MAX_CAUSES;
    return new Thrown(
        kind(thrown, interrupted),
        thrown.getClass().getName(),
        message(thrown),
        snippetId(thrown),
        frames(thrown.getStackTrace()),
        goOn && cause != null ? describe(cause, false, seen) : null);
  }

  private static Kind kind(Throwable thrown, boolean interrupted) {
    if (interrupted || thrown instanceof CellInterrupted) {
      return Kind.INTERRUPTED;
    }
    return thrown.getClass().getName().equals(RESOLUTION) ? Kind.UNRESOLVED : Kind.USER;
  }

  /** The message; a learner's class may well throw when asked for it. */
  private static @Nullable String message(Throwable thrown) {
    try {
      String message = thrown.getMessage();
      return message != null && message.length() > MAX_MESSAGE
          ? message.substring(0, MAX_MESSAGE) + " …"
          : message;
    } catch (RuntimeException | Error e) {
      return "getMessage() threw " + e.getClass().getName();
    }
  }

  private static int snippetId(Throwable thrown) {
    if (!thrown.getClass().getName().equals(RESOLUTION)) {
      return -1;
    }
    try {
      Method id = thrown.getClass().getMethod("id");
      return (Integer) id.invoke(thrown);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("JShell's own exception has changed", e);
    }
  }

  private static List<StackTraceElement> frames(StackTraceElement[] trace) {
    List<StackTraceElement> frames = new ArrayList<>();
    for (StackTraceElement frame : trace) {
      if (frame.getClassName().equals(Invocation.class.getName()) || frames.size() == MAX_FRAMES) {
        break;
      }
      frames.add(frame);
    }
    while (!frames.isEmpty() && isReflection(frames.get(frames.size() - 1))) {
      frames.remove(frames.size() - 1);
    }
    return frames;
  }

  private static boolean isReflection(StackTraceElement frame) {
    return frame.getClassName().startsWith("java.lang.reflect.")
        || frame.getClassName().startsWith("jdk.internal.reflect.")
        || frame.getClassName().startsWith("java.lang.invoke.");
  }
}
