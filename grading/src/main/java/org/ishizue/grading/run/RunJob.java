package org.ishizue.grading.run;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;

/**
 * The cells of one submission, in the order in which they run, or those of an exercise's reference.
 *
 * @param reference names the code of a reference; a worker may have it at hand, run before, and then runs nothing but
 *     the requests. Empty for a submission, whose VM serves nothing else
 */
public record RunJob(List<JobCell> cells, String reference) {
  public RunJob {
    cells = List.copyOf(cells);
  }

  /** A submission's. */
  public RunJob(List<JobCell> cells) {
    this(cells, "");
  }

  boolean isReference() {
    return !reference.isEmpty();
  }

  /**
   * A cell.
   *
   * @param id names it in the report
   * @param source what it holds; empty for a cell that only asks
   * @param request what to ask for after it, see {@code Values.probe}; empty for nothing
   */
  public record JobCell(String id, String source, String request) {}

  JsonObject json() {
    JsonArray array = new JsonArray();
    for (JobCell cell : cells) {
      JsonObject one = new JsonObject();
      one.addProperty("id", cell.id());
      one.addProperty("source", cell.source());
      one.addProperty("request", cell.request());
      array.add(one);
    }
    JsonObject json = new JsonObject();
    json.add("cells", array);
    json.addProperty("reference", reference);
    return json;
  }

  static RunJob of(JsonObject json) {
    List<JobCell> cells = new ArrayList<>();
    for (JsonElement each : json.getAsJsonArray("cells")) {
      JsonObject one = each.getAsJsonObject();
      cells.add(new JobCell(
          one.get("id").getAsString(),
          one.get("source").getAsString(),
          one.get("request").getAsString()));
    }
    return new RunJob(cells, json.get("reference").getAsString());
  }
}
