package org.ishizue.jupyter.channel;

import java.util.List;
import java.util.function.BiConsumer;
import org.ishizue.jupyter.message.BadMessageException;
import org.ishizue.jupyter.wire.ConnectionFile;
import org.ishizue.jupyter.wire.Signer;
import org.ishizue.jupyter.wire.WireCodec;

/**
 * A client's end of the protocol for a program that stands between a kernel and its real clients: checks
 * and makes signatures, and passes the parts of messages on without reading them. Thread-safe.
 */
public final class PassingChannels implements AutoCloseable {
  private final WireCodec codec;
  private final ClientSockets sockets;
  private final SocketThread thread;

  private PassingChannels(ConnectionFile connection, String identity) {
    codec = new WireCodec(new Signer(connection.key()));
    sockets = new ClientSockets(connection, identity);
    thread = new SocketThread(sockets.sockets);
  }

  /**
   * Connects to a kernel, which need not be there yet.
   *
   * @param identity what the kernel knows this client by
   * @param receiver gets the channel and the parts (header, parent header, metadata and content as JSON,
   *     then buffers), on the thread that owns the sockets
   */
  public static PassingChannels connect(
      ConnectionFile connection, String identity, BiConsumer<Channel, List<byte[]>> receiver) {
    PassingChannels channels = new PassingChannels(connection, identity);
    channels.thread.start(
        "jupyter-passing-io",
        List.of(
            channels.inlet(Channel.CONTROL, receiver),
            channels.inlet(Channel.STDIN, receiver),
            channels.inlet(Channel.SHELL, receiver),
            channels.inlet(Channel.IOPUB, receiver)));
    return channels;
  }

  /**
   * Sends on shell, control or stdin.
   *
   * @param parts header, parent header, metadata and content as JSON, then buffers
   */
  public void send(Channel channel, List<byte[]> parts) {
    thread.send(sockets.to(channel), codec.frames(parts));
  }

  @Override
  public void close() {
    thread.close();
  }

  private IoLoop.Inlet inlet(Channel channel, BiConsumer<Channel, List<byte[]>> receiver) {
    return new IoLoop.Inlet(
        channel == Channel.IOPUB ? sockets.iopub : sockets.to(channel), frames -> {
          List<byte[]> parts;
          try {
            parts = codec.parts(frames);
          } catch (BadMessageException e) {
            Log.warning("a message on " + channel + " was ignored: " + e.getMessage());
            return;
          }
          receiver.accept(channel, parts);
        });
  }
}
