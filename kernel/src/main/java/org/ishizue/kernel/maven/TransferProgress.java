package org.ishizue.kernel.maven;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.eclipse.aether.transfer.AbstractTransferListener;
import org.eclipse.aether.transfer.TransferEvent;

/** What is being downloaded, in one line at most ten times a second. */
final class TransferProgress extends AbstractTransferListener {
  private static final long MIN_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  private final Consumer<String> show;
  private long shownAt = System.nanoTime() - MIN_NANOS;
  private int files;

  TransferProgress(Consumer<String> show) {
    this.show = show;
  }

  @Override
  public synchronized void transferProgressed(TransferEvent event) {
    show(event);
  }

  @Override
  public synchronized void transferSucceeded(TransferEvent event) {
    files++;
    show(event);
  }

  private void show(TransferEvent event) {
    long now = System.nanoTime();
    if (now - shownAt >= MIN_NANOS) {
      shownAt = now;
      String name = event.getResource().getResourceName();
      show.accept(String.format(
          Locale.ROOT,
          "↓ %s %.1f MB (%d)",
          name.substring(name.lastIndexOf('/') + 1),
          event.getTransferredBytes() / 1e6,
          files));
    }
  }
}
