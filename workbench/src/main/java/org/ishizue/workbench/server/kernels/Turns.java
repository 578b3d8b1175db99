package org.ishizue.workbench.server.kernels;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Who may start next: only so many kernels start at a time, first come first served. Where a whole class
 * opens its notebooks at once, thirty starts side by side would all be ready at the end; one after the other
 * the first is ready as fast as ever, and the last no later. Thread-safe.
 */
final class Turns implements AutoCloseable {
  private final int atOnce;
  private final Duration limit;
  private final Deque<Turn> waiting = new ArrayDeque<>();
  private final ScheduledExecutorService calls =
      Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "kernel-turns");
        thread.setDaemon(true);
        return thread;
      });

  private int taken;

  /**
   * Nobody's turn yet.
   *
   * @param atOnce how many may start at a time, at least one
   * @param limit a start that takes longer than this does not keep the others waiting any more
   */
  Turns(int atOnce, Duration limit) {
    this.atOnce = Math.max(1, atOnce);
    this.limit = limit;
  }

  /** One kernel's turn, from the moment that it asks for it. */
  final class Turn {
    private final Consumer<Turn> onTurn;
    private boolean granted;
    private boolean over;

    private Turn(Consumer<Turn> onTurn) {
      this.onTurn = onTurn;
    }

    boolean isGranted() {
      synchronized (waiting) {
        return granted;
      }
    }

    /** The next one may start; whoever did not get a turn yet will not get it. May be called again. */
    void end() {
      synchronized (waiting) {
        if (over) {
          return;
        }
        over = true;
        if (granted) {
          taken--;
        } else {
          waiting.remove(this);
        }
      }
      callNext();
    }
  }

  /**
   * Asks for a turn. It may be granted at once; if not, the listener is called when it is.
   *
   * @param onTurn called on a thread of this class, which it must not keep
   */
  Turn ask(Consumer<Turn> onTurn) {
    Turn turn = new Turn(onTurn);
    synchronized (waiting) {
      if (taken < atOnce && waiting.isEmpty()) {
        grant(turn);
      } else {
        waiting.add(turn);
      }
    }
    return turn;
  }

  /** How many have not had their turn yet, or have it. */
  int starting() {
    synchronized (waiting) {
      return taken + waiting.size();
    }
  }

  private void callNext() {
    synchronized (waiting) {
      while (taken < atOnce && !waiting.isEmpty() && !calls.isShutdown()) {
        Turn next = waiting.remove();
        grant(next);
        calls.execute(() -> next.onTurn.accept(next));
      }
    }
  }

  private void grant(Turn turn) {
    turn.granted = true;
    taken++;
    if (!calls.isShutdown()) {
      var unused = calls.schedule(turn::end, limit.toNanos(), TimeUnit.NANOSECONDS);
    }
  }

  /** Nobody who waits is called any more. */
  @Override
  public void close() {
    synchronized (waiting) {
      calls.shutdownNow();
      waiting.clear();
    }
  }
}
