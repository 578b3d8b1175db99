package org.ishizue.checks.notebook;

import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonWriter;
import java.nio.file.Path;
import org.ishizue.checks.file.CapturedJson;
import org.ishizue.checks.file.CheckPlan;
import org.ishizue.checks.file.ExerciseFolder;
import org.ishizue.checks.file.Faults;
import org.ishizue.checks.value.Capture;
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

  /** One value under a name. */
  public static void value(String name, @Nullable Object value) {
    JsonObject json = new JsonObject();
    json.put(name, CapturedJson.write(Capture.of(value)));
    show(json);
  }

  private static void show(JsonObject json) {
    var unused =
        Display.display(MimeBundle.builder().put(MIME, JsonWriter.string(json)).build());
  }
}
