package org.ishizue.kernel.evaluate;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.ishizue.kernel.uservm.UserVm;
import org.ishizue.kernel.uservm.UserVmListener;
import org.ishizue.runtime.wire.Report;
import org.jspecify.annotations.Nullable;

/** The callbacks that run in one VM of their own accord, so that an interrupt reaches them as well. */
final class CallbackRuns implements UserVmListener {
  /** More at a time than any page begins; what a hostile VM tells of must not pile up here. */
  private static final int MAX_RUNNING = 10_000;

  private final UserVmListener next;
  private final Interrupter interrupter;
  private final Map<Integer, CallbackRun> running = new ConcurrentHashMap<>();
  private volatile @Nullable UserVm vm;

  /**
   * Listens.
   *
   * @param next hears all the rest
   */
  CallbackRuns(UserVmListener next, Interrupter interrupter) {
    this.next = next;
    this.interrupter = interrupter;
  }

  void of(UserVm started) {
    vm = started;
    var unused = started.ended().thenRun(this::forget);
  }

  @Override
  public void reported(Report report) {
    UserVm current = vm;
    if (report instanceof Report.Began began && current != null && running.size() < MAX_RUNNING) {
      CallbackRun run = new CallbackRun(current, began.id(), new AtomicBoolean());
      running.put(began.id(), run);
      interrupter.callbackStarted(run);
    } else if (report instanceof Report.Ended ended) {
      CallbackRun run = running.remove(ended.id());
      if (run != null) {
        interrupter.finished(run);
      }
    } else {
      next.reported(report);
    }
  }

  @Override
  public void wroteNatively(boolean error, String text) {
    next.wroteNatively(error, text);
  }

  @Override
  public void brokenOff(Exception cause) {
    next.brokenOff(cause);
  }

  private void forget() {
    running.values().forEach(interrupter::finished);
    running.clear();
    next.ended();
  }

  private record CallbackRun(UserVm vm, int invokeId, AtomicBoolean interrupted)
      implements Interruptible {
    @Override
    public boolean markInterrupted() {
      return interrupted.compareAndSet(false, true);
    }

    @Override
    public void markVmKilled() {
      // The next cell tells of it.
    }
  }
}
