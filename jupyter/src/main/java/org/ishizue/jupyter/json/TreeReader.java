package org.ishizue.jupyter.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;

/** From text to a tree, with Gson's strict pull parser. */
final class TreeReader {
  private final JsonReader reader;

  TreeReader(String text) {
    reader = new JsonReader(new StringReader(text));
    reader.setStrictness(Strictness.STRICT);
    reader.setNestingLimit(Json.MAX_DEPTH);
  }

  JsonElement read() throws JsonTextException {
    try {
      JsonElement element = readElement();
      if (reader.peek() != JsonToken.END_DOCUMENT) {
        throw new IOException("More text follows the JSON value");
      }
      return element;
    } catch (IOException e) {
      throw problem(e);
    }
  }

  /** Recursion is bounded by the nesting limit. */
  private JsonElement readElement() throws IOException {
    switch (reader.peek()) {
      case BEGIN_OBJECT -> {
        JsonObject object = new JsonObject();
        reader.beginObject();
        while (reader.hasNext()) {
          object.add(reader.nextName(), readElement());
        }
        reader.endObject();
        return object;
      }
      case BEGIN_ARRAY -> {
        JsonArray array = new JsonArray();
        reader.beginArray();
        while (reader.hasNext()) {
          array.add(readElement());
        }
        reader.endArray();
        return array;
      }
      case STRING -> {
        return new JsonPrimitive(reader.nextString());
      }
      case NUMBER -> {
        return new JsonPrimitive(new RawNumber(reader.nextString()));
      }
      case BOOLEAN -> {
        return new JsonPrimitive(reader.nextBoolean());
      }
      case NULL -> {
        reader.nextNull();
        return JsonNull.INSTANCE;
      }
      default -> throw new IOException("Unexpected " + reader.peek());
    }
  }

  /** Gson tells the place only in its message: "… at line 3 column 7 path $.cells[0]\nSee https…". */
  private JsonTextException problem(IOException e) {
    String message = e.getMessage() == null ? "" : e.getMessage();
    int lineEnd = message.indexOf('\n');
    String sentence = lineEnd < 0 ? message : message.substring(0, lineEnd);
    int at = sentence.lastIndexOf(" at line ");
    int line = 1;
    int column = 1;
    if (at >= 0) {
      line = numberAfter(sentence, " line ", at);
      column = numberAfter(sentence, " column ", at);
      sentence = sentence.substring(0, at);
    }
    if (sentence.startsWith("Use JsonReader.setStrictness")) {
      sentence = "Malformed JSON";
    }
    String path = reader.getPath();
    return new JsonTextException(
        sentence, line, column, path.length() > 200 ? path.substring(0, 200) + "…" : path);
  }

  private static int numberAfter(String text, String word, int from) {
    int start = text.indexOf(word, from) + word.length();
    int end = start;
    while (end < text.length() && Character.isDigit(text.charAt(end))) {
      end++;
    }
    return end == start ? 1 : Integer.parseInt(text, start, end, 10);
  }
}
