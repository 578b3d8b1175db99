package org.ishizue.lessons.check;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import org.ishizue.jupyter.message.DisplayData;
import org.ishizue.jupyter.message.ExecuteResult;
import org.ishizue.jupyter.message.Output;
import org.ishizue.jupyter.notebook.Cell;
import org.jspecify.annotations.Nullable;

/** Figures that a run showed say in words what they show, and where their values come from. */
final class FigureRule {
  /** The tag of a cell that shows on purpose how a figure must not look. */
  private static final String SHOWN_AS_BAD = "bad-figure";

  private static final String PNG = "image/png";

  private FigureRule() {}

  static void check(List<Cell> cells, String file, Findings findings) {
    for (int i = 0; i < cells.size(); i++) {
      Cell cell = cells.get(i);
      String place = Subject.place(cells, i);
      for (Output output : cell.outputs()) {
        if (output instanceof ExecuteResult result) {
          check(result.data(), result.metadata(), cell, file, place, findings);
        } else if (output instanceof DisplayData display) {
          check(display.data(), display.metadata(), cell, file, place, findings);
        }
      }
    }
  }

  private static void check(
      JsonObject data,
      JsonObject metadata,
      Cell cell,
      String file,
      String place,
      Findings findings) {
    if (!data.has(PNG)) {
      return;
    }
    if (text(metadata.get(PNG), "alt").isBlank()) {
      findings.fault("LESSON-033", file, place);
    }
    // Our own figures only: what is known of another image is its description.
    if (metadata.get("ishizue") instanceof JsonObject figure && !cell.hasTag(SHOWN_AS_BAD)) {
      if (text(figure, "source").isBlank()) {
        findings.fault("LESSON-034", file, place);
      }
      if (text(figure, "title").isBlank()) {
        findings.remark("LESSON-038", file, place);
      }
    }
  }

  private static String text(@Nullable JsonElement json, String key) {
    return json instanceof JsonObject object
            && object.has(key)
            && object.get(key).isJsonPrimitive()
        ? object.get(key).getAsString()
        : "";
  }
}
