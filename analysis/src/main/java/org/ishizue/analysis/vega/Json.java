package org.ishizue.analysis.vega;

import com.grack.nanojson.JsonWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON values from maps and lists. */
final class Json {
  /** More than can be seen; fewer make notebooks small. */
  private static final MathContext DIGITS = new MathContext(8, RoundingMode.HALF_EVEN);

  private Json() {}

  /** An object of names and values, one after the other, in that order. */
  static Map<String, Object> object(@Nullable Object... namesAndValues) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      object.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
    }
    return object;
  }

  static List<Object> list(Object... values) {
    return new ArrayList<>(List.of(values));
  }

  /** A number; null where there is none, as JSON has no NaN. */
  static @Nullable Object number(double value) {
    if (!Double.isFinite(value)) {
      return null;
    }
    boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
    return whole ? (Object) (long) value : new BigDecimal(value).round(DIGITS).doubleValue();
  }

  /** A text as an expression or a value. */
  static String quoted(String text) {
    return JsonWriter.string(text);
  }

  static String write(Map<String, Object> object) {
    return JsonWriter.string(object);
  }
}
