package org.ishizue.jupyter.notebook;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ishizue.jupyter.message.Output;
import org.jspecify.annotations.Nullable;

/** A view on one cell of a notebook: what is set here is set in the notebook. */
public final class Cell {
  /** What a cell holds. */
  public enum Kind {
    CODE,
    MARKDOWN,
    RAW;

    String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final JsonObject json;
  private final Kind kind;

  /**
   * A view on a cell's JSON, which {@link Validation} has found good.
   *
   * @param json with a {@code cell_type} that is one of ours
   */
  Cell(JsonObject json) {
    this.json = json;
    this.kind = Kind.valueOf(json.get("cell_type").getAsString().toUpperCase(Locale.ROOT));
  }

  /** A new code cell that has not run. */
  public static Cell code(String source) {
    return create(Kind.CODE, source);
  }

  public static Cell markdown(String source) {
    return create(Kind.MARKDOWN, source);
  }

  public static Cell raw(String source) {
    return create(Kind.RAW, source);
  }

  private static Cell create(Kind kind, String source) {
    JsonObject json = new JsonObject();
    json.addProperty("cell_type", kind.wireName());
    if (kind == Kind.CODE) {
      json.add("execution_count", JsonNull.INSTANCE);
    }
    json.addProperty("id", CellIds.random());
    json.add("metadata", new JsonObject());
    if (kind == Kind.CODE) {
      json.add("outputs", new JsonArray());
    }
    json.add("source", Multiline.split(source));
    return new Cell(json);
  }

  /** The cell's JSON itself, not a copy. */
  public JsonObject json() {
    return json;
  }

  public Kind kind() {
    return kind;
  }

  /** Null before format 4.5. */
  public @Nullable String id() {
    return json.get("id") instanceof JsonPrimitive id ? id.getAsString() : null;
  }

  /** The text, its lines joined. */
  public String source() {
    JsonElement source = json.get("source");
    return source == null ? "" : Multiline.join(source);
  }

  public void setSource(String source) {
    SortedKeys.put(json, "source", Multiline.split(source));
  }

  /** The metadata itself, not a copy. */
  public JsonObject metadata() {
    if (json.get("metadata") instanceof JsonObject metadata) {
      return metadata;
    }
    JsonObject metadata = new JsonObject();
    SortedKeys.put(json, "metadata", metadata);
    return metadata;
  }

  /** Whether the cell's metadata has a tag, such as {@code raises-exception}. */
  public boolean hasTag(String tag) {
    return json.get("metadata") instanceof JsonObject metadata
        && metadata.get("tags") instanceof JsonArray tags
        && tags.contains(new JsonPrimitive(tag));
  }

  /** Null when the cell has not run. */
  public @Nullable Integer executionCount() {
    return json.get("execution_count") instanceof JsonPrimitive count && count.isNumber()
        ? count.getAsInt()
        : null;
  }

  public void setExecutionCount(@Nullable Integer count) {
    SortedKeys.put(
        json, "execution_count", count == null ? JsonNull.INSTANCE : new JsonPrimitive(count));
  }

  /** The outputs, as a kernel would publish them. */
  public List<Output> outputs() {
    List<Output> outputs = new ArrayList<>();
    if (json.get("outputs") instanceof JsonArray array) {
      for (JsonElement output : array) {
        outputs.add(OutputJson.fromFile(output.getAsJsonObject()));
      }
    }
    return outputs;
  }

  /** Replaces the outputs; those that a notebook does not store (status and the like) are left out. */
  public void setOutputs(List<Output> outputs) {
    JsonArray array = new JsonArray();
    for (Output output : outputs) {
      JsonObject stored = OutputJson.toFile(output);
      if (stored != null) {
        array.add(stored);
      }
    }
    SortedKeys.put(json, "outputs", array);
  }
}
