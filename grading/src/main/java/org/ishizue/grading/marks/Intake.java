package org.ishizue.grading.marks;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.ishizue.grading.CourseFolder;
import org.ishizue.grading.collect.Collect;
import org.ishizue.grading.gradebook.Gradebook;
import org.ishizue.grading.gradebook.Grading;
import org.ishizue.grading.gradebook.HandIn;
import org.ishizue.grading.result.ResultFile;
import org.ishizue.grading.result.SubmissionResult;
import org.ishizue.jupyter.json.Json;
import org.ishizue.jupyter.json.JsonTextException;

/**
 * What was taken into a gradebook.
 *
 * @param handIns how many were new
 * @param gradings how many were new
 * @param unreadable files that are no results, with the reason; they are left where they are
 * @param uncollected notebooks below {@code submitted} that were never collected: no mark can come of them
 */
public record Intake(int handIns, int gradings, List<String> unreadable, List<String> uncollected) {
  /** So many files a transaction: a hundred cost one wait for the disk, and a power cut loses no more. */
  private static final int BATCH = 100;

  public Intake {
    unreadable = List.copyOf(unreadable);
    uncollected = List.copyOf(uncollected);
  }

  static Intake run(CourseFolder course, Gradebook gradebook) throws IOException {
    List<String> unreadable = new ArrayList<>();
    List<HandIn> handIns = new ArrayList<>();
    for (Path learner : CourseFolder.folders(course.root().resolve("received"))) {
      for (Path exercise : CourseFolder.folders(learner)) {
        for (Path file : json(exercise)) {
          if (!String.valueOf(file.getFileName()).startsWith("rejected-")) {
            read(file, handIns, unreadable);
          }
        }
      }
    }
    for (Path learner : CourseFolder.folders(course.submitted())) {
      for (Path exercise : CourseFolder.folders(learner)) {
        Path origin = exercise.resolve(Collect.ORIGIN);
        if (Files.isRegularFile(origin, LinkOption.NOFOLLOW_LINKS)) {
          read(origin, handIns, unreadable);
        }
      }
    }
    List<Path> results = new ArrayList<>();
    for (Path learner : CourseFolder.folders(course.graded())) {
      for (Path exercise : CourseFolder.folders(learner)) {
        results.addAll(json(exercise));
      }
    }
    int newHandIns = 0;
    for (List<HandIn> batch : batches(handIns)) {
      newHandIns += gradebook.change(rows -> {
        int added = 0;
        for (HandIn each : batch) {
          added += rows.add(each) ? 1 : 0;
        }
        return added;
      });
    }
    int newGradings = 0;
    for (List<Path> batch : batches(results)) {
      List<SubmissionResult> read = new ArrayList<>();
      for (Path file : batch) {
        try {
          read.add(ResultFile.read(file));
        } catch (IOException e) {
          unreadable.add(String.valueOf(e.getMessage()));
        }
      }
      newGradings += gradebook.change(rows -> {
        int added = 0;
        for (SubmissionResult each : read) {
          added += rows.add(new Grading(each)) ? 1 : 0;
        }
        return added;
      });
    }
    return new Intake(
        newHandIns, newGradings, unreadable, Uncollected.in(course, handIns, gradebook));
  }

  private static void read(Path file, List<HandIn> handIns, List<String> unreadable)
      throws IOException {
    try {
      JsonObject json = Json.parseObject(Files.readAllBytes(file));
      handIns.add(new HandIn(
          text(json, "learner"),
          text(json, "exercise"),
          text(json, "sha256"),
          Instant.parse(text(json, "time")).truncatedTo(ChronoUnit.MICROS),
          text(json, "source"),
          number(json, "answered"),
          number(json, "version")));
    } catch (JsonTextException | DateTimeException | IllegalArgumentException e) {
      unreadable.add(file + ": " + e.getMessage());
    }
  }

  private static String text(JsonObject json, String key) {
    JsonElement value = json.get(key);
    if (value instanceof JsonPrimitive primitive && primitive.isString()) {
      return primitive.getAsString();
    }
    throw new IllegalArgumentException(key + ": " + value);
  }

  private static int number(JsonObject json, String key) {
    JsonElement value = json.get(key);
    return value instanceof JsonPrimitive primitive && primitive.isNumber()
        ? primitive.getAsInt()
        : 0;
  }

  /** In order of their names, so that every run adds the same rows in the same order. */
  private static List<Path> json(Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.json")) {
      for (Path file : found) {
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
            && !String.valueOf(file.getFileName()).startsWith(".")) {
          files.add(file);
        }
      }
    }
    files.sort(null);
    return files;
  }

  private static <T> List<List<T>> batches(List<T> all) {
    List<List<T>> batches = new ArrayList<>();
    for (int i = 0; i < all.size(); i += BATCH) {
      batches.add(all.subList(i, Math.min(all.size(), i + BATCH)));
    }
    return batches;
  }
}
