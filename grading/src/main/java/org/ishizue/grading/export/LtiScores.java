package org.ishizue.grading.export;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ishizue.grading.gradebook.Mark;
import org.ishizue.jupyter.json.Json;

/**
 * For each exercise a line item and its scores, as a platform's {@code /lineitems} and {@code /scores} take them
 * (1EdTech, LTI Assignment and Grade Services 2.0, 3.2 and 3.4). Sending them needs the platform's own keys
 * and is left to its tool.
 */
final class LtiScores {
  private LtiScores() {}

  static String text(List<Row> rows) {
    Map<String, JsonObject> items = new LinkedHashMap<>();
    for (Row row : rows) {
      Mark mark = row.mark();
      JsonObject item = items.computeIfAbsent(mark.exercise(), exercise -> item(row));
      item.getAsJsonArray("scores").add(score(row));
    }
    JsonArray array = new JsonArray();
    items.values().forEach(array::add);
    JsonObject json = new JsonObject();
    json.add("lineItems", array);
    return Json.writeIndented(json) + "\n";
  }

  private static JsonObject item(Row row) {
    JsonObject item = new JsonObject();
    item.addProperty(
        "label",
        row.title().current().isEmpty() ? row.mark().exercise() : row.title().current());
    item.addProperty("resourceId", row.mark().exercise());
    item.addProperty("scoreMaximum", row.mark().maxPoints());
    item.add("scores", new JsonArray());
    return item;
  }

  private static JsonObject score(Row row) {
    Mark mark = row.mark();
    JsonObject score = new JsonObject();
    score.addProperty("userId", row.learner());
    if (mark.status().counts()) {
      score.addProperty("scoreGiven", mark.points());
      score.addProperty("scoreMaximum", mark.maxPoints());
    }
    if (!row.comment().isEmpty()) {
      score.addProperty("comment", row.comment());
    }
    score.addProperty("timestamp", XapiStatements.time(mark.submittedAt()));
    score.addProperty("activityProgress", "Submitted");
    score.addProperty(
        "gradingProgress",
        switch (mark.status()) {
          case FINAL -> "FullyGraded";
          case PENDING -> "PendingManual";
          case WAITING -> "Pending";
          case UNSAFE, FAULT -> "Failed";
        });
    if (mark.status() == Mark.Status.FINAL) {
      score.addProperty("activityProgress", "Completed");
    }
    return score;
  }
}
