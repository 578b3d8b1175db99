package org.ishizue.grading.result;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ishizue.grading.CourseFolder;
import org.ishizue.jupyter.json.Json;
import org.ishizue.jupyter.json.JsonTextException;
import org.ishizue.jupyter.notebook.AtomicFile;
import org.jspecify.annotations.Nullable;

/**
 * The files of results, {@code graded/LEARNER/EXERCISE/KEY.json}. A file is written beside its place and
 * renamed: it is there whole or not at all, whatever ends the grader.
 */
public final class ResultFile {
  private ResultFile() {}

  /** Where the result with this key is, or will be. */
  public static Path of(CourseFolder course, String learner, String exercise, String key) {
    return course.graded(learner, exercise).resolve(key + ".json");
  }

  /**
   * Writes a result.
   *
   * @throws IOException if it cannot be written, as on a full disk; what was there before is there still
   */
  public static Path write(CourseFolder course, SubmissionResult result) throws IOException {
    Path file = of(course, result.learner(), result.exercise(), result.key());
    Files.createDirectories(course.graded(result.learner(), result.exercise()));
    String text = Json.writeIndented(ResultJson.write(result)) + "\n";
    AtomicFile.write(file, text.getBytes(StandardCharsets.UTF_8));
    return file;
  }

  /**
   * Reads a result.
   *
   * @throws IOException if there is none, or one that cannot be read
   */
  public static SubmissionResult read(Path file) throws IOException {
    try {
      return ResultJson.read(Files.readAllBytes(file));
    } catch (JsonTextException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  /** The result with this key, if it is there and final. */
  public static Optional<SubmissionResult> finished(
      CourseFolder course, String learner, String exercise, String key) throws IOException {
    Path file = of(course, learner, exercise, key);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    return Optional.of(read(file)).filter(SubmissionResult::isFinal);
  }

  /** All results of a course, in order of learner, exercise and time of grading. */
  public static List<SubmissionResult> all(CourseFolder course) throws IOException {
    List<SubmissionResult> results = new ArrayList<>();
    for (Path learner : CourseFolder.folders(course.graded())) {
      for (Path exercise : CourseFolder.folders(learner)) {
        results.addAll(in(exercise));
      }
    }
    return results;
  }

  /** The results in a folder, the one graded last at the end. */
  public static List<SubmissionResult> in(Path folder) throws IOException {
    List<SubmissionResult> results = new ArrayList<>();
    if (!Files.isDirectory(folder)) {
      return results;
    }
    try (Stream<Path> entries = Files.list(folder)) {
      for (Path file : entries.filter(ResultFile::isResult).sorted().toList()) {
        results.add(read(file));
      }
    }
    results.sort(
        Comparator.comparing(SubmissionResult::gradedAt).thenComparing(SubmissionResult::key));
    return results;
  }

  private static boolean isResult(Path file) {
    @Nullable Path name = file.getFileName();
    return name != null
        && name.toString().endsWith(".json")
        && !name.toString().startsWith(".")
        && Files.isRegularFile(file);
  }
}
