package org.ishizue.grading.run;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ishizue.analysis.meta.Wording;

/**
 * What became of a job.
 *
 * @param cells those that did not simply run to their end
 * @param values by the id of the cell that asked: JSON as the submission's VM sent it, to be distrusted
 * @param lateValues the same, asked once more after the last cell, where something was absent before
 * @param end how the whole ended
 * @param endedCell the cell in which it ended before its time; else empty
 * @param canaryBefore whether 1 + 1 was 2 before the first cell
 * @param canaryAfter whether it was after the last; true if the submission ended its VM
 * @param peakMemoryBytes 0 if nothing tells
 * @param detail for whoever looks after the grader
 */
public record RunReport(
    List<CellReport> cells,
    Map<String, String> values,
    Map<String, String> lateValues,
    End end,
    String endedCell,
    boolean canaryBefore,
    boolean canaryAfter,
    long peakMemoryBytes,
    String detail) {
  /** Before the first attempt. */
  public static final RunReport NOT_RUN = fault("not run");

  /** Of a submission that cannot be run. */
  public static final RunReport NOT_NEEDED =
      new RunReport(List.of(), Map.of(), Map.of(), End.COMPLETE, "", true, true, 0, "");

  public RunReport {
    cells = List.copyOf(cells);
    values = new LinkedHashMap<>(values);
    lateValues = new LinkedHashMap<>(lateValues);
  }

  /** How a run ended. */
  public enum End {
    /** All cells had their turn. */
    COMPLETE,
    /** The submission's VM ended: System.exit, a crash. */
    CRASHED,
    TIME,
    MEMORY,
    THREADS,
    OUTPUT,
    /** The compiler did not come to an end in time, or not with the memory that it has. */
    COMPILER,
    /** The sandbox or the worker failed; no fault of the submission's as far as is known. */
    FAULT
  }

  /** What became of a cell. */
  public record CellReport(String id, CellEnd end, Wording text) {}

  /** How a cell ended. */
  public enum CellEnd {
    NOT_COMPILED,
    THREW,
    /** It threw what a stub throws. */
    NOT_ANSWERED,
    /** A magic, which only the notebook knows, was passed over. */
    SKIPPED
  }

  /** A run that failed through no fault of the code that was to run. */
  public static RunReport fault(String detail) {
    return new RunReport(List.of(), Map.of(), Map.of(), End.FAULT, "", false, false, 0, detail);
  }

  JsonObject json() {
    JsonObject json = new JsonObject();
    JsonArray array = new JsonArray();
    for (CellReport cell : cells) {
      JsonObject one = new JsonObject();
      one.addProperty("id", cell.id());
      one.addProperty("end", cell.end().name());
      one.addProperty("ja", cell.text().ja());
      one.addProperty("en", cell.text().en());
      array.add(one);
    }
    json.add("cells", array);
    json.add("values", texts(values));
    json.add("lateValues", texts(lateValues));
    json.addProperty("end", end.name());
    json.addProperty("endedCell", endedCell);
    json.addProperty("canaryBefore", canaryBefore);
    json.addProperty("canaryAfter", canaryAfter);
    json.addProperty("peakMemoryBytes", peakMemoryBytes);
    json.addProperty("detail", detail);
    return json;
  }

  private static JsonObject texts(Map<String, String> texts) {
    JsonObject json = new JsonObject();
    texts.forEach(json::addProperty);
    return json;
  }

  static RunReport of(JsonObject json) {
    List<CellReport> cells = new ArrayList<>();
    for (JsonElement each : json.getAsJsonArray("cells")) {
      JsonObject one = each.getAsJsonObject();
      cells.add(new CellReport(
          one.get("id").getAsString(),
          CellEnd.valueOf(one.get("end").getAsString()),
          new Wording(one.get("ja").getAsString(), one.get("en").getAsString())));
    }
    return new RunReport(
        cells,
        texts(json.getAsJsonObject("values")),
        texts(json.getAsJsonObject("lateValues")),
        End.valueOf(json.get("end").getAsString()),
        json.get("endedCell").getAsString(),
        json.get("canaryBefore").getAsBoolean(),
        json.get("canaryAfter").getAsBoolean(),
        json.get("peakMemoryBytes").getAsLong(),
        json.get("detail").getAsString());
  }

  private static Map<String, String> texts(JsonObject json) {
    Map<String, String> texts = new LinkedHashMap<>();
    json.entrySet().forEach(entry -> texts.put(entry.getKey(), entry.getValue().getAsString()));
    return texts;
  }
}
