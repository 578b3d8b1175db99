package org.ishizue.grading.result;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ishizue.analysis.meta.Wording;
import org.ishizue.checks.judge.Verdict;
import org.ishizue.grading.result.CheckResult.FindingResult;
import org.ishizue.grading.result.SubmissionResult.Measures;
import org.ishizue.jupyter.json.Json;
import org.ishizue.jupyter.json.JsonTextException;

/** Results as JSON, and back without loss. */
public final class ResultJson {
  private ResultJson() {}

  public static JsonObject write(SubmissionResult result) {
    JsonObject json = new JsonObject();
    json.addProperty("schema", SubmissionResult.SCHEMA);
    json.addProperty("key", result.key());
    json.addProperty("exercise", result.exercise());
    json.addProperty("exerciseVersion", result.exerciseVersion());
    json.addProperty("learner", result.learner());
    json.addProperty("submissionSha256", result.submissionSha256());
    json.addProperty("submittedAt", result.submittedAt().toString());
    json.addProperty("gradedAt", result.gradedAt().toString());
    json.addProperty("grader", result.grader());
    json.addProperty("level", result.level().word());
    json.addProperty("verdict", result.verdict().word());
    json.addProperty("points", result.points());
    json.addProperty("maxPoints", result.maxPoints());
    JsonArray tasks = new JsonArray();
    result.tasks().forEach(task -> tasks.add(write(task)));
    json.add("tasks", tasks);
    JsonArray notes = new JsonArray();
    result.notes().forEach(note -> notes.add(write(note)));
    json.add("notes", notes);
    json.addProperty("canaryBefore", result.measures().canaryBefore());
    json.addProperty("canaryAfter", result.measures().canaryAfter());
    json.addProperty("tookMs", result.measures().took().toMillis());
    json.addProperty("peakMemoryBytes", result.measures().peakMemoryBytes());
    return json;
  }

  private static JsonObject write(TaskResult task) {
    JsonObject json = new JsonObject();
    json.addProperty("task", task.task());
    json.addProperty("verdict", task.verdict().word());
    json.addProperty("points", task.points());
    json.addProperty("maxPoints", task.maxPoints());
    json.addProperty("cell", task.cell());
    json.add("why", write(task.why()));
    JsonArray checks = new JsonArray();
    for (CheckResult check : task.checks()) {
      JsonObject one = new JsonObject();
      one.addProperty("check", check.check());
      one.addProperty("hidden", check.hidden());
      one.addProperty("verdict", check.verdict().word());
      one.addProperty("weight", check.weight());
      one.add("kind", write(check.kind()));
      one.add("came", write(check.came()));
      JsonArray findings = new JsonArray();
      for (FindingResult finding : check.findings()) {
        JsonObject found = new JsonObject();
        found.addProperty("key", finding.key());
        found.add("message", write(finding.message()));
        findings.add(found);
      }
      one.add("findings", findings);
      checks.add(one);
    }
    json.add("checks", checks);
    return json;
  }

  private static JsonObject write(Wording wording) {
    JsonObject json = new JsonObject();
    json.addProperty("ja", wording.ja());
    json.addProperty("en", wording.en());
    return json;
  }

  /**
   * The result that {@link #write} wrote.
   *
   * @throws JsonTextException if it is none, or one of a schema that this version does not know
   */
  public static SubmissionResult read(byte[] utf8) throws JsonTextException {
    JsonObject json = Json.parseObject(utf8);
    try {
      if (json.get("schema").getAsInt() != SubmissionResult.SCHEMA) {
        throw broken("schema " + json.get("schema") + " is not known");
      }
      List<TaskResult> tasks = new ArrayList<>();
      json.getAsJsonArray("tasks").forEach(task -> tasks.add(task(task.getAsJsonObject())));
      List<Wording> notes = new ArrayList<>();
      json.getAsJsonArray("notes").forEach(note -> notes.add(wording(note)));
      return new SubmissionResult(
          text(json, "key"),
          text(json, "exercise"),
          json.get("exerciseVersion").getAsInt(),
          text(json, "learner"),
          text(json, "submissionSha256"),
          Instant.parse(text(json, "submittedAt")),
          Instant.parse(text(json, "gradedAt")),
          text(json, "grader"),
          Level.valueOf(text(json, "level").toUpperCase(Locale.ROOT)),
          verdict(json),
          tasks,
          notes,
          new Measures(
              json.get("canaryBefore").getAsBoolean(),
              json.get("canaryAfter").getAsBoolean(),
              Duration.ofMillis(json.get("tookMs").getAsLong()),
              json.get("peakMemoryBytes").getAsLong()));
    } catch (NullPointerException
        | ClassCastException
        | IllegalStateException
        | IllegalArgumentException
        | DateTimeParseException e) {
      throw broken("no result: " + e.getMessage());
    }
  }

  private static TaskResult task(JsonObject json) {
    List<CheckResult> checks = new ArrayList<>();
    for (JsonElement each : json.getAsJsonArray("checks")) {
      JsonObject check = each.getAsJsonObject();
      List<FindingResult> findings = new ArrayList<>();
      for (JsonElement one : check.getAsJsonArray("findings")) {
        JsonObject finding = one.getAsJsonObject();
        findings.add(new FindingResult(text(finding, "key"), wording(finding.get("message"))));
      }
      checks.add(new CheckResult(
          text(check, "check"),
          check.get("hidden").getAsBoolean(),
          verdict(check),
          check.get("weight").getAsDouble(),
          wording(check.get("kind")),
          wording(check.get("came")),
          findings));
    }
    return new TaskResult(
        text(json, "task"),
        verdict(json),
        json.get("points").getAsDouble(),
        json.get("maxPoints").getAsDouble(),
        text(json, "cell"),
        wording(json.get("why")),
        checks);
  }

  private static Wording wording(JsonElement element) {
    JsonObject json = element.getAsJsonObject();
    return new Wording(text(json, "ja"), text(json, "en"));
  }

  private static Verdict verdict(JsonObject json) {
    return Verdict.valueOf(text(json, "verdict").toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private static String text(JsonObject json, String key) {
    return json.get(key).getAsString();
  }

  private static JsonTextException broken(String reason) {
    return new JsonTextException(reason, 1, 1, "$");
  }
}
