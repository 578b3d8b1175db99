package org.ishizue.runtime.agent;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.ishizue.runtime.display.PlainText;

/**
 * Stops a {@code toString} of the learner's that does not come to an end, by the checks that are woven into
 * it: the cell then shows what there is, and goes on. A library's stays until the cell is interrupted.
 */
final class TextDeadline implements PlainText.Guard {
  private static final long LIMIT_MS = 3000;

  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "ishizue-text-deadline");
        thread.setDaemon(true);
        return thread;
      });

  @Override
  public boolean inTime(Runnable work) {
    Thread thread = Thread.currentThread();
    AtomicBoolean over = new AtomicBoolean();
    AtomicBoolean stopped = new AtomicBoolean();
    ScheduledFuture<?> deadline =
        timer.schedule(() -> stop(thread, over, stopped), LIMIT_MS, TimeUnit.MILLISECONDS);
    try {
      work.run();
      return true;
    } catch (CellInterrupted e) {
      if (stopped.get()) {
        return false;
      }
      throw e;
    } finally {
      deadline.cancel(false);
      if (!over.compareAndSet(false, true)) {
        forget(thread);
      }
    }
  }

  private static void stop(Thread thread, AtomicBoolean over, AtomicBoolean stopped) {
    synchronized (Invocations.ARMING) {
      if (over.compareAndSet(false, true)) {
        stopped.set(true);
        Cells.markStopped(thread);
        Checks.arm();
      }
    }
    if (stopped.get()) {
      thread.interrupt();
    }
  }

  private static void forget(Thread thread) {
    synchronized (Invocations.ARMING) {
      if (Cells.unmarkStopped(thread)) {
        Checks.disarm();
      }
    }
    // A sleep that it was to end may have ended by itself; the next one is not meant.
    boolean unused = Thread.interrupted();
  }
}
