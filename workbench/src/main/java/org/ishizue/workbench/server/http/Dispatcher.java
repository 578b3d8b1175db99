package org.ishizue.workbench.server.http;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.ishizue.runtime.text.ProblemException;
import org.ishizue.workbench.cli.Failure;

/** Calls the endpoint of a request's route and writes what it answers. */
public final class Dispatcher extends Handler.Abstract {
  private static final System.Logger LOG = System.getLogger(Dispatcher.class.getName());

  private final Routes routes;
  private final Map<String, String> headers;
  private final String base;

  /**
   * A dispatcher.
   *
   * @param headers set on every answer that does not set them itself
   * @param base the path under which clients see this server; it begins and ends with a slash
   */
  public Dispatcher(Routes routes, Map<String, String> headers, String base) {
    this.base = base;
    this.routes = routes;
    this.headers = Map.copyOf(headers);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws IOException {
    Answer answer = answer(request);
    response.setStatus(answer.status());
    headers.forEach(response.getHeaders()::put);
    answer.headers().forEach(response.getHeaders()::put);
    String location = answer.headers().get("Location");
    if (location != null) {
      response.getHeaders().put("Location", base + location.substring(1));
    }
    boolean head = request.getMethod().equals("HEAD");
    if (answer.body() instanceof Answer.File file) {
      response.getHeaders().put("Content-Length", Files.size(file.file()));
      if (head) {
        response.write(true, ByteBuffer.allocate(0), callback);
        return true;
      }
      try (OutputStream out = Response.asBufferedOutputStream(request, response)) {
        Files.copy(file.file(), out);
      }
      callback.succeeded();
    } else {
      byte[] content = content(request, response, answer);
      if (answer.status() != 204) {
        response.getHeaders().put("Content-Length", content.length);
      }
      response.write(true, ByteBuffer.wrap(head ? new byte[0] : content), callback);
    }
    return true;
  }

  /** What goes over the wire, packed for whoever can unpack it. */
  private static byte[] content(Request request, Response response, Answer answer) {
    boolean unpacks = Packing.isAccepted(request.getHeaders().get("Accept-Encoding"));
    Answer.Body body = answer.body();
    if (unpacks && body instanceof Answer.Bytes bytes) {
      body = Packing.quickly(bytes, answer.headers().get("Content-Type"));
    }
    if (body instanceof Answer.Packed packed) {
      response.getHeaders().put("Vary", "Accept-Encoding");
      if (unpacks) {
        response.getHeaders().put("Content-Encoding", "gzip");
      }
      return unpacks ? packed.gzip() : packed.content();
    }
    return body instanceof Answer.Bytes bytes ? bytes.content() : new byte[0];
  }

  private Answer answer(Request request) {
    try {
      Optional<Routes.Match> match = routes.find(request);
      return match.isPresent()
          ? match.get().endpoint().answer(match.get().call())
          : problem(404, "Not Found");
    } catch (HttpProblem e) {
      return problem(e.status(), e.sentence());
    } catch (ProblemException | Failure e) {
      return problem(400, String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return problem(503, "The server is stopping");
    } catch (IOException | RuntimeException e) {
      // The path, not the query: a query may hold the token.
      String where = request.getMethod() + " " + request.getHttpURI().getPath();
      LOG.log(System.Logger.Level.ERROR, where + " failed", e);
      return problem(500, String.valueOf(e));
    }
  }

  static Answer problem(int status, String message) {
    JsonObject json = new JsonObject();
    json.addProperty("message", message);
    json.add("reason", JsonNull.INSTANCE);
    return Answer.json(status, json);
  }
}
