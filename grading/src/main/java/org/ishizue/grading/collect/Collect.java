package org.ishizue.grading.collect;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ishizue.grading.CourseFolder;
import org.ishizue.grading.Sha256;
import org.ishizue.grading.collect.Item.Status;
import org.ishizue.jupyter.json.Json;
import org.ishizue.jupyter.json.JsonTextException;
import org.ishizue.jupyter.notebook.AtomicFile;
import org.ishizue.jupyter.notebook.NotebookFormatException;
import org.ishizue.runtime.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Takes a folder of submissions into a course. Everything that can be read is kept in {@code received}; of
 * several by one learner for one exercise the newest that has any answer counts.
 */
public final class Collect {
  /** Beside a submission: where it came from. */
  public static final String ORIGIN = "submission.json";

  /** nbgrader's file with the time of submission. */
  static final String TIMESTAMP = "timestamp.txt";

  private static final DateTimeFormatter NBGRADER_TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS 'UTC'").withZone(ZoneOffset.UTC);
  private static final Texts TEXTS = Texts.beside(Collect.class);

  private final CourseFolder course;
  private final CollectLimits limits;
  private final Set<String> exercises;
  private final Set<String> learners;

  /**
   * Collects for a course.
   *
   * @param exercises the names that are known; empty for any
   * @param learners the names that are known; empty for any
   */
  public Collect(
      CourseFolder course, CollectLimits limits, Set<String> exercises, Set<String> learners) {
    this.course = course;
    this.limits = limits;
    this.exercises = Set.copyOf(exercises);
    this.learners = Set.copyOf(learners);
  }

