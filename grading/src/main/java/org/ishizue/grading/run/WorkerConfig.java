package org.ishizue.grading.run;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ishizue.grading.result.Level;
import org.ishizue.grading.sandbox.SandboxLimits;
import org.ishizue.grading.sandbox.SandboxSetup;
import org.ishizue.kernel.uservm.UserVmConfig;

/**
 * What a worker must know to make sandboxes.
 *
 * @param userVm the learner's VM as this installation starts it
 * @param imports what every cell has imported
 * @param folder for the files that sandboxes share
 * @param folders of the installation: datasets, fonts, optional
 */
public record WorkerConfig(
    UserVmConfig userVm,
    List<String> imports,
    Level level,
    SandboxLimits limits,
    Path folder,
    Map<String, Path> folders) {
  public WorkerConfig {
    imports = List.copyOf(imports);
    folders = Map.copyOf(folders);
  }

  /** The same with other limits. */
  public WorkerConfig with(SandboxLimits others) {
    return new WorkerConfig(userVm, imports, level, others, folder, folders);
  }

  SandboxSetup setup() throws IOException {
    return SandboxSetup.of(userVm, level, limits, folder, folders);
  }

  JsonObject json() {
    JsonObject json = new JsonObject();
    json.addProperty("java", userVm.java().toString());
    json.add("classPath", array(userVm.classPath().stream().map(Path::toString).toList()));
    json.add("imports", array(imports));
    json.addProperty("level", level.name());
    json.addProperty("runMs", limits.run().toMillis());
    json.addProperty("wallMs", limits.wall().toMillis());
    json.addProperty("heapBytes", limits.heapBytes());
    json.addProperty("memoryBytes", limits.memoryBytes());
    json.addProperty("diskBytes", limits.diskBytes());
    json.addProperty("threads", limits.threads());
    json.addProperty("outputBytes", limits.outputBytes());
    json.addProperty("frameBytes", limits.frameBytes());
    json.addProperty("folder", folder.toString());
    JsonObject named = new JsonObject();
    folders.forEach((name, path) -> named.addProperty(name, path.toString()));
    json.add("folders", named);
    return json;
  }

  static WorkerConfig of(JsonObject json) {
    Map<String, Path> folders = new HashMap<>();
    json.getAsJsonObject("folders")
        .entrySet()
        .forEach(entry -> folders.put(entry.getKey(), Path.of(entry.getValue().getAsString())));
    return new WorkerConfig(
        new UserVmConfig(
            Path.of(json.get("java").getAsString()),
            List.of(),
            texts(json.getAsJsonArray("classPath")).stream().map(Path::of).toList(),
            Map.of()),
        texts(json.getAsJsonArray("imports")),
        Level.valueOf(json.get("level").getAsString()),
        new SandboxLimits(
            Duration.ofMillis(json.get("runMs").getAsLong()),
            Duration.ofMillis(json.get("wallMs").getAsLong()),
            json.get("heapBytes").getAsLong(),
            json.get("memoryBytes").getAsLong(),
            json.get("diskBytes").getAsLong(),
            json.get("threads").getAsInt(),
            json.get("outputBytes").getAsLong(),
            json.get("frameBytes").getAsInt()),
        Path.of(json.get("folder").getAsString()),
        folders);
  }

  private static JsonArray array(List<String> texts) {
    JsonArray array = new JsonArray();
    texts.forEach(array::add);
    return array;
  }

  private static List<String> texts(JsonArray array) {
    List<String> texts = new ArrayList<>();
    for (JsonElement each : array) {
      texts.add(each.getAsString());
    }
    return texts;
  }
}
