package org.ishizue.grading.export;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.ishizue.grading.gradebook.Mark;
import org.ishizue.jupyter.json.Json;

/**
 * One statement a mark (xAPI 1.0.3, part 2): a learner passed, failed or completed an exercise. The id is
 * derived from what it says: sent twice, a record store keeps it once.
 */
final class XapiStatements {
  private static final String VERB = "http://adlnet.gov/expapi/verbs/";

  private XapiStatements() {}

  static String text(List<Row> rows, ExportOptions options) {
    JsonArray statements = new JsonArray();
    for (Row row : rows) {
      if (row.mark().status().counts()) {
        statements.add(statement(row, options));
      }
    }
    return Json.writeIndented(statements) + "\n";
  }

  private static JsonObject statement(Row row, ExportOptions options) {
    Mark mark = row.mark();
    boolean complete = mark.status() == Mark.Status.FINAL;
    boolean passed = mark.points() >= mark.maxPoints() * options.passPercent() / 100;
    String verb = !complete ? "completed" : passed ? "passed" : "failed";
    JsonObject account = new JsonObject();
    account.addProperty("homePage", options.homePage());
    account.addProperty("name", row.learner());
    JsonObject actor = new JsonObject();
    actor.addProperty("objectType", "Agent");
    actor.add("account", account);
    JsonObject statement = new JsonObject();
    statement.add("actor", actor);
    statement.add("verb", named(VERB + verb, "display", verb, verb));
    String iri = options.homePage().replaceFirst("/$", "") + "/exercise/" + mark.exercise();
    JsonObject definition = named("", "name", row.title().ja(), row.title().en());
    definition.addProperty("type", "http://adlnet.gov/expapi/activities/assessment");
    JsonObject object = new JsonObject();
    object.addProperty("id", iri);
    object.add("definition", definition);
    statement.add("object", object);
    statement.add("result", result(mark, complete, passed));
    statement.addProperty("timestamp", time(mark.submittedAt()));
    UUID id = UUID.nameUUIDFromBytes(Json.write(statement).getBytes(StandardCharsets.UTF_8));
    statement.addProperty("id", id.toString());
    return statement;
  }

  private static JsonObject result(Mark mark, boolean complete, boolean passed) {
    JsonObject score = new JsonObject();
    score.addProperty(
        "scaled", mark.maxPoints() == 0 ? 0 : Math.min(1, mark.points() / mark.maxPoints()));
    score.addProperty("raw", mark.points());
    score.addProperty("min", 0);
    score.addProperty("max", mark.maxPoints());
    JsonObject result = new JsonObject();
    result.add("score", score);
    result.addProperty("completion", complete);
    if (complete) {
      result.addProperty("success", passed);
    }
    return result;
  }

  private static JsonObject named(String id, String key, String ja, String en) {
    JsonObject words = new JsonObject();
    words.addProperty("ja", ja);
    words.addProperty("en", en);
    JsonObject json = new JsonObject();
    if (!id.isEmpty()) {
      json.addProperty("id", id);
    }
    json.add(key, words);
    return json;
  }

  /** RFC 3339 with milliseconds, in UTC. */
  static String time(Instant instant) {
    String text = instant.truncatedTo(ChronoUnit.MILLIS).toString();
    return text.contains(".") ? text : String.format(Locale.ROOT, "%s.000Z", text.substring(0, 19));
  }
}
