package org.ishizue.analysis.vega;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ishizue.analysis.draw.Ticks;
import org.ishizue.analysis.figure.Axis;
import org.ishizue.analysis.figure.FigureText;
import org.ishizue.analysis.figure.Range;
import org.ishizue.analysis.figure.Scale;
import org.jspecify.annotations.Nullable;

/** How an axis of a figure is written: values, encoding, tooltip. */
final class Fields {
  private Fields() {}

  /** A position as the specification carries it. */
  static @Nullable Object value(Scale scale, double position) {
    if (!Double.isFinite(position)) {
      return null;
    }
    if (scale instanceof Scale.Category category) {
      return category.names().get((int) position);
    }
    if (scale instanceof Scale.Time) {
      // Without an offset a browser takes it as local time, which is what tables hold.
      LocalDateTime time =
          LocalDateTime.ofInstant(Instant.ofEpochMilli(Math.round(position)), ZoneOffset.UTC);
      return String.format(Locale.ROOT, "%tFT%<tT", time);
    }
    return Json.number(scale instanceof Scale.ReturnPeriod ? scale.along(position) : position);
  }

  /** The encoding of an axis over a field. */
  static Map<String, Object> axis(String field, Axis axis, Range shown) {
    Scale scale = axis.scale();
    Map<String, Object> style = Json.object("title", FigureText.titleWithUnit(axis));
    Map<String, Object> encoding = Json.object("field", field, "type", type(scale), "axis", style);
    if (scale instanceof Scale.Category category) {
      encoding.put("sort", category.names());
    } else {
      Map<String, Object> domain = Json.object("domain", domain(scale, shown), "nice", false);
      if (scale instanceof Scale.Log) {
        domain.put("type", "log");
      }
      encoding.put("scale", domain);
    }
    if (scale instanceof Scale.ReturnPeriod) {
      style.put(
          "values",
          Ticks.returnPeriods(shown).stream().map(t -> (Object) scale.along(t)).toList());
      style.put("labelExpr", "format(1 / (1 - exp(-exp(-datum.value))), '.4~r')");
      style.put("grid", true);
    } else if (scale instanceof Scale.Numeric && ungrouped(shown)) {
      style.put("format", "~r");
    }
    return encoding;
  }

  static Map<String, Object> tooltip(String field, Axis axis, String title) {
    Map<String, Object> tooltip =
        Json.object("field", field, "type", type(axis.scale()), "title", title);
    if (axis.scale() instanceof Scale.Time) {
      tooltip.put("format", "%Y-%m-%d %H:%M");
    } else if (axis.scale() instanceof Scale.Numeric) {
      tooltip.put("format", "~r");
    }
    return tooltip;
  }

  private static String type(Scale scale) {
    return scale instanceof Scale.Category
        ? "ordinal"
        : scale instanceof Scale.Time ? "temporal" : "quantitative";
  }

  private static List<Object> domain(Scale scale, Range shown) {
    Object from = value(scale, shown.min());
    Object to = value(scale, shown.max());
    return List.of(from == null ? 0 : from, to == null ? 1 : to);
  }

  /** A year must not become 1,976. */
  private static boolean ungrouped(Range shown) {
    return Math.max(Math.abs(shown.min()), Math.abs(shown.max())) < 10_000;
  }
}
