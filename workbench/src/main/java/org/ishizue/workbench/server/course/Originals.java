package org.ishizue.workbench.server.course;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.ishizue.exercises.master.Master;
import org.ishizue.grading.release.Release;
import org.ishizue.jupyter.json.Json;
import org.ishizue.jupyter.json.JsonTextException;
import org.ishizue.jupyter.notebook.AtomicFile;
import org.ishizue.jupyter.notebook.Notebook;
import org.ishizue.jupyter.notebook.NotebookFormatException;
import org.ishizue.runtime.text.Language;

/** What a learner's copy of an exercise was made from: both notebooks and the list of files with their hashes. */
final class Originals {
  private final Path folder;

  /** Of one exercise. */
  Originals(Path workspace, String exercise) {
    this.folder = workspace.resolve(".ishizue/originals/exercises").resolve(exercise);
  }

  boolean areThere() {
    return Files.isRegularFile(folder.resolve(Release.MANIFEST));
  }

  /** Whether what a learner would get from a release differs from what was copied. */
  boolean differFrom(Path released) throws IOException {
    return areThere() && !forLearner(folder).equals(forLearner(released));
  }

  /** The hashes of the files that go into a workspace, by path. */
  Map<String, String> hashes() throws IOException {
    return areThere() ? forLearner(folder) : Map.of();
  }

  Notebook in(Language language) throws IOException {
    return notebook(folder, language);
  }

  void remember(Path released) throws IOException {
    Files.createDirectories(folder);
    for (Language language : Language.values()) {
      String name = Master.file(language);
      AtomicFile.write(folder.resolve(name), Files.readAllBytes(released.resolve(name)));
    }
    AtomicFile.write(
        folder.resolve(Release.MANIFEST), Files.readAllBytes(released.resolve(Release.MANIFEST)));
  }

  static Notebook notebook(Path folder, Language language) throws IOException {
    Path file = folder.resolve(Master.file(language));
    try {
      return Notebook.read(file);
    } catch (NotebookFormatException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  /** The files of a release that a learner's copy holds, with their hashes: not the checks. */
  static Map<String, String> forLearner(Path folder) throws IOException {
    Path file = folder.resolve(Release.MANIFEST);
    try {
      Map<String, String> hashes = new TreeMap<>();
      if (Json.parseObject(Files.readAllBytes(file)).get("files") instanceof JsonObject files) {
        files.entrySet().stream()
            .filter(each -> isForLearner(each.getKey()))
            .filter(each -> each.getValue() instanceof JsonPrimitive)
            .forEach(each -> hashes.put(each.getKey(), each.getValue().getAsString()));
      }
      return hashes;
    } catch (JsonTextException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  static boolean isNotebook(String file) {
    return file.startsWith("exercise.") && file.endsWith(".ipynb");
  }

  private static boolean isForLearner(String file) {
    return isNotebook(file) || (file.matches("(data|files|images)/.+") && !file.contains(".."));
  }
}
