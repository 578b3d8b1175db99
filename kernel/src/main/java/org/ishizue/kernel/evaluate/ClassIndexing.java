package org.ishizue.kernel.evaluate;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import jdk.jshell.SourceCodeAnalysis;

/**
 * When JShell lists all classes of the JDK and of the class path, for the completion of packages and for the imports
 * that an error suggests. By itself it begins as soon as there is an analysis: half a second of a processor, just when
 * the first cell wants it. Held back, it waits for an idle moment or for the first question that needs it.
 *
 * <p>All of JShell's analyses share one thread for it, so whoever waits for a list lets all of them go on. JShell's own
 * switch for this is not public; where the VM was not started with {@link CompiledClasses#OPENED}, nothing is
 * held back.
 */
final class ClassIndexing {
  private static final Set<SourceCodeAnalysis> HELD =
      Collections.newSetFromMap(new IdentityHashMap<>());

  private ClassIndexing() {}

  /** Lets a new analysis wait with its list. */
  static void holdBack(SourceCodeAnalysis analysis) {
    synchronized (HELD) {
      if (tell(analysis, "suspendIndexing")) {
        HELD.add(analysis);
      }
    }
  }

  /** Lets an analysis go on, if it was held back. */
  static void begin(SourceCodeAnalysis analysis) {
    synchronized (HELD) {
      if (HELD.remove(analysis)) {
        tell(analysis, "resumeIndexing");
      }
    }
  }

  /** Lets all go on: to be called by who waits for one of them. */
  static void beginAll() {
    synchronized (HELD) {
      HELD.forEach(analysis -> tell(analysis, "resumeIndexing"));
      HELD.clear();
    }
  }

  /** Waits until an analysis has its whole list, which it then begins now at the latest. */
  static void await(SourceCodeAnalysis analysis) {
    beginAll();
    tell(analysis, "waitBackgroundTaskFinished");
  }

  private static boolean tell(SourceCodeAnalysis analysis, String what) {
    try {
      Method method = analysis.getClass().getMethod(what);
      method.setAccessible(true);
      method.invoke(analysis);
      return true;
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof InterruptedException) {
        Thread.currentThread().interrupt(); // who asks gives the thread back
      } else {
        log(what, e);
      }
    } catch (ReflectiveOperationException | RuntimeException e) {
      log(what, e);
    }
    return false;
  }

  private static void log(String what, Exception e) {
    System.getLogger(ClassIndexing.class.getName())
        .log(System.Logger.Level.DEBUG, "JShell does not know " + what, e);
  }
}
