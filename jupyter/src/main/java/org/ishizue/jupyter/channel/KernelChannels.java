package org.ishizue.jupyter.channel;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.ishizue.jupyter.message.IopubWelcome;
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
 * <p>Messages are encoded and signed on the thread that sends them; while more than 64 MiB are queued,
 * senders wait. The thread that owns the sockets is a daemon: the kernel's {@code main} decides when to
 * end. Bad messages are logged in one line and otherwise ignored; a new subscriber is greeted with
 * {@code iopub_welcome}. A question on stdin waits some seconds for a client that has not connected there yet.
 */
public final class KernelChannels implements Outbox, AutoCloseable {
  /** A client connects its sockets within milliseconds; over a slow tunnel, within seconds. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final WireCodec codec;
  private final MessageFactory messages;
  private final KernelSockets sockets;
  private final SocketThread thread;
  private volatile MessageHandler handler = (channel, message) -> {};

  private KernelChannels(
      WireCodec codec, MessageFactory messages, KernelSockets sockets, Duration patience) {
    this.codec = codec;
    this.messages = messages;
    this.sockets = sockets;
    this.thread = new SocketThread(sockets.sockets, patience.toMillis());
  }

  /**
   * Listens on a connection file's ports. What arrives waits for {@link #start}.
   *
   * @throws PortException naming the port that is taken or cannot be used
   */
  public static KernelChannels bind(ConnectionFile connection, MessageFactory messages)
      throws PortException {
    return bind(connection, messages, PATIENCE);
  }

  /** With another limit for what waits until its client is connected on stdin. */
  static KernelChannels bind(ConnectionFile connection, MessageFactory messages, Duration patience)
      throws PortException {
    WireCodec codec = new WireCodec(new Signer(connection.key()));
    return new KernelChannels(codec, messages, new KernelSockets(connection), patience);
  }

  /** Begins to receive, and to send what was sent so far. */
  public void start(MessageHandler newHandler) {
    handler = newHandler;
    Receiver receiver = new Receiver(codec, handler);
    thread.start(
        "jupyter-io",
        List.of(
            new IoLoop.Inlet(sockets.iopub, this::welcome),
            receiver.inlet(Channel.CONTROL, sockets.control),
            receiver.inlet(Channel.STDIN, sockets.stdin),
            receiver.inlet(Channel.SHELL, sockets.shell),
            new IoLoop.Inlet(sockets.heartbeat, this::echo)));
  }

  @Override
  public void send(Channel channel, Message message) {
    Runnable unheard = channel == Channel.STDIN ? () -> handler.unheard(message) : () -> {};
    thread.send(sockets.of(channel), codec.encode(message), unheard);
  }

  /**
   * Sends what is queued, for at most a second, and closes the sockets. May be called more than once and
   * on any thread; on the handler's thread it returns before the sockets are closed.
   */
  @Override
  public void close() {
    thread.close();
  }

  /** A subscriber's frame is 1 and the topic; 0 and the topic says good-bye. */
  private void welcome(List<byte[]> frames) {
    byte[] frame = frames.get(0);
    if (frame.length > 0 && frame[0] == 1) {
      String topic = new String(frame, 1, frame.length - 1, StandardCharsets.UTF_8);
      Message welcome = messages.output(new JsonObject(), new IopubWelcome(topic));
      // Past the queue: what is queued is then seen by a client that knows it is subscribed.
      IoLoop.send(sockets.iopub, codec.encode(welcome));
    }
  }

  private void echo(List<byte[]> frames) {
    IoLoop.send(sockets.heartbeat, frames);
  }
}
