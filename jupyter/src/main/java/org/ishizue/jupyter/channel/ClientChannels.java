package org.ishizue.jupyter.channel;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ishizue.jupyter.message.Message;
import org.ishizue.jupyter.wire.ConnectionFile;
import org.ishizue.jupyter.wire.Signer;
import org.ishizue.jupyter.wire.WireCodec;

/**
 * A client's end of the protocol, connected to one kernel. The kernel need not be there yet: what is
 * sent waits for it. Start with {@code client.KernelClient} unless messages are only to be passed on.
 */
public final class ClientChannels implements Outbox, AutoCloseable {
  private static final byte[] PING = "ping".getBytes(StandardCharsets.US_ASCII);

  private final WireCodec codec;
  private final ClientSockets sockets;
  private final SocketThread thread;

  private ClientChannels(ConnectionFile connection, String identity) {
    codec = new WireCodec(new Signer(connection.key()));
    sockets = new ClientSockets(connection, identity);
    thread = new SocketThread(sockets.sockets);
  }

  /**
   * Connects to a kernel.
   *
   * @param identity what the kernel knows this client by; {@code MessageFactory.session()} is good
   * @param handler receives replies, outputs and questions, on the thread that owns the sockets
   * @param beat run on that thread for every answer to {@link #ping}
   */
  public static ClientChannels connect(
      ConnectionFile connection, String identity, MessageHandler handler, Runnable beat) {
    ClientChannels channels = new ClientChannels(connection, identity);
    Receiver receiver = new Receiver(channels.codec, handler);
    channels.thread.start(
        "jupyter-client-io",
        List.of(
            receiver.inlet(Channel.CONTROL, channels.sockets.control),
            receiver.inlet(Channel.STDIN, channels.sockets.stdin),
            receiver.inlet(Channel.SHELL, channels.sockets.shell),
            receiver.inlet(Channel.IOPUB, channels.sockets.iopub),
            new IoLoop.Inlet(channels.sockets.heartbeat, frames -> beat.run())));
    return channels;
  }

  /** Sends on shell, control or stdin; on iopub only the kernel sends. */
  @Override
  public void send(Channel channel, Message message) {
    thread.send(sockets.to(channel), codec.encode(message));
  }

  /** Asks the heartbeat for an echo: the kernel process answers it even while code runs. */
  public void ping() {
    // The empty frame is what a REQ socket sends first, and a kernel's REP socket waits for it.
    thread.send(sockets.heartbeat, List.of(new byte[0], PING));
  }

  @Override
  public void close() {
    thread.close();
  }
}
