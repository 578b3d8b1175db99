package org.ishizue.workbench.server.http;

import com.google.gson.JsonElement;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import org.ishizue.jupyter.json.Json;

/** What goes back to a client: a status, headers and a body. */
public record Answer(int status, Map<String, String> headers, Body body) {
  /** What stands behind the headers. */
  public sealed interface Body {}

  /** All bytes at once. */
  @SuppressWarnings("ArrayRecordComponent") // Written once, to one client.
  public record Bytes(byte[] content) implements Body {}

  /** The same bytes twice, for an answer that is made once and given often. */
  @SuppressWarnings("ArrayRecordComponent") // Written, never changed.
  public record Packed(byte[] content, byte[] gzip) implements Body {}

  /** A file, sent piece by piece. */
  public record File(Path file) implements Body {}

  private static final String JSON = "application/json";

  public Answer {
    headers = Map.copyOf(headers);
  }

  public static Answer empty(int status) {
    return new Answer(status, Map.of(), new Bytes(new byte[0]));
  }

  public static Answer json(JsonElement json) {
    return json(200, json);
  }

  /** JSON that is packed now, as small as it gets, because it will be asked for again. */
  public static Answer packedJson(JsonElement json) {
    byte[] content = Json.writeUtf8(json);
    byte[] gzip = Packing.gzip(content, Deflater.BEST_COMPRESSION);
    return new Answer(200, Map.of("Content-Type", JSON), new Packed(content, gzip));
  }

  public static Answer json(int status, JsonElement json) {
    return bytes(status, JSON, Json.writeUtf8(json));
  }

  public static Answer text(int status, String contentType, String text) {
    return bytes(status, contentType + "; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
  }

  public static Answer bytes(int status, String contentType, byte[] content) {
    return new Answer(status, Map.of("Content-Type", contentType), new Bytes(content));
  }

  public static Answer file(String contentType, Path file) {
    return new Answer(200, Map.of("Content-Type", contentType), new File(file));
  }

  public static Answer redirect(String location) {
    return empty(302).with("Location", location);
  }

  /** The same with a header set. */
  public Answer with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Answer(status, more, body);
  }
}
