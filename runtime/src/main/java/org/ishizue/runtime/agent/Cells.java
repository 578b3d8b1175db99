package org.ishizue.runtime.agent;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Which cell a thread works for. A thread inherits the cell it was started under, for ever: what it prints
 * later still belongs there. The common pool's workers serve all cells, so they count for the one that
 * started last.
 */
public final class Cells {
  private static final InheritableThreadLocal<Integer> OWN = new InheritableThreadLocal<>();
  private static final Set<Integer> INTERRUPTED = ConcurrentHashMap.newKeySet();
  private static volatile int latest;

  private Cells() {}

  /** The current thread's cell; the latest one for a thread that no cell started. */
  public static int current() {
    Integer own = PoolWorkers.isOne(Thread.currentThread()) ? null : OWN.get();
    return own == null ? latest : own;
  }

  static void enter(int cell) {
    OWN.set(cell);
    latest = cell;
  }

  static void markInterrupted(int cell) {
    INTERRUPTED.add(cell);
  }

  static void clearInterrupted() {
    INTERRUPTED.clear();
  }

  /** Whether a thread works for an interrupted cell. Only asked by the thread itself. */
  static boolean isInterrupted(Thread current) {
    @Nullable Integer own = PoolWorkers.isOne(current) ? Integer.valueOf(latest) : OWN.get();
    return own != null && INTERRUPTED.contains(own);
  }
}
