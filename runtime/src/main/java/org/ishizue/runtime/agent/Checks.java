package org.ishizue.runtime.agent;

import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;

/**
 * The interrupt points of the learner's classes. The kernel weaves an {@code invokedynamic} into every
 * method entry and loop; all of them link to ONE call site whose target does nothing, so that compiled code
 * pays nothing. Arming the site makes the JVM throw that compiled code away and ask at each point whether
 * the thread belongs to an interrupted cell.
 */
public final class Checks {
  private static final MethodHandle NOTHING =
      MethodHandles.empty(MethodType.methodType(void.class));
  private static final MethodHandle CHECK = checkHandle();
  private static final MutableCallSite SITE = new MutableCallSite(NOTHING);

  private Checks() {}

  /** Links a woven interrupt point. Called by the JVM. */
  public static CallSite bootstrap(Lookup lookup, String name, MethodType type) {
    return SITE;
  }

  static void arm() {
    set(CHECK);
  }

  static void disarm() {
    set(NOTHING);
  }

  private static void set(MethodHandle target) {
    SITE.setTarget(target);
    MutableCallSite.syncAll(new MutableCallSite[] {SITE});
  }

  /** The slow path, while some cell is being interrupted. */
  @SuppressWarnings("unused") // through CHECK
  private static void check() {
    if (Cells.isInterrupted(Thread.currentThread())) {
      throw new CellInterrupted();
    }
  }

  private static MethodHandle checkHandle() {
    try {
      return MethodHandles.lookup()
          .findStatic(Checks.class, "check", MethodType.methodType(void.class));
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }
}
