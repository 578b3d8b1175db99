package org.ishizue.grading.grade;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ishizue.grading.CourseFolder;
import org.ishizue.grading.collect.Collect;
import org.ishizue.grading.collect.CollectLimits;
import org.ishizue.jupyter.json.Json;
import org.ishizue.jupyter.json.JsonTextException;

/**
 * What a learner has handed in for an exercise, as it lies in the course's folder.
 *
 * @param notebook its file; empty if nothing could be taken
 * @param rejection why not, in the collection's words; empty if there is a notebook
 */
public record HandedIn(
    String learner, String exercise, Optional<Path> notebook, String rejection, Instant time) {

  /** All of a course, by exercise and learner. */
  public static List<HandedIn> in(CourseFolder course) throws IOException {
    List<HandedIn> all = new ArrayList<>();
    for (Path learner : CourseFolder.folders(course.submitted())) {
      for (Path exercise : CourseFolder.folders(learner)) {
        of(course, name(learner), name(exercise)).ifPresent(all::add);
      }
    }
    for (Path learner : CourseFolder.folders(course.root().resolve("received"))) {
      for (Path exercise : CourseFolder.folders(learner)) {
        if (!Files.isDirectory(course.submitted(name(learner), name(exercise)))) {
          of(course, name(learner), name(exercise)).ifPresent(all::add);
        }
      }
    }
    all.sort(java.util.Comparator.comparing(HandedIn::exercise).thenComparing(HandedIn::learner));
    return all;
  }

  /** One of them; empty if nothing was handed in. */
  public static Optional<HandedIn> of(CourseFolder course, String learner, String exercise)
      throws IOException {
    Path folder = course.submitted(learner, exercise);
    Optional<Path> notebook = notebook(folder, exercise);
    if (notebook.isPresent()) {
      return Optional.of(
          new HandedIn(learner, exercise, notebook, "", time(folder, notebook.get())));
    }
    Path received = course.received(learner, exercise);
    if (!Files.isDirectory(received)) {
      return Optional.empty();
    }
    try (Stream<Path> entries = Files.list(received)) {
      Optional<Path> rejected = entries
          .filter(path -> name(path).startsWith("rejected-"))
          .max(java.util.Comparator.comparing(HandedIn::modified));
      return rejected.map(
          path -> new HandedIn(learner, exercise, Optional.empty(), reason(path), modified(path)));
    }
  }

  /** The bytes; read without following a link, and not beyond the cap. */
  static byte[] read(Path file) throws IOException {
    long cap = CollectLimits.USUAL.notebookBytes();
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      byte[] bytes = in.readNBytes((int) cap + 1);
      if (bytes.length > cap) {
        throw new IOException("more than " + cap + " bytes");
      }
      return bytes;
    }
  }

  private static Optional<Path> notebook(Path folder, String exercise) throws IOException {
    Path usual = folder.resolve(exercise + ".ipynb");
    if (isFile(usual)) {
      return Optional.of(usual);
    }
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(path -> name(path).endsWith(".ipynb") && isFile(path))
          .min(java.util.Comparator.comparing(Path::toString));
    }
  }

  private static boolean isFile(Path path) {
    return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
  }

  private static Instant time(Path folder, Path notebook) {
    String text = text(folder.resolve(Collect.ORIGIN), "time");
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException none) {
      return modified(notebook);
    }
  }

  private static String reason(Path file) {
    String reason = text(file, "reason");
    String detail = text(file, "detail");
    return detail.isEmpty() ? reason : reason + ": " + detail;
  }

  private static String text(Path file, String key) {
    if (!isFile(file)) {
      return "";
    }
    try {
      JsonObject json = Json.parseObject(read(file));
      JsonElement value = json.get(key);
      return value == null || !value.isJsonPrimitive() ? "" : value.getAsString();
    } catch (IOException | JsonTextException e) {
      return "";
    }
  }

  private static Instant modified(Path path) {
    try {
      return Files.getLastModifiedTime(path, LinkOption.NOFOLLOW_LINKS).toInstant();
    } catch (IOException e) {
      return Instant.EPOCH;
    }
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }
}
