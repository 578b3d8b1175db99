package org.ishizue.jupyter.channel;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ishizue.jupyter.message.Message;
import org.ishizue.jupyter.wire.ConnectionFile;
import org.ishizue.jupyter.wire.Signer;
import org.ishizue.jupyter.wire.WireCodec;
import org.zeromq.SocketType;
import org.zeromq.ZMQ;

/**
 * A client's end of the protocol, connected to one kernel. The kernel need not be there yet: what is
 * sent waits for it. Start with {@code client.KernelClient} unless messages are only to be passed on.
 */
public final class ClientChannels implements Outbox, AutoCloseable {
  private static final byte[] PING = "ping".getBytes(StandardCharsets.US_ASCII);

  /** ZeroMQ's default of 100 ms would be a third of a kernel's start. */
  private static final int RECONNECT_MS = 10;

  private static final int RECONNECT_MAX_MS = 200;

  /**
   * JeroMQ 0.6.0 loses about one connection in 700 just after it was made: the finished connecter takes
   * the new engine's selection key with it when both are handled in one round of {@code Poller.run}, and
   * nothing is ever read. A handshake that takes longer than this is given up and made anew.
   */
  private static final int HANDSHAKE_MS = 500;

  private final WireCodec codec;
  private final Sockets sockets = new Sockets();
  private final ZMQ.Socket shell;
  private final ZMQ.Socket control;
  private final ZMQ.Socket stdin;
  private final ZMQ.Socket iopub;
  private final ZMQ.Socket heartbeat;
  private final SocketThread thread = new SocketThread(sockets);

  private ClientChannels(ConnectionFile connection, String identity) {
    codec = new WireCodec(new Signer(connection.key()));
    // One identity for all three: the kernel asks on stdin whoever sent the request on shell.
    byte[] id = identity.getBytes(StandardCharsets.UTF_8);
    shell = dealer(id, connection.address(connection.shellPort()));
    control = dealer(id, connection.address(connection.controlPort()));
    stdin = dealer(id, connection.address(connection.stdinPort()));
    heartbeat = dealer(id, connection.address(connection.hbPort()));
    iopub = sockets.open(SocketType.SUB);
    iopub.subscribe(new byte[0]);
    connect(iopub, connection.address(connection.iopubPort()));
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
            receiver.inlet(Channel.CONTROL, channels.control),
            receiver.inlet(Channel.STDIN, channels.stdin),
            receiver.inlet(Channel.SHELL, channels.shell),
            receiver.inlet(Channel.IOPUB, channels.iopub),
            new IoLoop.Inlet(channels.heartbeat, frames -> beat.run())));
    return channels;
  }

  /** Sends on shell, control or stdin; on iopub only the kernel sends. */
  @Override
  public void send(Channel channel, Message message) {
    ZMQ.Socket socket = switch (channel) {
      case SHELL -> shell;
      case CONTROL -> control;
      case STDIN -> stdin;
      case IOPUB -> throw new IllegalArgumentException("a client does not send on iopub");
    };
    thread.send(socket, codec.encode(message));
  }

  /** Asks the heartbeat for an echo: the kernel process answers it even while code runs. */
  public void ping() {
    // The empty frame is what a REQ socket sends first, and a kernel's REP socket waits for it.
    thread.send(heartbeat, List.of(new byte[0], PING));
  }

  @Override
  public void close() {
    thread.close();
  }

  private ZMQ.Socket dealer(byte[] identity, String address) {
    ZMQ.Socket socket = sockets.open(SocketType.DEALER);
    socket.setIdentity(identity);
    connect(socket, address);
    return socket;
  }

  private static void connect(ZMQ.Socket socket, String address) {
    socket.setReconnectIVL(RECONNECT_MS);
    socket.setReconnectIVLMax(RECONNECT_MAX_MS);
    socket.setHandshakeIvl(HANDSHAKE_MS);
    socket.connect(address);
  }
}
