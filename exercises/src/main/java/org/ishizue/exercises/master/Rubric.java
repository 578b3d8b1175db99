package org.ishizue.exercises.master;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ishizue.analysis.meta.Wording;
import org.ishizue.checks.file.Faults;
import org.ishizue.jupyter.json.Json;
import org.ishizue.jupyter.json.JsonTextException;
import org.ishizue.runtime.text.Texts;

/**
 * The criteria of an exercise's tasks that a person marks, from {@code rubric.json} in its folder; an exercise without
 * that file has none.
 *
 * @param criteria by task; their points add up to the task's
 */
public record Rubric(Map<String, List<Criterion>> criteria) {
  /** Beside exercise.json; the same in words, for people, is in {@code rubric.LANGUAGE.md}. */
  public static final String FILE = "rubric.json";

  private static final Texts TEXTS = Texts.beside(Rubric.class);

  public Rubric {
    criteria = Map.copyOf(criteria);
  }

  /** Reads the file of an exercise's folder and notes what is wrong with it and against the notebooks. */
  public static Rubric read(Path folder, List<ManualTask> tasks, Faults faults) {
    Path file = folder.resolve(FILE);
    Map<String, List<Criterion>> criteria = new LinkedHashMap<>();
    if (!Files.isRegularFile(file)) {
      return new Rubric(criteria);
    }
    try {
      JsonObject json = Json.parseObject(Files.readAllBytes(file));
      for (Map.Entry<String, JsonElement> each : json.entrySet()) {
        criteria.put(each.getKey(), criteria(each.getKey(), each.getValue(), faults));
      }
    } catch (IOException | JsonTextException e) {
      faults.addText(FILE, String.valueOf(e.getMessage()));
    }
    criteria.forEach((task, all) -> consistent(task, all, tasks, faults));
    return new Rubric(criteria);
  }

  /** The criteria of a task, in the rubric's order; none if it is marked as a whole. */
  public List<Criterion> of(String task) {
    return criteria.getOrDefault(task, List.of());
  }

  private static List<Criterion> criteria(String task, JsonElement value, Faults faults) {
    List<Criterion> criteria = new ArrayList<>();
    JsonArray array = value instanceof JsonArray list ? list : new JsonArray();
    for (JsonElement each : array) {
      JsonObject one = each instanceof JsonObject object ? object : new JsonObject();
      Criterion criterion = new Criterion(
          text(one, "id"), points(one), wording(one.get("title")), wording(one.get("note")));
      boolean good = criterion.id().matches("[A-Za-z0-9_-]+")
          && criterion.points() > 0
          && !criterion.title().ja().isBlank()
          && !criterion.title().en().isBlank()
          && criterion.note().ja().isBlank() == criterion.note().en().isBlank();
      if (!good) {
        faults.addText(FILE, TEXTS.get("criterion", task, String.valueOf(each)));
      }
      criteria.add(criterion);
    }
    if (criteria.isEmpty()) {
      faults.addText(FILE, TEXTS.get("criterion", task, String.valueOf(value)));
    }
    return criteria;
  }

  private static void consistent(
      String task, List<Criterion> criteria, List<ManualTask> tasks, Faults faults) {
    Set<String> ids = new HashSet<>();
    for (Criterion each : criteria) {
      if (!ids.add(each.id())) {
        faults.addText(FILE, TEXTS.get("twice", task + "/" + each.id()));
      }
    }
    ManualTask meant =
        tasks.stream().filter(each -> each.id().equals(task)).findFirst().orElse(null);
    double sum = criteria.stream().mapToDouble(Criterion::points).sum();
    if (meant == null) {
      faults.addText(FILE, TEXTS.get("rubric.task", task));
    } else if (Math.abs(sum - meant.points()) > 1e-9) {
      faults.addText(FILE, TEXTS.get("rubric.sum", task, sum, meant.points()));
    }
  }

  private static String text(JsonObject json, String key) {
    return json.get(key) instanceof JsonPrimitive text && text.isString() ? text.getAsString() : "";
  }

  private static double points(JsonObject json) {
    return json.get("points") instanceof JsonPrimitive number && number.isNumber()
        ? number.getAsDouble()
        : 0;
  }

  private static Wording wording(JsonElement value) {
    return value instanceof JsonObject words
        ? new Wording(text(words, "ja"), text(words, "en"))
        : Wording.NONE;
  }
}
