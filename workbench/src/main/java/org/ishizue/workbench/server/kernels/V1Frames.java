package org.ishizue.workbench.server.kernels;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ishizue.jupyter.channel.Channel;

/**
 * The subprotocol {@code v1.kernel.websocket.jupyter.org}: always binary. A count of offsets, the offsets
 * (little-endian, 64 bits each), the channel's name, then the parts as they are.
 *
 * @see <a href="https://jupyter-server.readthedocs.io/en/latest/developers/websocket-protocols.html">Kernel
 *     WebSocket wire protocols</a>
 */
final class V1Frames implements Frames {
  static final String NAME = "v1.kernel.websocket.jupyter.org";

  /** More parts than any message has, so that a wrong count cannot ask for all memory. */
  private static final long MOST_OFFSETS = 10_000;

  @Override
  public Frame encode(Parts message) {
    byte[] channel =
        message.channel().name().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII);
    int count = message.all().size() + 2;
    int head = Long.BYTES * (count + 1);
    ByteBuffer frame =
        ByteBuffer.allocate(head + channel.length + message.bytes()).order(ByteOrder.LITTLE_ENDIAN);
    frame.putLong(count);
    long offset = head;
    frame.putLong(offset);
    offset += channel.length;
    frame.putLong(offset);
    for (byte[] part : message.all()) {
      offset += part.length;
      frame.putLong(offset);
    }
    frame.put(channel);
    message.all().forEach(frame::put);
    return new Binary(frame.flip());
  }

  @Override
  public Parts decode(String text) throws BadFrameException {
    throw new BadFrameException("this subprotocol has binary frames only");
  }

  @Override
  public Parts decode(ByteBuffer bytes) throws BadFrameException {
    ByteBuffer frame = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
    if (frame.remaining() < Long.BYTES) {
      throw new BadFrameException("the frame is too short");
    }
    long count = frame.getLong();
    // Channel and four parts lie between six offsets.
    if (count < 6 || count > MOST_OFFSETS || frame.remaining() < count * Long.BYTES) {
      throw new BadFrameException("the frame has " + count + " offsets");
    }
    List<byte[]> pieces = new ArrayList<>();
    long start = frame.getLong();
    for (int i = 1; i < count; i++) {
      long end = frame.getLong();
      if (start < 0 || end < start || end > frame.limit()) {
        throw new BadFrameException("the frame's offsets do not fit its length");
      }
      byte[] piece = new byte[(int) (end - start)];
      frame.get((int) start, piece);
      pieces.add(piece);
      start = end;
    }
    String channel = new String(pieces.get(0), StandardCharsets.UTF_8);
    return new Parts(channelOf(channel), pieces.subList(1, pieces.size()));
  }

  static Channel channelOf(String name) throws BadFrameException {
    return switch (name) {
      case "shell" -> Channel.SHELL;
      case "control" -> Channel.CONTROL;
      case "stdin" -> Channel.STDIN;
      default -> throw new BadFrameException("a page does not send on the channel " + name);
    };
  }
}
