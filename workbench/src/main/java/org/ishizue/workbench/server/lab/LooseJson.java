package org.ishizue.workbench.server.lab;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import java.io.StringReader;

/** JSON as people write settings: with comments, and quotes of either kind. */
final class LooseJson {
  private LooseJson() {}

  /** The object in a text; an empty one if it cannot be read, as the page then takes the defaults. */
  static JsonObject parse(String text) {
    JsonReader reader = new JsonReader(new StringReader(text));
    reader.setStrictness(Strictness.LENIENT);
    try {
      JsonElement element = JsonParser.parseReader(reader);
      return element instanceof JsonObject object ? object : new JsonObject();
    } catch (JsonParseException | IllegalStateException e) {
      return new JsonObject();
    }
  }
}
