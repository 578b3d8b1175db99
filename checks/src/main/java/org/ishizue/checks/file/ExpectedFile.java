package org.ishizue.checks.file;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import com.grack.nanojson.JsonWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.ishizue.analysis.meta.Wording;
import org.ishizue.checks.file.Exercise.WrongAnswer;
import org.ishizue.checks.judge.Expected;
import org.ishizue.checks.judge.Expected.Lookalike;
import org.ishizue.checks.judge.Expected.Mistake;
import org.ishizue.checks.judge.Judge;
import org.ishizue.checks.judge.Same;
import org.ishizue.checks.judge.Tolerance;
import org.ishizue.checks.value.Captured;
import org.ishizue.checks.value.Captured.ListValue;
import org.jspecify.annotations.Nullable;

/**
 * What the runs of the reference and of the wrong answers gave, check by check. Written by {@code ishizue
 * exercise check --update}, never by hand; messages are not in it but in {@code exercise.json}.
 */
public final class ExpectedFile {
  private static final String PACKED = "packed";
  private static final int MAX_BYTES = 64 << 20;

  private ExpectedFile() {}

  /** What was captured for one check. */
  public record Entry(
      Captured value, ListValue sample, List<Captured> lookalikes, Map<String, Captured> mistakes) {
    public Entry {
      lookalikes = List.copyOf(lookalikes);
      mistakes = new LinkedHashMap<>(mistakes);
    }

    /**
     * Whether another run gave the same: all numbers within {@link Tolerance#ESTIMATE}, and an answer that equals
     * one value passes against the other, however strict the check.
     */
    public boolean isSame(CheckPlan plan, Entry other) {
      return close(value, other.value)
          && close(sample, other.sample)
          && close(new ListValue(lookalikes), new ListValue(other.lookalikes))
          && mistakes.keySet().equals(other.mistakes.keySet())
          && mistakes.entrySet().stream()
              .allMatch(each -> close(each.getValue(), other.mistakes.get(each.getKey())))
          && (Same.values(value, other.value)
              || Judge.judge(plan.check(), Expected.of(value), other.value).passed());
    }

    private static boolean close(Captured one, @Nullable Captured other) {
      return other != null && Same.values(one, other, Tolerance.ESTIMATE);
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
  public static Map<String, Entry> read(Path path, String file, Faults faults) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    if (!Files.exists(path)) {
      return entries;
    }
    try {
      JsonObject json = JsonParser.object().from(Files.readString(path));
      if (json.has(PACKED)) {
        json = JsonParser.object().from(unpack(json.getString(PACKED)));
      }
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
    } catch (JsonParserException | IOException | ClassCastException | IllegalArgumentException e) {
      faults.add(file, "unreadable", e.toString());
    }
    return entries;
  }

  /**
   * The text of a file as it is handed out: the same, deflated (RFC 1951) and in Base64. That hides nothing
   * from who looks for it; it keeps expected values from being read by accident.
   */
  public static String packed(Map<String, Entry> entries) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    try (OutputStream out = new DeflaterOutputStream(bytes, deflater)) {
      out.write(text(entries).getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      deflater.end();
    }
    JsonObject json = new JsonObject();
    json.put(PACKED, Base64.getEncoder().encodeToString(bytes.toByteArray()));
    return JsonWriter.string(json) + "\n";
  }

  private static String unpack(String packed) throws IOException {
    Inflater inflater = new Inflater(true);
    try (InputStream in = new InflaterInputStream(
        new ByteArrayInputStream(Base64.getDecoder().decode(packed)), inflater)) {
      byte[] text = in.readNBytes(MAX_BYTES);
      return new String(text, StandardCharsets.UTF_8);
    } finally {
      inflater.end();
    }
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
