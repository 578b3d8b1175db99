package org.ishizue.jupyter;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes JSON and texts that look for trouble; the same for the same seed. */
public final class RandomJson {
  private static final String[] PIECES = {
    "", "a", " ", "\n", "\r\n", "\r", "\t", "\"", "\\", "/", "\u0000", "\u001f", "\u0085", "\u2028",
    "\u2029", "é", "雨", "𠮷", "😀", "\ufeff", "\u007f", "null", "<b>", "key", "\u000b", "\u001c"
  };

  private final Random random;

  public RandomJson(long seed) {
    random = new Random(seed);
  }

  public int number(int bound) {
    return random.nextInt(bound);
  }

  public boolean bool() {
    return random.nextBoolean();
  }

  public String text() {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(8); i > 0; i--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }

  public <T> T oneOf(T[] choices) {
    return choices[random.nextInt(choices.length)];
  }

  public List<String> texts() {
    List<String> texts = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      texts.add(text());
    }
    return texts;
  }

  public byte[] bytes() {
    byte[] bytes = new byte[random.nextInt(40)];
    random.nextBytes(bytes);
    return bytes;
  }

  public JsonObject object() {
    return object(3);
  }

  private JsonObject object(int depth) {
    JsonObject object = new JsonObject();
    for (int i = random.nextInt(4); i > 0; i--) {
      object.add(text() + i, element(depth - 1));
    }
    return object;
  }

  private JsonElement element(int depth) {
    switch (random.nextInt(depth > 0 ? 7 : 5)) {
      case 0 -> {
        return JsonNull.INSTANCE;
      }
      case 1 -> {
        return new JsonPrimitive(random.nextBoolean());
      }
      case 2 -> {
        return new JsonPrimitive(random.nextLong());
      }
      case 3 -> {
        return new JsonPrimitive(random.nextDouble() * 1e20);
      }
      case 4 -> {
        return new JsonPrimitive(text());
      }
      case 5 -> {
        return object(depth);
      }
      default -> {
        JsonArray array = new JsonArray();
        for (int i = random.nextInt(4); i > 0; i--) {
          array.add(element(depth - 1));
        }
        return array;
      }
    }
  }
}
