package org.ishizue.runtime.agent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.TimeUnit;

/** The threads of the common pool, which parallel streams borrow and no cell owns. */
final class PoolWorkers {
  private static final long POLL_MS = 5;

  /** The kernel ends this VM at about that time if something still cannot be stopped. */
  private static final long MAX_WAIT_NANOS = TimeUnit.SECONDS.toNanos(2);

  private PoolWorkers() {}

  static boolean isOne(Thread thread) {
    return thread instanceof ForkJoinWorkerThread worker
        && worker.getPool() == ForkJoinPool.commonPool();
  }

  /** Those that are at work now. */
  static List<Thread> busy() {
    List<Thread> busy = new ArrayList<>();
    if (!ForkJoinPool.commonPool().isQuiescent()) {
      for (Thread thread : all()) {
        if (isOne(thread) && thread.getState() == Thread.State.RUNNABLE) {
          busy.add(thread);
        }
      }
    }
    return busy;
  }

  /**
   * Waits until the interrupted cell's parallel work is over, so that nothing of it goes on burning. The pool
   * tells nobody when it is done, and its own waiting method would help with that very work: so this asks
   * again and again, after an interrupt only. Whatever is thrown into the waiting thread by a late stop is
   * meant for the cell that it has left already.
   */
  static void awaitQuiet() {
    long end = System.nanoTime() + MAX_WAIT_NANOS;
    while (!busy().isEmpty() && System.nanoTime() < end) {
      try {
        Thread.sleep(POLL_MS);
      } catch (InterruptedException | CellInterrupted e) {
        Thread.onSpinWait();
      }
    }
  }

  private static List<Thread> all() {
    ThreadGroup group = Thread.currentThread().getThreadGroup();
    while (group.getParent() != null) {
      group = group.getParent();
    }
    Thread[] threads = new Thread[group.activeCount() * 2 + 16];
    int count = group.enumerate(threads, true);
    return Arrays.asList(threads).subList(0, count);
  }
}
