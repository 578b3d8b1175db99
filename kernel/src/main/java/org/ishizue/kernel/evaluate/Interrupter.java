package org.ishizue.kernel.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.ishizue.kernel.uservm.UserVm;
import org.ishizue.runtime.wire.Command;

/**
 * The interrupt ladder. First step: interrupts and the woven checks. Second, when the cell still runs: stop
 * the threads, also in library code, again and again until they are out. Third: end the VM, since what is
 * left (a native call, a monitor that nobody gives back) cannot be stopped in any other way.
 */
final class Interrupter {
  private static final long SECOND_STEP_MS = 40;
  private static final long THIRD_STEP_MS = 1000;

  /** Cells of the main shell and of subshells, and callbacks: an interrupt is for all of them. */
  private final Set<Interruptible> running = new LinkedHashSet<>();

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
    running.add(run);
    if (early) {
      early = false;
      run.markInterrupted(); // seen before its first snippet
    }
  }

  synchronized void callbackStarted(Interruptible run) {
    running.add(run);
  }

  synchronized void finished(Interruptible run) {
    running.remove(run);
    notifyAll();
  }

  /** Starts the ladder for what runs now, or ends what is about to run; nothing if nothing does. */
  synchronized void interrupt() {
    early = waiting > 0;
    for (Interruptible run : running) {
      if (run.markInterrupted()) {
        Thread ladder = new Thread(() -> climb(run), "interrupt");
        ladder.setDaemon(true);
        ladder.start();
      }
    }
  }

  /** Starts the ladder for one run, which has had its time. */
  synchronized void stop(Interruptible run) {
    if (running.contains(run) && run.markInterrupted()) {
      Thread ladder = new Thread(() -> climb(run), "time-limit");
      ladder.setDaemon(true);
      ladder.start();
    }
  }

  private void climb(Interruptible run) {
    long start = System.nanoTime();
    UserVm vm = run.vm();
    int told = Interruptible.NONE;
    try {
      while (true) {
        int invoke = run.invokeId();
        if (invoke != Interruptible.NONE && invoke != told) {
          vm.send(new Command.Interrupt(invoke, false));
          told = invoke;
        }
        if (awaitEnd(run, SECOND_STEP_MS)) {
          return;
        }
        long elapsedMs = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        if (invoke != Interruptible.NONE && elapsedMs > THIRD_STEP_MS) {
          runningIn(vm).forEach(Interruptible::markVmKilled);
          vm.kill();
          return;
        }
        if (invoke != Interruptible.NONE) {
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

  private synchronized List<Interruptible> runningIn(UserVm vm) {
    List<Interruptible> found = new ArrayList<>(running);
    found.removeIf(run -> run.vm() != vm);
    return found;
  }

  private synchronized boolean awaitEnd(Interruptible run, long millis)
      throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    while (running.contains(run)) {
      long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      if (left <= 0) {
        return false;
      }
      wait(left);
    }
    return true;
  }
}
