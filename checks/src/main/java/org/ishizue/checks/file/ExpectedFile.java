package org.ishizue.checks.file;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import com.grack.nanojson.JsonWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ishizue.analysis.meta.Wording;
import org.ishizue.checks.file.Exercise.WrongAnswer;
import org.ishizue.checks.judge.Expected;
import org.ishizue.checks.judge.Expected.Lookalike;
import org.ishizue.checks.judge.Expected.Mistake;
import org.ishizue.checks.judge.Same;
import org.ishizue.checks.value.Captured;
import org.ishizue.checks.value.Captured.ListValue;

/**
 * What the runs of the reference and of the wrong answers gave, check by check. Written by {@code ishizue
 * exercise check --update}, never by hand; messages are not in it but in {@code exercise.json}.
 */
public final class ExpectedFile {
  private ExpectedFile() {}

  /** What was captured for one check. */
  public record Entry(
      Captured value, ListValue sample, List<Captured> lookalikes, Map<String, Captured> mistakes) {
    public Entry {
      lookalikes = List.copyOf(lookalikes);
      mistakes = new LinkedHashMap<>(mistakes);
    }

    /** Whether another run gave the same, but for rounding in double arithmetic. */
    public boolean isSame(Entry other) {
      return Same.values(value, other.value)
          && Same.values(sample, other.sample)
          && Same.values(new ListValue(lookalikes), new ListValue(other.lookalikes))
          && mistakes.keySet().equals(other.mistakes.keySet())
          && Same.values(
              new ListValue(List.copyOf(mistakes.values())),
              new ListValue(List.copyOf(other.mistakes.values())));
    }

    /** With the words that belong to it. */
    public Expected expected(CheckPlan plan, List<WrongAnswer> wrong) {
      List<Lookalike> named = new ArrayList<>();
      for (int i = 0; i < Math.min(lookalikes.size(), plan.lookalikes().size()); i++) {
        CheckPlan.Alternative alternative = plan.lookalikes().get(i);
        named.add(new Lookalike(alternative.finding(), alternative.name(), lookalikes.get(i)));
      }
      List<Mistake> known = new ArrayList<>();
      for (WrongAnswer answer : wrong) {
        Captured captured = mistakes.get(answer.file());
        if (captured != null && !answer.message().equals(Wording.NONE)) {
          known.add(new Mistake(answer.finding(), answer.message(), captured));
        }
      }
      return new Expected(value, sample, known, named);
    }
  }

  /** Reads a file. */
  static Map<String, Entry> read(Path path, String file, Faults faults) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    if (!Files.exists(path)) {
      return entries;
    }
    try {
      JsonObject json = JsonParser.object().from(Files.readString(path));
      json.forEach((id, each) -> {
        JsonObject entry = (JsonObject) each;
        Map<String, Captured> mistakes = new LinkedHashMap<>();
        entry
            .getObject("mistakes", new JsonObject())
            .forEach((name, value) -> mistakes.put(name, CapturedJson.read(value)));
        List<Captured> lookalikes = new ArrayList<>();
        entry
            .getArray("lookalikes", new JsonArray())
            .forEach(value -> lookalikes.add(CapturedJson.read(value)));
        ListValue sample = CapturedJson.read(entry.get("sample")) instanceof ListValue list
            ? list
            : new ListValue(List.of());
        entries.put(
            id, new Entry(CapturedJson.read(entry.get("value")), sample, lookalikes, mistakes));
      });
    } catch (JsonParserException | IOException | ClassCastException e) {
      faults.add(file, "unreadable", e.toString());
    }
    return entries;
  }

  /** The text of a file: one check a line block, so that a change is readable in a comparison. */
  public static String text(Map<String, Entry> entries) {
    JsonObject json = new JsonObject();
    entries.forEach((id, entry) -> {
      JsonObject one = new JsonObject();
      one.put("value", CapturedJson.write(entry.value()));
      if (entry.sample().size() > 0) {
        one.put("sample", CapturedJson.write(entry.sample()));
      }
      if (!entry.lookalikes().isEmpty()) {
        one.put("lookalikes", CapturedJson.write(new ListValue(entry.lookalikes())));
      }
      if (!entry.mistakes().isEmpty()) {
        JsonObject mistakes = new JsonObject();
        entry.mistakes().forEach((name, value) -> mistakes.put(name, CapturedJson.write(value)));
        one.put("mistakes", mistakes);
      }
      json.put(id, one);
    });
    StringBuilder text = new StringBuilder("{");
    String separator = "\n";
    for (Map.Entry<String, Object> each : json.entrySet()) {
      text.append(separator)
          .append(' ')
          .append(JsonWriter.string(each.getKey()))
          .append(": {");
      String inner = "\n";
      for (Map.Entry<String, Object> part : ((JsonObject) each.getValue()).entrySet()) {
        text.append(inner).append("  ").append(JsonWriter.string(part.getKey())).append(": ");
        text.append(JsonWriter.string(part.getValue()));
        inner = ",\n";
      }
      text.append("\n }");
      separator = ",\n";
    }
    return text.append("\n}\n").toString();
  }
}
