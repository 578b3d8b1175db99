package org.ishizue.workbench.server.http;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Fields;
import org.ishizue.jupyter.json.Json;
import org.ishizue.jupyter.json.JsonTextException;
import org.ishizue.runtime.text.Language;
import org.jspecify.annotations.Nullable;

/** One request of a client. */
public final class Call {
  /** The largest body that is read: a notebook of 256 MiB and what JSON adds to it. */
  static final int MAX_BODY_BYTES = 300 << 20;

  private final Request request;
  private final Map<String, String> variables;

  Call(Request request, Map<String, String> variables) {
    this.request = request;
    this.variables = Map.copyOf(variables);
  }

  public Request request() {
    return request;
  }

  /** What stood in the address for a variable of the route, decoded. */
  public String variable(String name) {
    String value = variables.get(name);
    if (value == null) {
      throw new IllegalArgumentException("the route has no {" + name + "}");
    }
    return value;
  }

  /** A parameter of the query. */
  public Optional<String> query(String name) {
    Fields fields = Request.extractQueryParameters(request, StandardCharsets.UTF_8);
    return Optional.ofNullable(fields.getValue(name));
  }

  /** The language that a page asks for, else the one in use. */
  public Language language() {
    return query("language").flatMap(Language::parse).orElseGet(Language::current);
  }

  /**
   * A parameter that is 0 or 1.
   *
   * @throws HttpProblem 400 for any other value
   */
  public boolean flag(String name, boolean missing) {
    return switch (query(name).orElse(missing ? "1" : "0")) {
      case "0" -> false;
      case "1" -> true;
      default -> throw new HttpProblem(400, name + " must be 0 or 1");
    };
  }

  public @Nullable String header(String name) {
    HttpField field = request.getHeaders().getField(name);
    return field == null ? null : field.getValue();
  }

  /** Whether the client can unpack gzip. */
  public boolean acceptsGzip() {
    return Packing.isAccepted(header("Accept-Encoding"));
  }

  /** The body's bytes. */
  public byte[] body() throws IOException {
    try (InputStream in = Request.asInputStream(request)) {
      byte[] body = in.readNBytes(MAX_BODY_BYTES + 1);
      if (body.length > MAX_BODY_BYTES) {
        throw new HttpProblem(413, "the request has more than " + MAX_BODY_BYTES + " bytes");
      }
      return body;
    }
  }

  /**
   * The body as a JSON object; empty when there is no body.
   *
   * @throws HttpProblem 400 if it is anything else
   */
  public Optional<JsonObject> json() throws IOException {
    byte[] body = body();
    if (new String(body, StandardCharsets.ISO_8859_1).isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Json.parseObject(body));
    } catch (JsonTextException e) {
      throw new HttpProblem(400, "Invalid JSON in body of request: " + e.getMessage());
    }
  }

  /** The body as a JSON object that must be there. */
  public JsonObject requiredJson() throws IOException {
    return json().orElseThrow(() -> new HttpProblem(400, "JSON body missing"));
  }

  static String decode(String percentEncoded) {
    try {
      return URLDecoder.decode(percentEncoded.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new HttpProblem(400, "the address is not well-formed");
    }
  }
}
