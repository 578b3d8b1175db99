package org.ishizue.kernel.evaluate;

import java.util.concurrent.TimeUnit;
import org.ishizue.kernel.uservm.UserVm;
import org.ishizue.runtime.wire.Command;
import org.jspecify.annotations.Nullable;

/**
 * The interrupt ladder. First step: interrupts and the woven checks. Second, when the cell still runs: stop
 * the threads, also in library code, again and again until they are out. Third: end the VM, since what is
 * left (a native call, a monitor that nobody gives back) cannot be stopped in any other way.
 */
final class Interrupter {
  private static final long SECOND_STEP_MS = 40;
  private static final long THIRD_STEP_MS = 1000;

  private @Nullable CellRun running;

  /** How many cells have begun and wait for their engine, as the first one of a session does. */
  private int waiting;

  /** Whether a waiting cell was interrupted before it could run. */
  private boolean early;

  /** A cell has begun; {@link #started} or {@link #gaveUp} follows. */
  synchronized void begun() {
    waiting++;
  }

  synchronized void gaveUp() {
    waiting--;
    early &= waiting > 0;
  }

  synchronized void started(CellRun run) {
    waiting--;
    running = run;
    if (early) {
      early = false;
      run.markInterrupted(); // seen before its first snippet
    }
  }

  synchronized void finished(CellRun run) {
    if (running == run) {
      running = null;
    }
    notifyAll();
  }

  /** Starts the ladder for what runs now, or ends what is about to run; nothing if nothing does. */
  synchronized void interrupt() {
    CellRun run = running;
    if (run == null) {
      early = waiting > 0;
    } else if (run.markInterrupted()) {
      Thread ladder = new Thread(() -> climb(run), "interrupt");
      ladder.setDaemon(true);
      ladder.start();
    }
  }

  private void climb(CellRun run) {
    long start = System.nanoTime();
    UserVm vm = run.vm();
    int told = -1;
    try {
      while (true) {
        int invoke = run.invokeId();
        if (invoke >= 0 && invoke != told) {
          vm.send(new Command.Interrupt(invoke, false));
          told = invoke;
        }
        if (awaitEnd(run, SECOND_STEP_MS)) {
          return;
        }
        long elapsedMs = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        if (invoke >= 0 && elapsedMs > THIRD_STEP_MS) {
          run.markVmKilled();
          vm.kill();
          return;
        }
        if (invoke >= 0) {
          vm.send(new Command.Interrupt(invoke, true));
          if (Runtime.version().feature() >= 20) {
            vm.stopThreads();
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized boolean awaitEnd(CellRun run, long millis) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    while (running == run) {
      long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      if (left <= 0) {
        return false;
      }
      wait(left);
    }
    return true;
  }
}
