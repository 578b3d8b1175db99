package org.ishizue.jupyter.message;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was run before, oldest first. */
public record HistoryReply(List<Entry> history) implements Reply {
  static final String TYPE = "history_reply";

  public HistoryReply {
    history = List.copyOf(history);
  }

  /**
   * One input.
   *
   * @param withOutput whether the output was asked for; without it there is no place for one
   * @param output null when the input had none
   */
  public record Entry(
      int session,
      int line,
      String input,
      boolean withOutput,
      @Nullable String output) {
    private JsonArray json() {
      JsonArray tuple = new JsonArray();
      tuple.add(session);
      tuple.add(line);
      if (withOutput) {
        JsonArray pair = new JsonArray();
        pair.add(input);
        pair.add(output);
        tuple.add(pair);
      } else {
        tuple.add(input);
      }
      return tuple;
    }

    private static Entry parse(Fields fields, JsonElement element) throws BadMessageException {
      try {
        JsonArray tuple = element.getAsJsonArray();
        int session = tuple.get(0).getAsInt();
        int line = tuple.get(1).getAsInt();
        if (!(tuple.get(2) instanceof JsonArray pair)) {
          return new Entry(session, line, tuple.get(2).getAsString(), false, null);
        }
        String output = pair.get(1).isJsonNull() ? null : pair.get(1).getAsString();
        return new Entry(session, line, pair.get(0).getAsString(), true, output);
      } catch (IllegalStateException | IndexOutOfBoundsException | NumberFormatException e) {
        throw fields.mistyped("history", element, "an array of session, line and input");
      }
    }
  }

  private JsonArray entries() {
    JsonArray array = new JsonArray();
    history.forEach(entry -> array.add(entry.json()));
    return array;
  }

  static HistoryReply parse(Fields fields) throws BadMessageException {
    List<Entry> entries = new ArrayList<>();
    for (JsonElement element : fields.array("history")) {
      entries.add(Entry.parse(fields, element));
    }
    return new HistoryReply(entries);
  }

  @Override
  public String msgType() {
    return TYPE;
  }

  @Override
  public JsonObject content() {
    return Contents.ok().put("history", entries()).build();
  }
}
