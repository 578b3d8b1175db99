package org.ishizue.checks.file;

import com.grack.nanojson.JsonArray;
import java.util.ArrayList;
import java.util.List;
import org.ishizue.checks.value.Captured;
import org.ishizue.checks.value.Captured.ListValue;
import org.ishizue.checks.value.Captured.MissingValue;
import org.ishizue.checks.value.Captured.NumberValue;
import org.ishizue.checks.value.Captured.TextValue;
import org.ishizue.checks.value.Captured.TruthValue;
import org.jspecify.annotations.Nullable;

/** Arguments as a person writes them in JSON: 1.5, "text", true, [1, null, 3]. */
final class PlainJson {
  private PlainJson() {}

  static Captured captured(@Nullable Object json) {
    if (json instanceof JsonArray array) {
      List<Captured> items = new ArrayList<>();
      array.forEach(item -> items.add(captured(item)));
      return new ListValue(items);
    }
    if (json instanceof Number number) {
      boolean whole = number instanceof Integer || number instanceof Long;
      return new NumberValue(number.doubleValue(), whole, "");
    }
    if (json instanceof Boolean truth) {
      return new TruthValue(truth);
    }
    return json == null ? new MissingValue() : new TextValue(json.toString());
  }
}
