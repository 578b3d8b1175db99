package org.ishizue.checks.notebook;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import com.grack.nanojson.JsonWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ishizue.checks.call.CallPlan;
import org.ishizue.checks.file.CapturedJson;
import org.ishizue.checks.file.CheckPlan;
import org.ishizue.checks.file.ExerciseFolder;
import org.ishizue.checks.file.Faults;
import org.ishizue.checks.value.Capture;
import org.ishizue.checks.value.Captured;
import org.ishizue.runtime.display.Display;
import org.ishizue.runtime.display.MimeBundle;
import org.jspecify.annotations.Nullable;

/** Hands captured values to whoever runs the cells, as a display that nobody shows. No verdict is made here. */
public final class Values {
  /** The type of the display: JSON, captured values by name. */
  public static final String MIME = "application/vnd.ishizue.values+json";

  private Values() {}

  /** The answers to all checks of an exercise, by the check's id. */
  public static void answers(String exerciseFolder) {
    JsonObject json = new JsonObject();
    for (CheckPlan plan :
        ExerciseFolder.read(Path.of(exerciseFolder), new Faults()).plans()) {
      json.put(plan.check().id(), CapturedJson.write(Probe.capture(plan)));
    }
    show(json);
  }

  /** What the methods of an exercise give for fresh arguments, by the check's id; only where a check has such. */
  public static void fresh(String exerciseFolder, long seed) {
    JsonObject json = new JsonObject();
    for (CheckPlan plan :
        ExerciseFolder.read(Path.of(exerciseFolder), new Faults()).plans()) {
      CallPlan calls = plan.calls();
      if (calls != null && calls.fresh() > 0) {
        json.put(plan.check().id(), CapturedJson.write(Probe.fresh(plan, calls, seed)));
      }
    }
    show(json);
  }

  /** One value under a name. */
  public static void value(String name, @Nullable Object value) {
    JsonObject json = new JsonObject();
    json.put(name, CapturedJson.write(Capture.of(value)));
    show(json);
  }

  /**
   * The answers that a grader asks for, each under its place in the list: variables by name, methods
   * by name, parameter types and the arguments of each call.
   *
   * @param parts the request as JSON, cut into pieces that a class file can hold
   * @throws IllegalArgumentException if that is no JSON
   */
  public static void probe(String... parts) {
    JsonObject json = new JsonObject();
    try {
      int place = 0;
      for (Object each : JsonParser.array().from(String.join("", parts))) {
        json.put(String.valueOf(place++), CapturedJson.write(answer((JsonObject) each)));
      }
    } catch (JsonParserException e) {
      throw new IllegalArgumentException("no request", e);
    }
    show(json);
  }

  private static Captured answer(JsonObject wanted) {
    String name = wanted.getString("answer", "");
    if (!wanted.has("parameters")) {
      return Probe.variable(name);
    }
    List<String> parameters =
        wanted.getArray("parameters").stream().map(String::valueOf).toList();
    List<List<Captured>> calls = new ArrayList<>();
    for (Object call : wanted.getArray("calls")) {
      calls.add(((JsonArray) call).stream().map(CapturedJson::read).toList());
    }
    return Probe.call(name, parameters, calls);
  }

  private static void show(JsonObject json) {
    var unused =
        Display.display(MimeBundle.builder().put(MIME, JsonWriter.string(json)).build());
  }
}