  /**
   * Reads a folder and takes what is there.
   *
   * @return what became of each thing that was found, in order of learner and exercise
   * @throws org.ishizue.runtime.text.ProblemException GRADE-010 if there is no such folder
   */
  public List<Item> from(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw TEXTS.problem("GRADE-010", folder);
    }
    Inbox inbox = new Inbox();
    new FolderSource(folder.toAbsolutePath().normalize(), limits, inbox).read();
    List<Item> items = new ArrayList<>(inbox.rejected());
    Map<String, List<Submission>> groups = new TreeMap<>();
    for (Found found : inbox.found()) {
      try {
        Submission submission = Submission.of(found, exercises);
        Item refused = refused(submission);
        if (refused == null) {
          groups
              .computeIfAbsent(
                  found.learner() + "/" + submission.exercise(), key -> new ArrayList<>())
              .add(submission);
        } else {
          items.add(refused);
        }
      } catch (NotebookFormatException e) {
        items.add(Item.rejected(
            found.learner(),
            found.exercise(),
            found.source(),
            Reason.NOT_A_NOTEBOOK,
            String.valueOf(e.getMessage())));
      }
    }
    for (List<Submission> group : groups.values()) {
      items.addAll(take(group));
    }
    for (Item item : items) {
      keepRejection(item);
    }
    items.sort(Comparator.comparing(Item::learner)
        .thenComparing(Item::exercise)
        .thenComparing(Item::source));
    return items;
  }

  private @Nullable Item refused(Submission submission) {
    Found found = submission.found();
    String learner = found.learner();
    if (!learners.isEmpty() && !learners.contains(learner)) {
      return Item.rejected(
          learner, submission.exercise(), found.source(), Reason.UNKNOWN_LEARNER, learner);
    }
    boolean unknown = !exercises.isEmpty() && !exercises.contains(submission.exercise());
    if (submission.exercise().isEmpty() || unknown) {
      return Item.rejected(
          learner,
          submission.exercise(),
          found.source(),
          Reason.UNKNOWN_EXERCISE,
          submission.exercise());
    }
    return null;
  }

  /** All of them are kept, one counts. */
  private List<Item> take(List<Submission> group) throws IOException {
    List<Submission> all = new ArrayList<>(group);
    String learner = all.get(0).found().learner();
    String exercise = all.get(0).exercise();
    Current current = Current.read(course.submitted(learner, exercise));
    all.sort(Comparator.comparing((Submission each) -> each.answered() > 0)
        .thenComparing(each -> each.found().time())
        .thenComparing(Submission::answered)
        .thenComparing(each -> each.found().source()));
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Submission each = all.get(i);
      boolean best = i == all.size() - 1;
      keep(each);
      Status status;
      if (each.hash().equals(current.hash())) {
        status = Status.SAME;
      } else if (best && isBetter(each, current)) {
        status = Status.TAKEN;
        put(each);
      } else {
        status = Status.KEPT;
      }
      items.add(new Item(status, learner, exercise, each.found().source(), null, ""));
    }
    return items;
  }

  /** A later hand-in replaces an earlier one unless it is older or an empty form in place of answers. */
  private static boolean isBetter(Submission submission, Current current) {
    if (current.hash().isEmpty()) {
      return true;
    }
    boolean newer = submission.found().time().isAfter(current.time());
    return newer && (submission.answered() > 0 || current.answered() == 0);
  }

  private void keep(Submission submission) throws IOException {
    Path folder = Files.createDirectories(
        course.received(submission.found().learner(), submission.exercise()));
    Path file = folder.resolve(submission.hash() + ".ipynb");
    if (!Files.exists(file)) {
      AtomicFile.write(file, submission.found().bytes());
    }
    Path origin = folder.resolve(submission.hash() + ".json");
    if (!Files.exists(origin)) {
      AtomicFile.write(origin, text(origin(submission)));
    }
  }

  /** The notebook last: whoever finds it finds what belongs to it. */
  private void put(Submission submission) throws IOException {
    Found found = submission.found();
    Path folder = Files.createDirectories(course.submitted(found.learner(), submission.exercise()));
    AtomicFile.write(
        folder.resolve(TIMESTAMP),
        NBGRADER_TIME.format(found.time()).getBytes(StandardCharsets.UTF_8));
    AtomicFile.write(folder.resolve(submission.exercise() + ".ipynb"), found.bytes());
    AtomicFile.write(folder.resolve(ORIGIN), text(origin(submission)));
  }

  private static JsonObject origin(Submission submission) {
    JsonObject json = new JsonObject();
    json.addProperty("learner", submission.found().learner());
    json.addProperty("exercise", submission.exercise());
    json.addProperty("source", submission.found().source());
    json.addProperty("time", submission.found().time().toString());
    json.addProperty("answered", submission.answered());
    json.addProperty("sha256", submission.hash());
    json.addProperty("version", submission.version());
    return json;
  }

  private static byte[] text(JsonObject json) {
    return (Json.writeIndented(json) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /** So that grading can say why a learner whose exercise is known has no points. */
  private void keepRejection(Item item) throws IOException {
    boolean known = SafeName.of(item.learner()).isPresent()
        && SafeName.of(item.exercise()).isPresent()
        && (exercises.isEmpty() || exercises.contains(item.exercise()))
        && (learners.isEmpty() || learners.contains(item.learner()));
    if (item.reason() == null || !known) {
      return;
    }
    JsonObject json = new JsonObject();
    json.addProperty("learner", item.learner());
    json.addProperty("exercise", item.exercise());
    json.addProperty("source", item.source());
    json.addProperty("reason", item.reason().word());
    json.addProperty("detail", item.detail());
    byte[] bytes = text(json);
    Path folder = Files.createDirectories(course.received(item.learner(), item.exercise()));
    AtomicFile.write(
        folder.resolve("rejected-" + Sha256.of(bytes).substring(0, 16) + ".json"), bytes);
  }

  /** What counts up to now. */
  private record Current(String hash, Instant time, int answered) {
    static Current read(Path folder) throws IOException {
      Path file = folder.resolve(ORIGIN);
      if (!Files.exists(file)) {
        return new Current("", Instant.EPOCH, 0);
      }
      try {
        JsonObject json = Json.parseObject(Files.readAllBytes(file));
        return new Current(
            json.get("sha256").getAsString(),
            Instant.parse(json.get("time").getAsString()),
            json.get("answered").getAsInt());
      } catch (JsonTextException e) {
        throw new IOException(file + ": " + e.getMessage(), e);
      }
    }
  }
}
