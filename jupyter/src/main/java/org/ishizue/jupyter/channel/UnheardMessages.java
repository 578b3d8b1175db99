package org.ishizue.jupyter.channel;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * Messages for peers that are not connected yet, in their order. A client connects its five sockets side by
 * side, so a question may be ready before the client's stdin has shaken hands; a router would drop it
 * without a word. Used by the thread that owns the sockets, which tries again whenever ZeroMQ has news.
 */
final class UnheardMessages {
  private record Held(SendQueue.Item item, long deadlineNanos) {}

  private final long patienceNanos;
  private final Deque<Held> held = new ArrayDeque<>();

  /**
   * @param patienceMs how long a message waits for its peer
   */
  UnheardMessages(long patienceMs) {
    this.patienceNanos = TimeUnit.MILLISECONDS.toNanos(patienceMs);
  }

  /** Whether an earlier message for the same peer is waiting, which a later one must not overtake. */
  boolean holdsBack(SendQueue.Item item) {
    return held.stream().anyMatch(each -> isForSamePeer(each.item(), item));
  }

  void add(SendQueue.Item item) {
    held.add(new Held(item, System.nanoTime() + patienceNanos));
  }

  /**
   * Tries all of them once more.
   *
   * @param send sends one; false if its peer is still not there
   * @return those that are done with, sent or given up, whose peers have been told
   */
  List<SendQueue.Item> tryAgain(Predicate<SendQueue.Item> send) {
    if (held.isEmpty()) {
      return List.of();
    }
    List<SendQueue.Item> done = new ArrayList<>();
    List<SendQueue.Item> absent = new ArrayList<>();
    held.removeIf(each -> {
      SendQueue.Item item = each.item();
      boolean behind = absent.stream().anyMatch(other -> isForSamePeer(other, item));
      if (!behind && send.test(item)) {
        done.add(item);
        return true;
      }
      if (System.nanoTime() - each.deadlineNanos() < 0) {
        absent.add(item);
        return false;
      }
      done.add(item);
      item.unheard().run();
      return true;
    });
    return done;
  }

  /** Until when at most to wait before the next try; 0 if nothing waits. */
  long millisToNext() {
    Held first = held.peek(); // all wait equally long, so the first one is due first
    if (first == null) {
      return 0;
    }
    long left = first.deadlineNanos() - System.nanoTime();
    return Math.max(1, TimeUnit.NANOSECONDS.toMillis(left) + 1);
  }

  /** A router's peer is named by the first frame. */
  private static boolean isForSamePeer(SendQueue.Item one, SendQueue.Item other) {
    return one.socket() == other.socket()
        && Arrays.equals(one.frames().get(0), other.frames().get(0));
  }
}
