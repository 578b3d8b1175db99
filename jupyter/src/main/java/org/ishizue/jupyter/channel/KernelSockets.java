package org.ishizue.jupyter.channel;

import java.nio.channels.SelectableChannel;
import java.util.ArrayList;
import java.util.List;
import org.ishizue.jupyter.wire.ConnectionFile;
import org.zeromq.SocketType;
import org.zeromq.ZMQ;
import org.zeromq.ZMQException;
import zmq.ZError;

/** The five ZeroMQ sockets of a kernel. Used by one thread after another, never by two at once. */
final class KernelSockets implements AutoCloseable {
  /** More than any code, yet no frame can make the kernel ask for all memory. */
  private static final long MAX_FRAME_BYTES = 256L << 20;

  private final ZMQ.Context context = ZMQ.context(1);
  private final List<ZMQ.Socket> all = new ArrayList<>();
  private final ZMQ.Socket shell;
  private final ZMQ.Socket control;
  private final ZMQ.Socket stdin;
  private final ZMQ.Socket iopub;
  private final ZMQ.Socket heartbeat;

  private KernelSockets() {
    shell = router();
    control = router();
    stdin = router();
    iopub = open(SocketType.XPUB);
    // Tell of every subscriber, not only of the first one to a topic: each wants its welcome.
    iopub.setXpubVerbose(true);
    // Not REP: a router has no state in which a client that vanished could leave it.
    heartbeat = router();
  }

  static KernelSockets bind(ConnectionFile connection) throws PortException {
    KernelSockets sockets = new KernelSockets();
    try {
      bind(sockets.heartbeat, connection, "hb_port", connection.hbPort());
      bind(sockets.stdin, connection, "stdin_port", connection.stdinPort());
      bind(sockets.iopub, connection, "iopub_port", connection.iopubPort());
      bind(sockets.control, connection, "control_port", connection.controlPort());
      bind(sockets.shell, connection, "shell_port", connection.shellPort());
      return sockets;
    } catch (PortException | RuntimeException e) {
      sockets.lingerMs(0);
      sockets.close();
      throw e;
    }
  }

  ZMQ.Socket of(Channel channel) {
    return switch (channel) {
      case SHELL -> shell;
      case CONTROL -> control;
      case STDIN -> stdin;
      case IOPUB -> iopub;
    };
  }

  ZMQ.Socket heartbeat() {
    return heartbeat;
  }

  /** What becomes readable when ZeroMQ has news for one of the sockets. */
  List<SelectableChannel> signals() {
    return all.stream().map(ZMQ.Socket::getFD).toList();
  }

  /** For how long {@link #close} goes on sending what is already with ZeroMQ. */
  void lingerMs(int millis) {
    all.forEach(socket -> socket.setLinger(millis));
  }

  @Override
  public void close() {
    all.forEach(ZMQ.Socket::close);
    context.close();
  }

  private ZMQ.Socket router() {
    ZMQ.Socket socket = open(SocketType.ROUTER);
    // A client that reconnects under its old identity takes over from its dead connection.
    socket.setRouterHandover(true);
    return socket;
  }

  private ZMQ.Socket open(SocketType type) {
    ZMQ.Socket socket = context.socket(type);
    // No high-water mark: at one, ZeroMQ drops what a slow client has not yet read.
    socket.setSndHWM(0);
    socket.setRcvHWM(0);
    socket.setMaxMsgSize(MAX_FRAME_BYTES);
    all.add(socket);
    return socket;
  }

  private static void bind(ZMQ.Socket socket, ConnectionFile connection, String name, int port)
      throws PortException {
    if (port == 0 && connection.transport().equals("tcp")) {
      throw new PortException(name, port, "the connection file must give a port, not 0");
    }
    String address = connection.address(port);
    try {
      if (!socket.bind(address)) {
        throw new PortException(name, port, "binding " + address + " failed");
      }
    } catch (ZMQException e) {
      throw new PortException(name, port, reason(e.getErrorCode(), address));
    } catch (RuntimeException e) {
      throw new PortException(name, port, address + " cannot be used (" + e.getMessage() + ")");
    }
  }

  private static String reason(int error, String address) {
    if (error == ZError.EADDRINUSE) {
      return "another program is using it";
    }
    if (error == ZError.EADDRNOTAVAIL) {
      return "this machine has no address " + address;
    }
    return "binding " + address + " failed (" + ZError.toString(error) + ")";
  }
}
