package org.ishizue.workbench.server.hub;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Tells the Hub now and then when something was last done here, so that it can end servers that nobody
 * uses any more.
 */
public final class HubActivity implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(HubActivity.class.getName());

  private final HubEnvironment hub;
  private final HubApi api;
  private final Supplier<Instant> kernels;
  private final ScheduledExecutorService reports =
      Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "hub-activity");
        thread.setDaemon(true);
        return thread;
      });

  private volatile Instant last = Instant.now();
  private @Nullable ScheduledFuture<?> task;

  /**
   * Reports that have not begun.
   *
   * @param kernels when a kernel last did something
   */
  public HubActivity(HubEnvironment hub, Supplier<Instant> kernels) {
    this.hub = hub;
    this.api = new HubApi(hub);
    this.kernels = kernels;
  }

  /** Begins to report. */
  public void start() {
    URI address = hub.activity();
    if (address != null) {
      long every = hub.activityEvery().toSeconds();
      task = reports.scheduleWithFixedDelay(() -> report(address), 0, every, TimeUnit.SECONDS);
    }
  }

  /** Somebody did something. */
  void now() {
    last = Instant.now();
  }

  private void report(URI address) {
    Instant kernel = kernels.get();
    try {
      api.report(address, kernel.isAfter(last) ? kernel : last);
    } catch (IOException | RuntimeException e) {
      // The next report says the same and more.
      LOG.log(System.Logger.Level.WARNING, "Activity could not be reported to the Hub: " + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Reports no more. */
  @Override
  public void close() {
    ScheduledFuture<?> current = task;
    if (current != null) {
      current.cancel(true);
    }
    reports.shutdownNow();
  }
}
