package org.ishizue.kernel.session;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.Map;
import org.ishizue.runtime.display.MimeBundle;

/** MIME bundles as Jupyter's JSON. */
final class Bundles {
  private Bundles() {}

  static JsonObject data(MimeBundle bundle) {
    JsonObject json = new JsonObject();
    for (Map.Entry<String, String> entry : bundle.data().entrySet()) {
      String type = entry.getKey();
      json.add(
          type,
          MimeBundle.isJson(type) ? parse(entry.getValue()) : new JsonPrimitive(entry.getValue()));
    }
    return json;
  }

  static JsonObject metadata(MimeBundle bundle) {
    JsonObject json = new JsonObject();
    bundle.metadata().forEach((type, text) -> json.add(type, parse(text)));
    return json;
  }

  /** A JSON object from the learner's VM; whatever is none becomes an empty one. */
  static JsonObject object(String text) {
    return parse(text) instanceof JsonObject object ? object : new JsonObject();
  }

  /** JSON from the learner's VM may be broken: then it travels as the text that it is. */
  private static JsonElement parse(String text) {
    try {
      return JsonParser.parseString(text);
    } catch (JsonParseException e) {
      return new JsonPrimitive(text);
    }
  }
}
