package org.ishizue.grading.deadline;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ishizue.jupyter.json.Json;
import org.ishizue.jupyter.json.JsonTextException;
import org.ishizue.runtime.text.Texts;
import org.jspecify.annotations.Nullable;

/** Reads {@code course.json} strictly: a word that is not known must not pass as if it were a rule. */
final class RulesFile {
  private static final Texts TEXTS = Texts.beside(RulesFile.class);
  private static final Set<String> LEVELS = Set.of("isolated", "separated", "trusted");

  private final List<String> faults = new ArrayList<>();

  private RulesFile() {}

  static CourseRules read(Path file) {
    if (!Files.exists(file)) {
      return CourseRules.USUAL;
    }
    RulesFile reading = new RulesFile();
    CourseRules rules = CourseRules.USUAL;
    try {
      rules = reading.rules(Json.parseObject(Files.readAllBytes(file)));
    } catch (IOException | JsonTextException e) {
      reading.faults.add(String.valueOf(e.getMessage()));
    }
    if (!reading.faults.isEmpty()) {
      throw TEXTS.problem("GRADE-030", file, "\n  " + String.join("\n  ", reading.faults));
    }
    return rules;
  }

  private CourseRules rules(JsonObject json) {
    known(json, "$", Set.of("timeZone", "counts", "levels", "late", "deadlines", "extensions"));
    ZoneId zone = zone(json);
    LateRule usual = late(json, "$", LateRule.FREE);
    Map<String, Deadline> deadlines = new HashMap<>();
    JsonObject given = object(json, "$", "deadlines");
    for (String exercise : given.keySet()) {
      String place = "$.deadlines." + exercise;
      JsonObject one = object(given, "$.deadlines", exercise);
      known(one, place, Set.of("due", "late"));
      Due due = due(one, place);
      if (due != null) {
        LateRule rule = late(one, place, usual);
        deadlines.put(exercise, new Deadline(due.local(), zone, due.unit(), rule, false));
      }
    }
    return new CourseRules(counts(json), levels(json), deadlines, extensions(json, deadlines));
  }

  private Map<String, Map<String, Deadline>> extensions(
      JsonObject json, Map<String, Deadline> deadlines) {
    Map<String, Map<String, Deadline>> extensions = new HashMap<>();
    JsonElement list = json.get("extensions");
    if (list == null) {
      return extensions;
    }
    if (!(list instanceof JsonArray array)) {
      faults.add(TEXTS.get("kind", "$", "extensions", Json.kind(list)));
      return extensions;
    }
    for (int i = 0; i < array.size(); i++) {
      String place = "$.extensions[" + i + "]";
      if (!(array.get(i) instanceof JsonObject one)) {
        faults.add(TEXTS.get("kind", "$", "extensions[" + i + "]", Json.kind(array.get(i))));
        continue;
      }
      known(one, place, Set.of("learner", "exercise", "due", "reason"));
      String learner = text(one, place, "learner");
      String exercise = text(one, place, "exercise");
      Due due = due(one, place);
      Deadline usual = deadlines.get(exercise);
      if (usual == null) {
        faults.add(TEXTS.get("noDeadline", place, exercise));
      } else if (due != null) {
        Deadline twice = extensions
            .computeIfAbsent(exercise, key -> new HashMap<>())
            .put(learner, usual.extendedTo(due.local(), due.unit()));
        if (twice != null) {
          faults.add(TEXTS.get("twice", place, learner, exercise));
        }
      }
    }
    return extensions;
  }

  /** A time as written; without seconds the whole minute is meant. */
  private record Due(LocalDateTime local, Duration unit) {}

  private @Nullable Due due(JsonObject json, String place) {
    String text = text(json, place, "due");
    try {
      boolean minute = text.matches(".*T\\d\\d:\\d\\d");
      return text.isEmpty()
          ? null
          : new Due(
              LocalDateTime.parse(text), minute ? Duration.ofMinutes(1) : Duration.ofSeconds(1));
    } catch (DateTimeException e) {
      faults.add(TEXTS.get("due", place, text));
      return null;
    }
  }

  private ZoneId zone(JsonObject json) {
    // Not the machine's: marks must not depend on where they are computed.
    String name = json.has("timeZone") ? text(json, "$", "timeZone") : "Asia/Tokyo";
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      faults.add(TEXTS.get("zone", name));
      return ZoneId.of("Asia/Tokyo");
    }
  }

  private LateRule late(JsonObject json, String place, LateRule otherwise) {
    if (!json.has("late")) {
      return otherwise;
    }
    JsonObject late = object(json, place, "late");
    String here = place + ".late";
    known(late, here, Set.of("graceMinutes", "percentPerDay", "maxPercent"));
    double grace = number(late, here, "graceMinutes", 0, 100_000);
    double perDay = number(late, here, "percentPerDay", 0, 100);
    double most = late.has("maxPercent") ? number(late, here, "maxPercent", 0, 100) : 100;
    return new LateRule(Duration.ofSeconds(Math.round(grace * 60)), perDay, most);
  }

  private Counts counts(JsonObject json) {
    String word = json.has("counts") ? text(json, "$", "counts") : Counts.LATEST.word();
    for (Counts counts : Counts.values()) {
      if (counts.word().equals(word)) {
        return counts;
      }
    }
    faults.add(TEXTS.get("counts", word));
    return Counts.LATEST;
  }

  private Set<String> levels(JsonObject json) {
    if (!json.has("levels")) {
      return CourseRules.USUAL.levels();
    }
    Set<String> levels = new HashSet<>();
    if (json.get("levels") instanceof JsonArray array) {
      array.forEach(each -> levels.add(each.isJsonPrimitive() ? each.getAsString() : ""));
    }
    if (levels.isEmpty() || !LEVELS.containsAll(levels)) {
      faults.add(TEXTS.get("levels", json.get("levels")));
    }
    return levels;
  }

  private void known(JsonObject json, String place, Set<String> keys) {
    for (String key : json.keySet()) {
      if (!keys.contains(key)) {
        faults.add(TEXTS.get(
            "unknown", place, key, String.join(", ", keys.stream().sorted().toList())));
      }
    }
  }

  private JsonObject object(JsonObject json, String place, String key) {
    JsonElement value = json.get(key);
    if (value instanceof JsonObject object) {
      return object;
    }
    if (value != null) {
      faults.add(TEXTS.get("kind", place, key, Json.kind(value)));
    }
    return new JsonObject();
  }

  private String text(JsonObject json, String place, String key) {
    if (json.get(key) instanceof JsonPrimitive value && value.isString()) {
      return value.getAsString();
    }
    faults.add(TEXTS.get("text", place, key));
    return "";
  }

  private double number(JsonObject json, String place, String key, double least, double most) {
    JsonElement value = json.get(key);
    if (value == null) {
      return 0;
    }
    double number = value instanceof JsonPrimitive primitive && primitive.isNumber()
        ? primitive.getAsDouble()
        : Double.NaN;
    if (!(number >= least && number <= most)) {
      faults.add(TEXTS.get("number", place, key, value, least, most));
      return least;
    }
    return number;
  }
}
