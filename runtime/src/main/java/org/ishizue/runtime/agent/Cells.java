package org.ishizue.runtime.agent;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Which cell a thread works for. A thread inherits the cell it was started under, for ever: what it prints
 * later still belongs there. The common pool's workers serve all cells, so they count for the one that
 * started last. A callback is a piece of work of its own, which can be interrupted by itself, but puts its
 * output under the cell that registered it.
 */
public final class Cells {
  /**
   * What a thread works on.
   *
   * @param group what is interrupted together
   * @param cell where output goes
   */
  private record Work(int group, int cell) {}

  private static final InheritableThreadLocal<Work> OWN = new InheritableThreadLocal<>();
  private static final Set<Integer> INTERRUPTED = ConcurrentHashMap.newKeySet();
  private static final Set<Thread> STOPPED = ConcurrentHashMap.newKeySet();
  private static volatile Work latest = new Work(0, 0);

  private Cells() {}

  /** The current thread's cell; the latest one for a thread that no cell started. */
  public static int current() {
    Work own = PoolWorkers.isOne(Thread.currentThread()) ? null : OWN.get();
    return own == null ? latest.cell() : own.cell();
  }

  static void enter(int group, int cell) {
    Work work = new Work(group, cell);
    OWN.set(work);
    latest = work;
  }

  /** For a thread that runs none of the learner's code: only where what it sends belongs. */
  static void answerUnder(int cell) {
    OWN.set(new Work(0, cell));
  }

  static void markInterrupted(int group) {
    INTERRUPTED.add(group);
  }

  /** Takes the mark away; returns whether none is left. */
  static boolean unmarkInterrupted(int group) {
    INTERRUPTED.remove(group);
    return INTERRUPTED.isEmpty() && STOPPED.isEmpty();
  }

  /** Marks one thread, whatever it works for. */
  static void markStopped(Thread thread) {
    STOPPED.add(thread);
  }

  /** Takes the mark away; returns whether none is left. */
  static boolean unmarkStopped(Thread thread) {
    STOPPED.remove(thread);
    return INTERRUPTED.isEmpty() && STOPPED.isEmpty();
  }

  /** Whether a thread works for an interrupted cell. Only asked by the thread itself. */
  static boolean isInterrupted(Thread current) {
    @Nullable Work own = PoolWorkers.isOne(current) ? latest : OWN.get();
    return (own != null && INTERRUPTED.contains(own.group())) || STOPPED.contains(current);
  }
}
