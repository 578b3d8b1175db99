package org.ishizue.kernel.session;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.ishizue.jupyter.message.Message;

/**
 * The requests of one shell, or of the control channel, handled one after the other on a thread of its own.
 * When one fails whose client wants it so, the code that waits behind it is answered without being run.
 */
final class ShellQueue {
  private final BlockingQueue<Message> waiting = new LinkedBlockingQueue<>();
  private final Predicate<Message> handler;
  private final Consumer<Message> aborter;
  private final Thread thread;

  /**
   * A queue that works once it is started.
   *
   * @param handler handles a request; false when what waits behind it is to be aborted
   * @param aborter handles a request that waited when one before it failed
   */
  ShellQueue(String name, Predicate<Message> handler, Consumer<Message> aborter) {
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
        if (!handler.test(waiting.take())) {
          for (int left = waiting.size(); left > 0; left--) {
            aborter.accept(waiting.take());
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
