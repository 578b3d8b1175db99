package org.ishizue.checks.file;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.ishizue.checks.value.Captured;
import org.ishizue.checks.value.Captured.AbsentValue;
import org.ishizue.checks.value.Captured.AxisValue;
import org.ishizue.checks.value.Captured.Call;
import org.ishizue.checks.value.Captured.CallsValue;
import org.ishizue.checks.value.Captured.ColumnValue;
import org.ishizue.checks.value.Captured.FigureValue;
import org.ishizue.checks.value.Captured.ListValue;
import org.ishizue.checks.value.Captured.MissingValue;
import org.ishizue.checks.value.Captured.NumberValue;
import org.ishizue.checks.value.Captured.OtherValue;
import org.ishizue.checks.value.Captured.SeriesValue;
import org.ishizue.checks.value.Captured.TableValue;
import org.ishizue.checks.value.Captured.TextValue;
import org.ishizue.checks.value.Captured.ThrownValue;
import org.ishizue.checks.value.Captured.TruthValue;
import org.jspecify.annotations.Nullable;

/**
 * Captured values as JSON, and back without loss. Plain kinds are what JSON has for them (99.5, "text",
 * true, null, a list); a whole number is {@code {"whole": 99}}; other kinds are objects with one telling key.
 */
public final class CapturedJson {
  private CapturedJson() {}

  /** What JSON has for a value. */
  public static @Nullable Object write(Captured value) {
    if (value instanceof NumberValue number) {
      return write(number);
    }
    if (value instanceof TextValue text) {
      return text.text();
    }
    if (value instanceof TruthValue truth) {
      return truth.value();
    }
    if (value instanceof MissingValue) {
      return null;
    }
    if (value instanceof ListValue list) {
      return list(list.items());
    }
    JsonObject json = new JsonObject();
    if (value instanceof TableValue table) {
      JsonArray columns = new JsonArray();
      for (ColumnValue column : table.columns()) {
        JsonObject one = new JsonObject();
        one.put("name", column.name());
        one.put("unit", column.unit());
        one.put("cells", write(column.cells()));
        columns.add(one);
      }
      json.put("columns", columns);
    } else if (value instanceof FigureValue figure) {
      write(json, figure);
    } else if (value instanceof CallsValue calls) {
      JsonArray array = new JsonArray();
      for (Call call : calls.calls()) {
        JsonObject one = new JsonObject();
        one.put("arguments", list(call.arguments()));
        one.put("result", write(call.result()));
        array.add(one);
      }
      json.put("calls", array);
    } else if (value instanceof ThrownValue thrown) {
      json.put("thrown", thrown.className());
      json.put("message", thrown.message());
    } else if (value instanceof OtherValue other) {
      json.put("other", other.typeName());
      json.put("text", other.text());
    } else if (value instanceof AbsentValue) {
      json.put("absent", true);
    }
    return json;
  }

  private static Object write(NumberValue number) {
    if (!number.whole() && number.unit().isEmpty()) {
      return number.value();
    }
    JsonObject json = new JsonObject();
    if (number.whole()) {
      json.put("whole", (long) number.value());
    } else {
      json.put("number", number.value());
    }
    if (!number.unit().isEmpty()) {
      json.put("unit", number.unit());
    }
    return json;
  }

  private static JsonArray list(List<Captured> items) {
    JsonArray array = new JsonArray();
    items.forEach(item -> array.add(write(item)));
    return array;
  }

  private static void write(JsonObject json, FigureValue figure) {
    json.put("title", figure.title());
    json.put("source", figure.source());
    json.put("x", axis(figure.x()));
    json.put("y", axis(figure.y()));
    JsonArray series = new JsonArray();
    for (SeriesValue each : figure.series()) {
      JsonObject one = new JsonObject();
      one.put("name", each.name());
      one.put("mark", each.mark());
      one.put("x", write(each.x()));
      one.put("y", write(each.y()));
      series.add(one);
    }
    json.put("series", series);
  }

  private static JsonObject axis(AxisValue axis) {
    JsonObject json = new JsonObject();
    json.put("title", axis.title());
    json.put("unit", axis.unit());
    json.put("scale", axis.scale());
    return json;
  }

  /** The value that {@link #write} wrote. */
  public static Captured read(@Nullable Object json) {
    if (json instanceof Number number) {
      return new NumberValue(number.doubleValue());
    }
    if (!(json instanceof JsonObject object)) {
      return json instanceof JsonArray array ? readList(array) : PlainJson.captured(json);
    }
    if (object.has("whole")) {
      return new NumberValue(object.getLong("whole"), true, object.getString("unit", ""));
    }
    if (object.has("number")) {
      return new NumberValue(object.getDouble("number"), false, object.getString("unit", ""));
    }
    if (object.has("columns")) {
      List<ColumnValue> columns = new ArrayList<>();
      for (Object each : object.getArray("columns")) {
        JsonObject column = (JsonObject) each;
        columns.add(new ColumnValue(
            column.getString("name", ""),
            column.getString("unit", ""),
            readList(column.getArray("cells"))));
      }
      return new TableValue(columns);
    }
    if (object.has("series")) {
      return readFigure(object);
    }
    if (object.has("calls")) {
      List<Call> calls = new ArrayList<>();
      for (Object each : object.getArray("calls")) {
        JsonObject call = (JsonObject) each;
        calls.add(new Call(readList(call.getArray("arguments")).items(), read(call.get("result"))));
      }
      return new CallsValue(calls);
    }
    if (object.has("thrown")) {
      return new ThrownValue(object.getString("thrown", ""), object.getString("message", ""));
    }
    return object.has("other")
        ? new OtherValue(object.getString("other", ""), object.getString("text", ""))
        : new AbsentValue();
  }

  private static ListValue readList(JsonArray array) {
    List<Captured> items = new ArrayList<>(array.size());
    array.forEach(item -> items.add(read(item)));
    return new ListValue(items);
  }

  private static FigureValue readFigure(JsonObject json) {
    List<SeriesValue> series = new ArrayList<>();
    for (Object each : json.getArray("series")) {
      JsonObject one = (JsonObject) each;
      series.add(new SeriesValue(
          one.getString("name", ""),
          one.getString("mark", ""),
          readList(one.getArray("x")),
          readList(one.getArray("y"))));
    }
    return new FigureValue(
        json.getString("title", ""),
        json.getString("source", ""),
        readAxis(json.getObject("x")),
        readAxis(json.getObject("y")),
        series);
  }

  private static AxisValue readAxis(JsonObject json) {
    return new AxisValue(
        json.getString("title", ""), json.getString("unit", ""), json.getString("scale", ""));
  }
}
