package org.ishizue.grading.grade;

import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ishizue.checks.file.CapturedJson;
import org.ishizue.checks.value.Captured;
import org.ishizue.checks.value.Captured.AbsentValue;

/** Reads the values that a submission's VM sent. It may send anything; nothing but plain data comes of it. */
final class HostileValues {
  /** A table in a list in a result is 6 deep; a call's adds some. */
  private static final int MAX_DEPTH = 40;

  private HostileValues() {}

  /**
   * The values in the order of the request.
   *
   * @return empty if the text is not what our own code sends
   */
  static Optional<List<Captured>> read(String json, int count) {
    if (json.isEmpty() || isTooDeep(json)) {
      return Optional.empty();
    }
    try {
      JsonObject object = JsonParser.object().from(json);
      List<Captured> values = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        String place = String.valueOf(i);
        values.add(object.has(place) ? CapturedJson.read(object.get(place)) : new AbsentValue());
      }
      return Optional.of(values);
    } catch (JsonParserException | RuntimeException notOurs) {
      return Optional.empty();
    }
  }

  /** Counted before it is parsed: parsers go down with the nesting. */
  private static boolean isTooDeep(String json) {
    int depth = 0;
    boolean quoted = false;
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (quoted) {
        if (c == '\\') {
          i++;
        } else if (c == '"') {
          quoted = false;
        }
      } else if (c == '"') {
        quoted = true;
      } else if (c == '[' || c == '{') {
        if (++depth > MAX_DEPTH) {
          return true;
        }
      } else if (c == ']' || c == '}') {
        depth--;
      }
    }
    return false;
  }
}
