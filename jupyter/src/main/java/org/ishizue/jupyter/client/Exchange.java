package org.ishizue.jupyter.client;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.ishizue.jupyter.message.Message;
import org.ishizue.jupyter.message.Output;
import org.ishizue.jupyter.message.Reply;
import org.ishizue.jupyter.message.Status;
import org.jspecify.annotations.Nullable;

/**
 * A request that was sent, and everything that comes back to it, in the order in which it arrived. Close
 * it when nothing more is wanted; output of a background thread may come long after the reply.
 */
public final class Exchange implements AutoCloseable {
  private final Message request;
  private final Consumer<Exchange> onClose;
  private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();

  Exchange(Message request, Consumer<Exchange> onClose) {
    this.request = request;
    this.onClose = onClose;
  }

  public Message request() {
    return request;
  }

  String id() {
    return request.header().msgId();
  }

  void add(Event event) {
    events.add(event);
  }

  /**
   * The next event; null if none comes in time. After {@link Event.Died} nothing comes.
   *
   * @param limit zero to take only what is there
   */
  public @Nullable Event next(Duration limit) throws InterruptedException {
    return events.poll(limit.toNanos(), TimeUnit.NANOSECONDS);
  }

  /**
   * Waits for the reply and drops what else comes before it.
   *
   * @throws KernelTimeoutException if there is no reply in time
   * @throws KernelDiedException if the kernel ends instead
   */
  public Reply awaitReply(Duration limit)
      throws InterruptedException, KernelTimeoutException, KernelDiedException {
    return awaitDone(limit, false, output -> {});
  }

  /**
   * Waits for the reply and for {@code status: idle}, whichever comes last: then all outputs are there.
   *
   * @param outputs receives each output
   */
  public Reply awaitDone(Duration limit, Consumer<Output> outputs)
      throws InterruptedException, KernelTimeoutException, KernelDiedException {
    return awaitDone(limit, true, outputs);
  }

  private Reply awaitDone(Duration limit, boolean untilIdle, Consumer<Output> outputs)
      throws InterruptedException, KernelTimeoutException, KernelDiedException {
    long deadline = System.nanoTime() + limit.toNanos();
    Reply reply = null;
    boolean idle = !untilIdle;
    while (reply == null || !idle) {
      Event event = next(Duration.ofNanos(deadline - System.nanoTime()));
      if (event == null) {
        String what = reply == null ? "The reply" : "The status idle after the reply";
        throw new KernelTimeoutException(what + " to " + request.msgType(), limit);
      } else if (event instanceof Event.Died died) {
        throw died.cause();
      } else if (event instanceof Event.Replied replied) {
        reply = replied.reply();
      } else if (event instanceof Event.Published published) {
        idle |= isIdle(published);
        outputs.accept(published.output());
      }
    }
    return reply;
  }

  static boolean isIdle(Event.Published published) {
    return published.output() instanceof Status status && status.state() == Status.State.IDLE;
  }

  @Override
  public void close() {
    onClose.accept(this);
  }
}
