package org.ishizue.jupyter.channel;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.zeromq.SocketType;
import org.zeromq.ZMQ;
import org.zeromq.ZMQException;
import zmq.ZError;

/**
 * What the thread that owns the sockets does: send all that is queued, receive what is there, and when
 * there is nothing left to do, wait in one selector for ZeroMQ's signals or a sender's wake-up.
 *
 * <p>A ZeroMQ signal says only "there is news", and sending may take note of the news as well. So the
 * thread goes to wait only after a whole round in which nothing was sent and no socket had a message.
 */
final class IoLoop {
  /** A socket and what to do with the messages that it receives. */
  record Inlet(ZMQ.Socket socket, Consumer<List<byte[]>> receiver) {}

  /** So many messages of one socket are read before the others and the queue have their turn. */
  private static final int TURN = 64;

  /**
   * JeroMQ writes a signal's byte first and counts it then, and takes notice only of what is counted. On
   * busy cores the byte wakes this thread in place of the one that is about to count, which would get no
   * further while this one asks the selector again and again (600 times a message, measured). So it steps
   * aside once: 20 us instead of a time slice.
   */
  private static final long SIGNAL_LAG_NANOS = 20_000;

  private final Selector selector;
  private final SendQueue queue;
  private final UnheardMessages unheard;
  private final List<SelectableChannel> signals;
  private final List<Inlet> inlets;

  IoLoop(
      Selector selector,
      SendQueue queue,
      UnheardMessages unheard,
      List<SelectableChannel> signals,
      List<Inlet> inlets) {
    this.selector = selector;
    this.queue = queue;
    this.unheard = unheard;
    this.signals = signals;
    this.inlets = inlets;
  }

  /**
   * Runs until the queue is closed, and then sends what it still holds.
   *
   * @param flushMs how long that may take
   * @return how much of that time is left
   */
  int run(int flushMs) {
    long deadline = System.nanoTime();
    try {
      register();
      boolean woken = false;
      while (!queue.isClosed()) {
        if (round()) {
          woken = false;
          continue;
        }
        if (woken) {
          LockSupport.parkNanos(SIGNAL_LAG_NANOS);
        }
        selector.select(unheard.millisToNext());
        selector.selectedKeys().clear();
        // Nobody has a reason to interrupt this thread; a stray interrupt must not end the kernel.
        Thread.interrupted();
        woken = true;
      }
      deadline = System.nanoTime() + flushMs * 1_000_000L;
      sendQueued(deadline);
    } catch (IOException | ClosedSelectorException e) {
      Log.warning("the sockets cannot be used any more", e);
    } catch (ZMQException e) {
      if (e.getErrorCode() != ZError.ETERM) {
        Log.warning("the sockets failed", e);
      }
    }
    return (int) Math.max(0, (deadline - System.nanoTime()) / 1_000_000);
  }

  private void register() throws ClosedChannelException {
    for (SelectableChannel signal : signals) {
      signal.register(selector, SelectionKey.OP_READ);
    }
  }

  /** Does all that can be done without waiting; false if that was nothing. */
  private boolean round() {
    boolean progress = sendQueued(Long.MAX_VALUE);
    for (Inlet inlet : inlets) {
      progress |= receive(inlet);
    }
    // Receiving has taken note of new connections, one of which may be what a message waits for.
    for (SendQueue.Item done : unheard.tryAgain(item -> send(item.socket(), item.frames()))) {
      progress = true;
      queue.sent(done);
    }
    return progress;
  }

  private boolean sendQueued(long deadlineNanos) {
    boolean progress = false;
    for (SendQueue.Item item : queue.takeAll()) {
      progress = true;
      if (deadlineNanos != Long.MAX_VALUE && System.nanoTime() - deadlineNanos > 0) {
        Log.warning("some messages were not sent before the sockets were closed");
        return true;
      }
      welcomeAt(item.socket());
      if (unheard.holdsBack(item) || !send(item.socket(), item.frames())) {
        unheard.add(item);
      } else {
        queue.sent(item);
      }
    }
    return progress;
  }

  /** Sending would make subscribers of those who ask for it now; they get their welcome first. */
  private void welcomeAt(ZMQ.Socket socket) {
    if (socket.getSocketType() == SocketType.XPUB) {
      for (Inlet inlet : inlets) {
        if (inlet.socket().equals(socket)) {
          receive(inlet);
        }
      }
    }
  }

  private static boolean receive(Inlet inlet) {
    int count = 0;
    while (count < TURN && (inlet.socket().getEvents() & ZMQ.Poller.POLLIN) != 0) {
      count++;
      List<byte[]> frames = receiveFrames(inlet.socket());
      try {
        inlet.receiver().accept(frames);
      } catch (RuntimeException | StackOverflowError e) {
        Log.warning("handling a message failed", e);
      }
    }
    return count > 0;
  }

  private static List<byte[]> receiveFrames(ZMQ.Socket socket) {
    List<byte[]> frames = new ArrayList<>(8);
    do {
      frames.add(socket.recv());
    } while (socket.hasReceiveMore());
    return frames;
  }

  /**
   * Sends at once, past the queue. Only for the thread that runs the loop.
   *
   * @return false if a mandatory router has no such peer (yet)
   */
  static boolean send(ZMQ.Socket socket, List<byte[]> frames) {
    int last = frames.size() - 1;
    for (int i = 0; i <= last; i++) {
      try {
        socket.send(frames.get(i), i < last ? ZMQ.SNDMORE | ZMQ.DONTWAIT : ZMQ.DONTWAIT);
      } catch (ZMQException e) {
        if (i == 0 && e.getErrorCode() == ZError.EHOSTUNREACH) {
          return false;
        }
        throw e;
      }
    }
    return true;
  }
}
