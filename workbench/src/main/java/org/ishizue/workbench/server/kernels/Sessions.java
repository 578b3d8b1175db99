package org.ishizue.workbench.server.kernels;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.ishizue.workbench.server.http.HttpProblem;
import org.jspecify.annotations.Nullable;

/** Which document has which kernel. Thread-safe. */
final class Sessions {
  private record Session(String id, String path, String name, String type, String kernelId) {}

  private final Kernels kernels;
  private final Map<String, Session> sessions = new LinkedHashMap<>();

  Sessions(Kernels kernels) {
    this.kernels = kernels;
  }

  synchronized JsonArray list() {
    sessions.values().removeIf(session -> !kernels.has(session.kernelId));
    JsonArray list = new JsonArray();
    sessions.values().forEach(session -> list.add(model(session)));
    return list;
  }

  synchronized JsonObject get(String id) {
    return model(existing(id));
  }

  /** Makes a session; the one that a path has already is given back as it is. */
  synchronized JsonObject create(JsonObject request) {
    JsonObject asked = request.get("notebook") instanceof JsonObject old ? old : request;
    String path = text(asked, "path");
    if (path == null) {
      throw new HttpProblem(400, "Missing field in JSON data: path");
    }
    list();
    for (Session session : sessions.values()) {
      if (session.path.equals(path)) {
        return model(session);
      }
    }
    String type = asked.equals(request) ? text(request, "type") : "notebook";
    if (type == null) {
      throw new HttpProblem(400, "Missing field in JSON data: type");
    }
    JsonObject kernel = kernel(request);
    String kernelId = text(kernel, "id");
    boolean deprecated = !asked.equals(request);
    if (kernelId == null || !kernels.has(kernelId)) {
      String name = deprecated ? null : text(kernel, "name");
      kernelId = kernels.start(name, path, deprecated ? null : kernelId).id();
    }
    String name = text(request, "name");
    Session session =
        new Session(UUID.randomUUID().toString(), path, name == null ? "" : name, type, kernelId);
    sessions.put(session.id, session);
    return model(session);
  }

  /** Gives a session another path, name, type or kernel. */
  synchronized JsonObject change(String id, JsonObject request) throws InterruptedException {
    Session before = existing(id);
    JsonObject asked = request.get("notebook") instanceof JsonObject old ? old : request;
    String path = or(text(asked, "path"), before.path);
    String kernelId = before.kernelId;
    JsonObject kernel = kernel(request);
    String wantedId = text(kernel, "id");
    String wantedName = text(kernel, "name");
    if (wantedId != null) {
      kernelId = kernels.get(wantedId).id();
    } else if (wantedName != null) {
      kernelId = kernels.start(wantedName, path, null).id();
    }
    Session after = new Session(
        id,
        path,
        or(text(asked, "name"), before.name),
        or(text(request, "type"), before.type),
        kernelId);
    sessions.put(id, after);
    if (!kernelId.equals(before.kernelId)) {
      kernels.shutdown(before.kernelId);
    }
    return model(after);
  }

  /** Ends a session and its kernel; 410 if the kernel was gone already. */
  void delete(String id) throws InterruptedException {
    String kernelId;
    synchronized (this) {
      kernelId = existing(id).kernelId;
      sessions.remove(id);
    }
    if (!kernels.has(kernelId)) {
      throw new HttpProblem(410, "Kernel deleted before session");
    }
    kernels.shutdown(kernelId);
  }

  private Session existing(String id) {
    Session session = sessions.get(id);
    if (session == null) {
      throw new HttpProblem(404, "Session not found: session_id='" + id + "'");
    }
    return session;
  }

  private JsonObject model(Session session) {
    JsonObject model = new JsonObject();
    model.addProperty("id", session.id);
    model.addProperty("path", session.path);
    model.addProperty("name", session.name);
    model.addProperty("type", session.type);
    model.add("kernel", kernels.get(session.kernelId).model());
    if (session.type.equals("notebook")) {
      JsonObject notebook = new JsonObject();
      notebook.addProperty("path", session.path);
      notebook.addProperty("name", session.name);
      model.add("notebook", notebook);
    }
    return model;
  }

  private static JsonObject kernel(JsonObject request) {
    return request.get("kernel") instanceof JsonObject kernel ? kernel : new JsonObject();
  }

  private static @Nullable String text(JsonObject object, String name) {
    JsonElement value = object.get(name);
    return value instanceof JsonPrimitive text && text.isString() ? text.getAsString() : null;
  }

  private static String or(@Nullable String value, String missing) {
    return value == null ? missing : value;
  }
}
