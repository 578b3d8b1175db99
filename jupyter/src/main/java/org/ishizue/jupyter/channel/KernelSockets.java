package org.ishizue.jupyter.channel;

import org.ishizue.jupyter.wire.ConnectionFile;
import org.zeromq.SocketType;
import org.zeromq.ZMQ;
import org.zeromq.ZMQException;
import zmq.ZError;

/** The five sockets of a kernel, bound. */
final class KernelSockets {
  final Sockets sockets = new Sockets();
  final ZMQ.Socket shell = router();
  final ZMQ.Socket control = router();
  final ZMQ.Socket stdin = router();
  final ZMQ.Socket iopub = sockets.open(SocketType.XPUB);
  // Not REP: a router has no state in which a client that vanished could leave it.
  final ZMQ.Socket heartbeat = router();

  KernelSockets(ConnectionFile connection) throws PortException {
    // Tell of every subscriber, not only of the first one to a topic: each wants its welcome.
    iopub.setXpubVerbose(true);
    // A question must not vanish because the client's stdin is a moment behind its shell. What the
    // other sockets send answers a message of the same socket: its sender is connected, or gone.
    stdin.setRouterMandatory(true);
    try {
      bind(heartbeat, connection, "hb_port", connection.hbPort());
      bind(stdin, connection, "stdin_port", connection.stdinPort());
      bind(iopub, connection, "iopub_port", connection.iopubPort());
      bind(control, connection, "control_port", connection.controlPort());
      bind(shell, connection, "shell_port", connection.shellPort());
    } catch (PortException | RuntimeException e) {
      sockets.close(0);
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

  private ZMQ.Socket router() {
    ZMQ.Socket socket = sockets.open(SocketType.ROUTER);
    // A client that reconnects under its old identity takes over from its dead connection.
    socket.setRouterHandover(true);
    return socket;
  }

  private static void bind(ZMQ.Socket socket, ConnectionFile connection, String name, int port)
      throws PortException {
    if (port == 0) {
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
    return switch (error) {
      case ZError.EADDRINUSE -> "another program is using it";
      case ZError.EADDRNOTAVAIL -> "this machine has no address " + address;
      default -> "binding " + address + " failed (" + ZError.toString(error) + ")";
    };
  }
}
