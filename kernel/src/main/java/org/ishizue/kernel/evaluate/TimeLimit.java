package org.ishizue.kernel.evaluate;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Does something when what it watches has not ended in time. */
final class TimeLimit implements AutoCloseable {
  private static final TimeLimit NONE = new TimeLimit(null);

  private final @Nullable Future<?> alarm;

  private TimeLimit(@Nullable Future<?> alarm) {
    this.alarm = alarm;
  }

  /**
   * Begins to watch.
   *
   * @param limit null for none
   */
  static TimeLimit start(@Nullable Duration limit, Runnable tooLate) {
    return limit == null
        ? NONE
        : new TimeLimit(Clock.THREAD.schedule(tooLate, limit.toNanos(), TimeUnit.NANOSECONDS));
  }

  @Override
  public void close() {
    if (alarm != null) {
      alarm.cancel(false);
    }
  }

  /** Made when a first limit is set, which few sessions have. */
  private static final class Clock {
    static final ScheduledExecutorService THREAD =
        Executors.newSingleThreadScheduledExecutor(task -> {
          Thread thread = new Thread(task, "time-limits");
          thread.setDaemon(true);
          return thread;
        });
  }
}
