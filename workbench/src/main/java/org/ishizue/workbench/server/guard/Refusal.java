package org.ishizue.workbench.server.guard;

import com.google.gson.JsonObject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.ishizue.jupyter.json.Json;
import org.ishizue.runtime.text.Language;
import org.ishizue.runtime.text.Texts;

/** What someone sees whom the gate does not let in: in words for a person, in JSON for a program. */
public final class Refusal {
  private static final Texts TEXTS = Texts.beside(Refusal.class);

  /** Why. */
  public enum Reason {
    TOKEN("SERVER-010"),
    HOST("SERVER-011"),
    ORIGIN("SERVER-012");

    private final String code;

    Reason(String code) {
      this.code = code;
    }
  }

  public boolean write(Request request, Response response, Callback callback, Reason reason) {
    return write(
        request,
        response,
        callback,
        403,
        String.valueOf(TEXTS.problem(reason.code).getMessage()));
  }

  /**
   * The same for any reason.
   *
   * @param message nothing of the request may be in it
   */
  public boolean write(
      Request request, Response response, Callback callback, int status, String message) {
    response.setStatus(status);
    response
        .getHeaders()
        .put("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    response.getHeaders().put("X-Content-Type-Options", "nosniff");
    byte[] body;
    if (Gate.isNavigation(request)) {
      response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/html; charset=utf-8");
      body = page(message).getBytes(StandardCharsets.UTF_8);
    } else {
      response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
      JsonObject json = new JsonObject();
      json.addProperty("message", message);
      json.addProperty("reason", status == 403 ? "Forbidden" : "Unavailable");
      body = Json.writeUtf8(json);
    }
    response.write(true, ByteBuffer.wrap(body), callback);
    return true;
  }

  /** The message is ours alone: nothing of the request is in it. */
  private static String page(String message) {
    String lang = Language.current().code();
    return "<!DOCTYPE html><html lang=\"" + lang
        + "\"><head><meta charset=\"utf-8\"><title>Ishizue</title></head>"
        + "<body><h1>Ishizue</h1><p>" + message.replace("\n", "</p><p>") + "</p></body></html>";
  }
}
