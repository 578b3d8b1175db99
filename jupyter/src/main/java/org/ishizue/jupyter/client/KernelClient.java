package org.ishizue.jupyter.client;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.ishizue.jupyter.channel.Channel;
import org.ishizue.jupyter.channel.ClientChannels;
import org.ishizue.jupyter.message.BadMessageException;
import org.ishizue.jupyter.message.InputReply;
import org.ishizue.jupyter.message.InputRequest;
import org.ishizue.jupyter.message.KernelInfoReply;
import org.ishizue.jupyter.message.KernelInfoRequest;
import org.ishizue.jupyter.message.Message;
import org.ishizue.jupyter.message.MessageFactory;
import org.ishizue.jupyter.message.Output;
import org.ishizue.jupyter.message.Reply;
import org.ishizue.jupyter.message.Request;
import org.ishizue.jupyter.message.UnknownOutput;
import org.ishizue.jupyter.message.UnknownReply;
import org.ishizue.jupyter.wire.ConnectionFile;
import org.jspecify.annotations.Nullable;

/**
 * Talks to one kernel. Thread-safe.
 *
 * <pre>{@code
 * try (var client = KernelClient.connect(connection)) {
 *   client.awaitReady(Duration.ofSeconds(30));
 *   try (Exchange exchange = client.send(Channel.SHELL, ExecuteRequest.of("1 + 1"))) {
 *     Reply reply = exchange.awaitDone(Duration.ofSeconds(10), output -> …);
 *   }
 * }
 * }</pre>
 */
public final class KernelClient implements AutoCloseable {
  /** A request waits for a kernel that is still starting; this is for one that lost it. */
  private static final Duration RETRY = Duration.ofSeconds(1);

  private final MessageFactory messages = new MessageFactory(System.getProperty("user.name", ""));
  private final Map<String, Exchange> exchanges = new ConcurrentHashMap<>();
  private final CountDownLatch subscribed = new CountDownLatch(1);
  private volatile CountDownLatch beat = new CountDownLatch(1);
  private final AtomicReference<KernelDiedException> death = new AtomicReference<>();
  private final Consumer<Message> others;
  private final ClientChannels channels;

  private KernelClient(ConnectionFile connection, Consumer<Message> others) {
    this.others = others;
    this.channels = ClientChannels.connect(
        connection, messages.session(), this::received, () -> beat.countDown());
  }

  /** Connects. The kernel may still be starting: see {@link #awaitReady}. */
  public static KernelClient connect(ConnectionFile connection) {
    return connect(connection, message -> {});
  }

  /**
   * Connects.
   *
   * @param others receives, on the thread that owns the sockets, the messages that belong to no open
   *     {@link Exchange}: what other clients cause, and the kernel's start
   */
  public static KernelClient connect(ConnectionFile connection, Consumer<Message> others) {
    return new KernelClient(connection, others);
  }

  /** Sends a request on shell or control. */
  public Exchange send(Channel channel, Request request) {
    return send(channel, messages.request(request));
  }

  /** Sends a request that was made with metadata, buffers or a subshell. */
  public Exchange send(Channel channel, Message request) {
    Exchange exchange = new Exchange(request, one -> exchanges.remove(one.id()));
    exchanges.put(exchange.id(), exchange);
    KernelDiedException cause = death.get();
    if (cause == null) {
      channels.send(channel, request);
    } else {
      exchange.add(new Event.Died(cause));
    }
    return exchange;
  }

  /** Makes messages in this client's session. */
  public MessageFactory messages() {
    return messages;
  }

  /** Sends a request and waits for its reply. */
  public Reply request(Channel channel, Request request, Duration limit)
      throws InterruptedException, KernelTimeoutException, KernelDiedException {
    try (Exchange exchange = send(channel, request)) {
      return exchange.awaitReply(limit);
    }
  }

  /** Answers a question of the kernel. */
  public void answer(Event.Asked question, String value) {
    channels.send(Channel.STDIN, messages.reply(question.message(), new InputReply(value)));
  }

  /**
   * Waits until the kernel answers and no output can be missed any more: until it has answered {@code
   * kernel_info} and something of it has come on iopub (a welcome, or the busy and idle of the request).
   */
  public KernelInfoReply awaitReady(Duration limit)
      throws InterruptedException, KernelTimeoutException, KernelDiedException {
    long deadline = System.nanoTime() + limit.toNanos();
    while (true) {
      Duration left = Duration.ofNanos(deadline - System.nanoTime());
      if (left.isNegative()) {
        throw new KernelTimeoutException("A ready kernel", limit);
      }
      Duration patience = left.compareTo(RETRY) < 0 ? left : RETRY;
      KernelInfoReply info = kernelInfo(patience);
      // A kernel before protocol 5.4 sends no welcome: ask again, so that it publishes a status.
      if (info != null && subscribed.await(patience.toNanos(), TimeUnit.NANOSECONDS)) {
        return info;
      }
    }
  }

  private @Nullable KernelInfoReply kernelInfo(Duration limit)
      throws InterruptedException, KernelDiedException {
    try {
      Reply reply = request(Channel.SHELL, new KernelInfoRequest(), limit);
      return reply instanceof KernelInfoReply info ? info : null;
    } catch (KernelTimeoutException notYet) {
      return null;
    }
  }

  /** Whether the kernel's heartbeat answers in time. */
  public boolean isBeating(Duration limit) throws InterruptedException {
    CountDownLatch next = new CountDownLatch(1);
    beat = next;
    channels.ping();
    return next.await(limit.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** Tells everybody who waits that the kernel has ended. */
  void died(KernelDiedException cause) {
    if (death.compareAndSet(null, cause)) {
      exchanges.values().forEach(exchange -> exchange.add(new Event.Died(cause)));
    }
  }

  @Override
  public void close() {
    channels.close();
    died(new KernelDiedException(null, ""));
  }

  private void received(Channel channel, Message message) {
    if (channel == Channel.IOPUB) {
      subscribed.countDown();
    }
    Exchange exchange = exchanges.get(message.parentId());
    if (exchange == null) {
      others.accept(message);
    } else {
      exchange.add(event(channel, message));
    }
  }

  private static Event event(Channel channel, Message message) {
    try {
      if (channel == Channel.IOPUB) {
        return new Event.Published(message, Output.parse(message));
      }
      if (channel == Channel.STDIN && Output.parse(message) instanceof InputRequest question) {
        return new Event.Asked(message, question);
      }
      return new Event.Replied(message, Reply.parse(message));
    } catch (BadMessageException e) {
      // A kernel with an odd reply must not keep its client waiting for one.
      return channel == Channel.IOPUB
          ? new Event.Published(message, new UnknownOutput(message.msgType(), message.content()))
          : new Event.Replied(message, new UnknownReply(message.msgType(), message.content()));
    }
  }
}
