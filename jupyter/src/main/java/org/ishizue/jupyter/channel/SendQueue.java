package org.ishizue.jupyter.channel;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.zeromq.ZMQ;

/**
 * What waits to be sent, in one order for all channels, and bounded by its bytes: a sender waits while
 * more than the limit is queued.
 */
final class SendQueue {
  /**
   * Frames for one socket.
   *
   * @param unheard what to do if nobody connects to hear them; on most sockets ZeroMQ drops them by itself
   */
  record Item(ZMQ.Socket socket, List<byte[]> frames, long bytes, Runnable unheard) {}

  private final long limitBytes;
  private Queue<Item> items = new ArrayDeque<>();
  private long queuedBytes;
  private boolean closed;

  SendQueue(long limitBytes) {
    this.limitBytes = limitBytes;
  }

  /**
   * Adds frames to the end.
   *
   * @param mayWait false for the thread that empties the queue, which would wait for itself
   * @return whether the queue was empty, so that the sending thread must be woken
   */
  synchronized boolean add(
      ZMQ.Socket socket, List<byte[]> frames, Runnable unheard, boolean mayWait) {
    // An interrupted sender does not wait, but its message is not lost either.
    boolean interrupted = false;
    while (mayWait && !interrupted && !closed && queuedBytes > limitBytes) {
      try {
        wait();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    if (closed) {
      return false;
    }
    boolean wasEmpty = items.isEmpty();
    long bytes = 0;
    for (byte[] frame : frames) {
      bytes += frame.length;
    }
    items.add(new Item(socket, frames, bytes, unheard));
    queuedBytes += bytes;
    return wasEmpty;
  }

  /** Takes all that is queued. Their bytes count as queued until {@link #sent} says otherwise. */
  synchronized Queue<Item> takeAll() {
    Queue<Item> taken = items;
    items = new ArrayDeque<>();
    return taken;
  }

  synchronized void sent(Item item) {
    queuedBytes -= item.bytes;
    if (queuedBytes <= limitBytes) {
      notifyAll();
    }
  }

  /** From now on nothing is accepted and nobody waits; what is queued can still be taken. */
  synchronized void close() {
    closed = true;
    notifyAll();
  }

  synchronized boolean isClosed() {
    return closed;
  }
}
