package org.ishizue.jupyter.channel;

import java.nio.channels.SelectableChannel;
import java.util.ArrayList;
import java.util.List;
import org.zeromq.SocketType;
import org.zeromq.ZMQ;

/** ZeroMQ sockets of one side. Used by one thread after another, never by two at once. */
final class Sockets {
  /** More than any code, yet no frame can make the other side ask for all memory. */
  private static final long MAX_FRAME_BYTES = 256L << 20;

  private final ZMQ.Context context = ZMQ.context(1);
  private final List<ZMQ.Socket> all = new ArrayList<>();

  ZMQ.Socket open(SocketType type) {
    ZMQ.Socket socket = context.socket(type);
    // No high-water mark: at one, ZeroMQ drops what a slow peer has not yet read.
    socket.setSndHWM(0);
    socket.setRcvHWM(0);
    socket.setMaxMsgSize(MAX_FRAME_BYTES);
    all.add(socket);
    return socket;
  }

  /** What becomes readable when ZeroMQ has news for one of the sockets. */
  List<SelectableChannel> signals() {
    return all.stream().map(ZMQ.Socket::getFD).toList();
  }

  /**
   * Closes all.
   *
   * @param lingerMs for how long what is already with ZeroMQ goes on being sent
   */
  void close(int lingerMs) {
    for (ZMQ.Socket socket : all) {
      // A subscriber has nothing to say but its subscriptions, and a dead kernel wants none.
      socket.setLinger(socket.getSocketType() == SocketType.SUB ? 0 : lingerMs);
    }
    all.forEach(ZMQ.Socket::close);
    context.close();
  }
}
