package org.ishizue.jupyter.channel;

import java.nio.charset.StandardCharsets;
import org.ishizue.jupyter.wire.ConnectionFile;
import org.zeromq.SocketType;
import org.zeromq.ZMQ;

/** The five sockets of a client, connecting. */
final class ClientSockets {
  /** ZeroMQ's default of 100 ms would be a third of a kernel's start. */
  private static final int RECONNECT_MS = 10;

  private static final int RECONNECT_MAX_MS = 200;

  /**
   * JeroMQ 0.6.0 loses about one connection in 700 just after it was made: the finished connecter takes
   * the new engine's selection key with it when both are handled in one round of {@code Poller.run}, and
   * nothing is ever read. A handshake that takes longer than this is given up and made anew.
   */
  private static final int HANDSHAKE_MS = 500;

  final Sockets sockets = new Sockets();
  final ZMQ.Socket shell;
  final ZMQ.Socket control;
  final ZMQ.Socket stdin;
  final ZMQ.Socket iopub;
  final ZMQ.Socket heartbeat;

  ClientSockets(ConnectionFile connection, String identity) {
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

  /** The socket to send on; on iopub only the kernel sends. */
  ZMQ.Socket to(Channel channel) {
    return switch (channel) {
      case SHELL -> shell;
      case CONTROL -> control;
      case STDIN -> stdin;
      case IOPUB -> throw new IllegalArgumentException("a client does not send on iopub");
    };
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
