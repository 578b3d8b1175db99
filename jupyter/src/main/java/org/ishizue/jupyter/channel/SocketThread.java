package org.ishizue.jupyter.channel;

import java.io.IOException;
import java.nio.channels.Selector;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.zeromq.ZMQ;

/** The thread that owns some sockets, its queue, and the end of both. */
final class SocketThread {
  private static final long QUEUE_LIMIT_BYTES = 64L << 20;
  private static final int FLUSH_MS = 1_000;

  private final Sockets sockets;
  private final long patienceMs;
  private final Selector selector = openSelector();
  private final SendQueue queue = new SendQueue(QUEUE_LIMIT_BYTES);
  private final AtomicBoolean started = new AtomicBoolean();
  private volatile Thread thread = new Thread();

  /** For sockets that never wait for a peer. */
  SocketThread(Sockets sockets) {
    this(sockets, 0);
  }

  /**
   * @param patienceMs how long a message to a peer that is not connected yet waits, on a mandatory router
   */
  SocketThread(Sockets sockets, long patienceMs) {
    this.sockets = sockets;
    this.patienceMs = patienceMs;
  }

  void start(String name, List<IoLoop.Inlet> inlets) {
    if (!started.compareAndSet(false, true)) {
      throw new IllegalStateException("started or closed before");
    }
    IoLoop loop =
        new IoLoop(selector, queue, new UnheardMessages(patienceMs), sockets.signals(), inlets);
    Thread io = new Thread(() -> run(loop), name);
    io.setDaemon(true);
    thread = io;
    io.start();
  }

  void send(ZMQ.Socket socket, List<byte[]> frames) {
    send(socket, frames, () -> {});
  }

  /** Sends, and says on the sockets' thread if nobody came to hear it. */
  void send(ZMQ.Socket socket, List<byte[]> frames, Runnable unheard) {
    if (queue.add(socket, frames, unheard, Thread.currentThread() != thread)) {
      selector.wakeup();
    }
  }

  /** Sends what is queued, for at most a second, and closes the sockets. */
  void close() {
    queue.close();
    if (started.compareAndSet(false, true)) {
      closeSockets(0);
      return;
    }
    selector.wakeup();
    if (Thread.currentThread() != thread) {
      join();
    }
  }

  private void run(IoLoop loop) {
    int lingerMs = 0;
    try {
      lingerMs = loop.run(FLUSH_MS);
    } finally {
      queue.close();
      closeSockets(lingerMs);
    }
  }

  private void closeSockets(int lingerMs) {
    sockets.close(lingerMs);
    try {
      selector.close();
    } catch (IOException e) {
      Log.warning("closing the selector failed", e);
    }
  }

  private void join() {
    try {
      thread.join(FLUSH_MS + 500);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Selector openSelector() {
    try {
      return Selector.open();
    } catch (IOException e) {
      throw new IllegalStateException("the system gives no selector", e);
    }
  }
}
