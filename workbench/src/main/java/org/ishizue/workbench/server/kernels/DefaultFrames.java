package org.ishizue.workbench.server.kernels;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ishizue.jupyter.channel.Channel;
import org.ishizue.jupyter.json.Json;
import org.ishizue.jupyter.json.JsonTextException;

/**
 * The older way, for clients that name no subprotocol: one JSON object in a text frame. A message with
 * buffers is a binary frame: a count, offsets (big-endian, 32 bits each), the JSON, the buffers.
 *
 * <p>Towards the page the JSON parts are set between their names as they are.
 */
final class DefaultFrames implements Frames {
  private static final int MOST_OFFSETS = 10_000;

  @Override
  public Frame encode(Parts message) {
    List<byte[]> buffers = message.buffers();
    String json = json(message);
    if (buffers.isEmpty()) {
      return new Text(json);
    }
    byte[] utf8 = json.getBytes(StandardCharsets.UTF_8);
    int count = buffers.size() + 1;
    int head = Integer.BYTES * (count + 1);
    int size = head + utf8.length + buffers.stream().mapToInt(one -> one.length).sum();
    ByteBuffer frame = ByteBuffer.allocate(size);
    frame.putInt(count);
    int offset = head;
    frame.putInt(offset);
    offset += utf8.length;
    for (byte[] buffer : buffers) {
      frame.putInt(offset);
      offset += buffer.length;
    }
    frame.put(utf8);
    buffers.forEach(frame::put);
    return new Binary(frame.flip());
  }

  private static String json(Parts message) {
    String header = utf8(message.header());
    return "{\"header\":" + header
        + ",\"msg_id\":" + quoted(Parts.text(message.header(), "msg_id"))
        + ",\"msg_type\":" + quoted(message.type())
        + ",\"parent_header\":" + utf8(message.parent())
        + ",\"metadata\":" + utf8(message.all().get(2))
        + ",\"content\":" + utf8(message.all().get(3))
        + ",\"buffers\":[],\"channel\":"
        + quoted(message.channel().name().toLowerCase(Locale.ROOT)) + "}";
  }

  @Override
  public Parts decode(String text) throws BadFrameException {
    return message(text, List.of());
  }

  @Override
  public Parts decode(ByteBuffer bytes) throws BadFrameException {
    ByteBuffer frame = bytes.slice();
    int count = frame.remaining() < Integer.BYTES ? 0 : frame.getInt();
    if (count < 1 || count > MOST_OFFSETS || frame.remaining() < count * Integer.BYTES) {
      throw new BadFrameException("the frame has " + count + " offsets");
    }
    List<byte[]> pieces = new ArrayList<>();
    int start = frame.getInt();
    for (int i = 1; i <= count; i++) {
      int end = i < count ? frame.getInt() : frame.limit();
      if (start < 0 || end < start || end > frame.limit()) {
        throw new BadFrameException("the frame's offsets do not fit its length");
      }
      byte[] piece = new byte[end - start];
      frame.get(start, piece);
      pieces.add(piece);
      start = end;
    }
    return message(utf8(pieces.get(0)), pieces.subList(1, pieces.size()));
  }

  private static Parts message(String text, List<byte[]> buffers) throws BadFrameException {
    JsonObject json;
    try {
      json = Json.parseObject(text);
    } catch (JsonTextException e) {
      throw new BadFrameException("the frame is not JSON: " + e.getMessage());
    }
    Channel channel = json.get("channel") instanceof JsonPrimitive name
        ? V1Frames.channelOf(name.getAsString())
        : Channel.SHELL;
    List<byte[]> parts = new ArrayList<>();
    for (String part : List.of("header", "parent_header", "metadata", "content")) {
      parts.add(
          Json.writeUtf8(json.get(part) instanceof JsonObject object ? object : new JsonObject()));
    }
    parts.addAll(buffers);
    return new Parts(channel, parts);
  }

  private static String utf8(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static String quoted(String text) {
    return Json.write(new JsonPrimitive(text));
  }
}
