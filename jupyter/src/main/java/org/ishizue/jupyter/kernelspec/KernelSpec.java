package org.ishizue.jupyter.kernelspec;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ishizue.jupyter.json.Json;
import org.ishizue.jupyter.json.JsonTextException;

/**
 * How to start a kernel: a folder's {@code kernel.json}.
 *
 * @param name the folder's name, in lower case
 * @param folder with {@code kernel.json} and the logos
 * @param argv the command; {@code {connection_file}} and {@code {resource_dir}} stand for paths
 * @param env what is added to the environment
 * @param json all of the file, keys that we do not know included; not to be changed
 */
public record KernelSpec(
    String name,
    Path folder,
    List<String> argv,
    String displayName,
    String language,
    InterruptMode interruptMode,
    Map<String, String> env,
    JsonObject metadata,
    JsonObject json) {
  public static final String FILE_NAME = "kernel.json";

  public KernelSpec {
    argv = List.copyOf(argv);
    env = Collections.unmodifiableMap(new LinkedHashMap<>(env));
  }

  /**
   * Reads a kernelspec's folder.
   *
   * @throws KernelSpecException if {@code kernel.json} is missing, broken or without a command
   */
  public static KernelSpec read(String name, Path folder) throws KernelSpecException {
    Path file = folder.resolve(FILE_NAME);
    JsonObject json;
    try {
      json = Json.parseObject(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new KernelSpecException(file, "it cannot be read (" + e + ")");
    } catch (JsonTextException e) {
      throw new KernelSpecException(file, e.getMessage());
    }
    List<String> argv = argv(file, json);
    String mode = text(json, "interrupt_mode", "signal");
    return new KernelSpec(
        name,
        folder,
        argv,
        text(json, "display_name", name),
        text(json, "language", ""),
        mode.equalsIgnoreCase("message") ? InterruptMode.MESSAGE : InterruptMode.SIGNAL,
        env(json),
        json.get("metadata") instanceof JsonObject metadata ? metadata : new JsonObject(),
        json);
  }

  private static List<String> argv(Path file, JsonObject json) throws KernelSpecException {
    List<String> argv = new ArrayList<>();
    if (json.get("argv") instanceof JsonArray array) {
      for (JsonElement element : array) {
        if (!(element instanceof JsonPrimitive word) || !word.isString()) {
          throw new KernelSpecException(file, "\"argv\" holds " + Json.kind(element));
        }
        argv.add(word.getAsString());
      }
    }
    if (argv.isEmpty()) {
      throw new KernelSpecException(file, "\"argv\" must be an array with the command");
    }
    return argv;
  }

  private static Map<String, String> env(JsonObject json) {
    Map<String, String> env = new LinkedHashMap<>();
    if (json.get("env") instanceof JsonObject object) {
      for (String key : object.keySet()) {
        env.put(key, text(object, key, ""));
      }
    }
    return env;
  }

  private static String text(JsonObject json, String key, String missing) {
    return json.get(key) instanceof JsonPrimitive value ? value.getAsString() : missing;
  }
}
