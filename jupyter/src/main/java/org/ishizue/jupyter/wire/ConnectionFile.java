package org.ishizue.jupyter.wire;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.ishizue.jupyter.json.Json;
import org.ishizue.jupyter.json.JsonTextException;
import org.ishizue.jupyter.wire.ConnectionFileException.Fault;

/**
 * What a kernel and its clients must know to meet: {@code kernel-….json}.
 *
 * @param transport "tcp" or "ipc"
 * @param ip the address; with ipc the path that socket file names begin with
 * @param key what messages are signed with; empty for no signatures
 * @param kernelName the kernelspec's name; empty when it is not known
 */
public record ConnectionFile(
    String transport,
    String ip,
    int shellPort,
    int iopubPort,
    int stdinPort,
    int controlPort,
    int hbPort,
    String signatureScheme,
    String key,
    String kernelName) {

  /**
   * The ZeroMQ address of one of the ports.
   *
   * @param port such as {@link #shellPort()}
   */
  public String address(int port) {
    return transport + "://" + ip + (transport.equals("ipc") ? "-" : ":") + port;
  }

  /**
   * Reads a connection file.
   *
   * @throws ConnectionFileException if there is none or it is not complete
   */
  public static ConnectionFile read(Path file) throws ConnectionFileException {
    JsonObject json;
    try {
      json = Json.parseObject(Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      throw new ConnectionFileException(file, Fault.MISSING, "");
    } catch (IOException e) {
      throw new ConnectionFileException(file, Fault.UNREADABLE, e.toString());
    } catch (JsonTextException e) {
      throw new ConnectionFileException(file, Fault.NOT_JSON, String.valueOf(e.getMessage()));
    }
    ConnectionFile read = new ConnectionFile(
        text(json, "transport", "tcp"),
        text(json, "ip", "127.0.0.1"),
        port(file, json, "shell_port"),
        port(file, json, "iopub_port"),
        port(file, json, "stdin_port"),
        port(file, json, "control_port"),
        port(file, json, "hb_port"),
        text(json, "signature_scheme", Signer.SCHEME),
        text(json, "key", ""),
        text(json, "kernel_name", ""));
    if (!read.key.isEmpty() && !read.signatureScheme.equals(Signer.SCHEME)) {
      throw new ConnectionFileException(
          file,
          Fault.UNKNOWN_SIGNATURE,
          "\"" + read.signatureScheme + "\" ≠ \"" + Signer.SCHEME + "\"");
    }
    return read;
  }

  /** Writes the file so that only its owner can read it, and so that nobody sees half of it. */
  public void write(Path file) throws IOException {
    PrivateFile.write(file, Json.writeIndented(toJson()) + "\n");
  }

  private JsonObject toJson() {
    JsonObject json = new JsonObject();
    json.addProperty("shell_port", shellPort);
    json.addProperty("iopub_port", iopubPort);
    json.addProperty("stdin_port", stdinPort);
    json.addProperty("control_port", controlPort);
    json.addProperty("hb_port", hbPort);
    json.addProperty("ip", ip);
    json.addProperty("key", key);
    json.addProperty("transport", transport);
    json.addProperty("signature_scheme", signatureScheme);
    json.addProperty("kernel_name", kernelName);
    return json;
  }

  private static String text(JsonObject json, String name, String missing) {
    return json.get(name) instanceof JsonPrimitive value && value.isString()
        ? value.getAsString()
        : missing;
  }

  private static int port(Path file, JsonObject json, String name) throws ConnectionFileException {
    JsonElement value = json.get(name);
    if (value instanceof JsonPrimitive number && number.isNumber()) {
      int port = number.getAsInt();
      if (port >= 0 && port <= 65_535) {
        return port;
      }
    }
    throw new ConnectionFileException(
        file, Fault.BAD_PORT, "\"" + name + "\": " + (value == null ? "—" : value.toString()));
  }
}
