package org.ishizue.kernel.session;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.ishizue.jupyter.message.Message;

/**
 * The requests of one shell, or of the control channel, handled one after the other on a thread of its own.
 * When one fails whose client wants it so, the code that waits behind it is answered without being run.
 */
final class ShellQueue {
  private final BlockingQueue<Message> waiting = new LinkedBlockingQueue<>();
  private final Handler handler;
  private final Consumer<Message> aborter;
  private final Thread thread;
  private int toAbort;

  /** Handles one request. */
  @FunctionalInterface
  interface Handler {
    /**
     * Handles it.
     *
     * @param abortWaiting condemns what waits now. To be called before the failure is told: what a client
     *     sends after it has heard of it is not to be aborted
     */
    void handle(Message message, Runnable abortWaiting);
  }

  /**
   * A queue that works once it is started.
   *
   * @param handler handles a request
   * @param aborter handles a request that waited when one before it failed
   */
  ShellQueue(String name, Handler handler, Consumer<Message> aborter) {
    this.handler = handler;
    this.aborter = aborter;
    this.thread = new Thread(this::work, name);
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  void add(Message message) {
    waiting.add(message);
  }

  void stop() {
    thread.interrupt();
  }

  private void work() {
    try {
      while (true) {
        toAbort = 0;
        handler.handle(waiting.take(), () -> toAbort = waiting.size());
        for (; toAbort > 0; toAbort--) {
          aborter.accept(waiting.take());
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
