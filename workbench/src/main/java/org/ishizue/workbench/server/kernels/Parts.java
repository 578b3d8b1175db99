package org.ishizue.workbench.server.kernels;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ishizue.jupyter.channel.Channel;
import org.ishizue.jupyter.json.Json;
import org.ishizue.jupyter.json.JsonTextException;
import org.ishizue.workbench.server.contents.Times;

/**
 * A message on its way between a kernel and a page, in the parts that it travels in: header, parent header,
 * metadata and content as JSON, then buffers. Only what is needed to find its way is ever read.
 */
record Parts(Channel channel, List<byte[]> all) {
  private static final byte[] EMPTY = "{}".getBytes(StandardCharsets.US_ASCII);
  private static final int JSON_PARTS = 4;

  Parts {
    all = List.copyOf(all);
    if (all.size() < JSON_PARTS) {
      throw new IllegalArgumentException("a message has at least four parts");
    }
  }

  /** A request of this server's own. */
  static Parts request(Channel channel, String type, JsonObject content, String session) {
    return made(channel, type, content, session);
  }

  /** What the kernel would say of itself if it could: it is restarting, or dead. */
  static Parts status(String state, String session) {
    JsonObject content = new JsonObject();
    content.addProperty("execution_state", state);
    return made(Channel.IOPUB, "status", content, session);
  }

  private static Parts made(Channel channel, String type, JsonObject content, String session) {
    JsonObject header = new JsonObject();
    header.addProperty("msg_id", UUID.randomUUID().toString());
    header.addProperty("msg_type", type);
    header.addProperty("session", session);
    header.addProperty("username", "");
    header.addProperty("date", Times.iso(Instant.now()));
    header.addProperty("version", "5.4");
    return new Parts(
        channel, List.of(Json.writeUtf8(header), EMPTY, EMPTY, Json.writeUtf8(content)));
  }

  byte[] header() {
    return all.get(0);
  }

  byte[] parent() {
    return all.get(1);
  }

  List<byte[]> buffers() {
    return all.subList(JSON_PARTS, all.size());
  }

  String type() {
    return text(header(), "msg_type");
  }

  /** Who asked for it; empty for what nobody asked for. */
  String parentSession() {
    return text(parent(), "session");
  }

  /** The state in a status message. */
  String state() {
    return text(all.get(3), "execution_state");
  }

  int bytes() {
    return all.stream().mapToInt(part -> part.length).sum();
  }

  static String text(byte[] json, String name) {
    try {
      return Json.parseObject(json).get(name) instanceof JsonPrimitive value
          ? value.getAsString()
          : "";
    } catch (JsonTextException e) {
      return "";
    }
  }
}
