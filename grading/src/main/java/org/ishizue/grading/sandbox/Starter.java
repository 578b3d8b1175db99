package org.ishizue.grading.sandbox;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Starts processes from one thread that lives as long as this program. bubblewrap's --die-with-parent
 * (PR_SET_PDEATHSIG) means the thread that started it: from a pool's thread, sandboxes would die with that.
 */
final class Starter {
  private static final ExecutorService THREAD = Executors.newSingleThreadExecutor(work -> {
    Thread thread = new Thread(work, "sandbox-starter");
    thread.setDaemon(true);
    return thread;
  });

  private Starter() {}

  static Process start(ProcessBuilder builder) throws IOException {
    CompletableFuture<Process> started = new CompletableFuture<>();
    THREAD.execute(() -> {
      try {
        started.complete(builder.start());
      } catch (IOException | RuntimeException e) {
        started.completeExceptionally(e);
      }
    });
    try {
      return started.join();
    } catch (CompletionException e) {
      throw new IOException("A sandbox cannot be started", e.getCause());
    }
  }
}
