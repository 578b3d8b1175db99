package org.ishizue.jupyter.channel;

import java.io.IOException;
import java.nio.channels.Selector;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.ishizue.jupyter.message.Message;
import org.ishizue.jupyter.message.MessageFactory;
import org.ishizue.jupyter.wire.ConnectionFile;
import org.ishizue.jupyter.wire.Signer;
import org.ishizue.jupyter.wire.WireCodec;

/**
 * A kernel's end of the protocol: binds shell, control, stdin, iopub and heartbeat, receives on all of
 * them and sends in one order.
 *
 * <pre>{@code
 * var messages = new MessageFactory("kernel");
 * try (var channels = KernelChannels.bind(ConnectionFile.read(file), messages)) {
 *   channels.start((channel, message) -> …);
 *   …
 *   channels.send(Channel.IOPUB, messages.output(request.header().json(), Stream.stdout("1\n")));
 * }
 * }</pre>
 *
 * <p>Messages are encoded and signed on the thread that sends them. The thread that owns the sockets is
 * a daemon: the kernel's {@code main} decides when to end. Bad messages are logged in one line and
 * otherwise ignored; a new subscriber is greeted with {@code iopub_welcome}.
 */
public final class KernelChannels implements Outbox, AutoCloseable {
  private static final long QUEUE_LIMIT_BYTES = 64L << 20;
  private static final long FLUSH_MS = 1_000;

  private final WireCodec codec;
  private final SendQueue queue = new SendQueue(QUEUE_LIMIT_BYTES);
  private final Selector selector;
  private final KernelSockets sockets;
  private final MessageFactory messages;
  private final AtomicBoolean started = new AtomicBoolean();
  private volatile Thread thread = new Thread();

  private KernelChannels(
      WireCodec codec, Selector selector, KernelSockets sockets, MessageFactory messages) {
    this.codec = codec;
    this.selector = selector;
    this.sockets = sockets;
    this.messages = messages;
  }

  /**
   * Listens on a connection file's ports. What arrives waits for {@link #start}.
   *
   * @throws PortException naming the port that is taken or cannot be used
   */
  public static KernelChannels bind(ConnectionFile connection, MessageFactory messages)
      throws PortException {
    Selector selector = openSelector();
    try {
      WireCodec codec = new WireCodec(new Signer(connection.key()));
      return new KernelChannels(codec, selector, KernelSockets.bind(connection), messages);
    } catch (PortException | RuntimeException e) {
      closeQuietly(selector);
      throw e;
    }
  }

  /** Begins to receive, and to send what was sent so far. */
  public void start(MessageHandler handler) {
    if (!started.compareAndSet(false, true)) {
      throw new IllegalStateException("start() was called before");
    }
    IoLoop loop = new IoLoop(sockets, selector, queue, codec, messages, handler);
    Thread io = new Thread(() -> run(loop), "jupyter-io");
    io.setDaemon(true);
    thread = io;
    io.start();
  }

  @Override
  public void send(Channel channel, Message message) {
    List<byte[]> frames = codec.encode(message);
    if (queue.add(channel, frames, Thread.currentThread() != thread)) {
      selector.wakeup();
    }
  }

  /**
   * Sends what is queued, for at most a second, and closes the sockets. May be called more than once and
   * on any thread; on the handler's thread it returns before the sockets are closed.
   */
  @Override
  public void close() {
    queue.close();
    if (started.compareAndSet(false, true)) {
      closeSockets();
      return;
    }
    selector.wakeup();
    if (Thread.currentThread() != thread) {
      joinThread();
    }
  }

  private void run(IoLoop loop) {
    try {
      loop.run(FLUSH_MS);
    } finally {
      queue.close();
      closeSockets();
    }
  }

  private void closeSockets() {
    sockets.lingerMs((int) FLUSH_MS);
    sockets.close();
    closeQuietly(selector);
  }

  private void joinThread() {
    try {
      thread.join(2 * FLUSH_MS + 500);
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

  private static void closeQuietly(Selector selector) {
    try {
      selector.close();
    } catch (IOException e) {
      Log.warning("closing the selector failed", e);
    }
  }
}
