package org.ishizue.workbench.server.kernels;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import org.ishizue.jupyter.channel.Channel;
import org.jspecify.annotations.Nullable;

/**
 * What waits to be sent to one window of a page. It stays when the connection breaks, and the window finds
 * in it what it has missed; a message leaves it only when it was written.
 */
final class Mailbox {
  /** Where messages go; says when one was written, or that it was not. */
  interface Outlet {
    void write(Parts message, Runnable written);

    void close(int code, String reason);
  }

  /** More than a notebook can sensibly show: a window so far behind is given up. */
  private static final long LIMIT_BYTES = 128L << 20;

  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(10);

  private final Deque<Parts> waiting = new ArrayDeque<>();
  private long bytes;
  private boolean writing;
  private @Nullable Outlet outlet;
  private boolean expected;
  private long expectedNanos;
  private long leftNanos = System.nanoTime();

  /**
   * A window's request for a connection was granted. The window hears of that before we do, and counts as connected from
   * here on; if no connection comes of it, it does no longer after a while.
   */
  synchronized void expect() {
    expected = true;
    expectedNanos = System.nanoTime();
  }

  /** A window has connected; one that was there before under the same name is cut off. */
  void connect(Outlet next) {
    Outlet before;
    synchronized (this) {
      before = outlet;
      outlet = next;
      expected = false;
      writing = false;
    }
    if (before != null) {
      before.close(1001, "another connection has taken over");
    }
    writeNext();
  }

  /** A window has gone; nothing happens if another one has taken its place. */
  synchronized void disconnect(Outlet gone) {
    if (gone.equals(outlet)) {
      outlet = null;
      writing = false;
      leftNanos = System.nanoTime();
    }
  }

  synchronized boolean isConnected() {
    return outlet != null || (expected && System.nanoTime() - expectedNanos < PATIENCE_NANOS);
  }

  /** For how long nobody has been there. */
  synchronized long aloneNanos() {
    return outlet == null ? System.nanoTime() - leftNanos : 0;
  }

  void add(Parts message) {
    synchronized (this) {
      waiting.add(message);
      bytes += message.bytes();
      boolean dropped = true;
      while (bytes > LIMIT_BYTES && dropped) {
        dropped = dropOldestOutput();
      }
    }
    writeNext();
  }

  /** Replies are what a page waits for; of outputs it can do without the oldest. */
  private boolean dropOldestOutput() {
    var all = waiting.iterator();
    boolean first = writing;
    while (all.hasNext()) {
      Parts one = all.next();
      if (first) {
        first = false;
        continue;
      }
      if (one.channel() == Channel.IOPUB && !one.type().equals("status")) {
        all.remove();
        bytes -= one.bytes();
        return true;
      }
    }
    return false;
  }

  private void writeNext() {
    Outlet to;
    Parts message;
    synchronized (this) {
      message = waiting.peek();
      to = outlet;
      if (writing || message == null || to == null) {
        return;
      }
      writing = true;
    }
    Outlet asked = to;
    Parts sent = message;
    asked.write(sent, () -> written(asked, sent));
  }

  private void written(Outlet by, Parts message) {
    synchronized (this) {
      if (!by.equals(outlet)) {
        return;
      }
      writing = false;
      if (message.equals(waiting.peek())) {
        waiting.remove();
        bytes -= message.bytes();
      }
    }
    writeNext();
  }
}
