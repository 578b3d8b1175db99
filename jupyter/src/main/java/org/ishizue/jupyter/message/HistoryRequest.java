package org.ishizue.jupyter.message;

import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * What was run before?
 *
 * @param output whether the outputs are wanted beside the inputs
 * @param raw whether the input is wanted as typed (true) or as transformed by the kernel
 */
public record HistoryRequest(boolean output, boolean raw, Access access) implements Request {
  static final String TYPE = "history_request";

  /** Which part of the history is wanted: {@code hist_access_type}. */
  public sealed interface Access {
    private static Access parse(Fields fields) throws BadMessageException {
      String type = fields.string("hist_access_type");
      switch (type) {
        case "range" -> {
          return new Range(
              fields.integer("session", 0),
              fields.integer("start", 0),
              fields.optionalInteger("stop"));
        }
        case "tail" -> {
          return new Tail(fields.integer("n", 10));
        }
        case "search" -> {
          return new Search(
              fields.string("pattern", "*"),
              fields.optionalInteger("n"),
              fields.bool("unique", false));
        }
        default ->
          throw new BadMessageException(
              "history_request content: the field \"hist_access_type\" is \""
                  + type
                  + "\", expected range, tail or search");
      }
    }

    private Contents describe(Contents contents) {
      if (this instanceof Range range) {
        contents.put("hist_access_type", "range").put("session", range.session);
        return contents.put("start", range.start).putIfPresent("stop", range.stop);
      }
      if (this instanceof Search search) {
        contents.put("hist_access_type", "search").put("pattern", search.pattern);
        return contents.putIfPresent("n", search.n).put("unique", search.unique);
      }
      return contents.put("hist_access_type", "tail").put("n", ((Tail) this).n);
    }
  }

  /**
   * Inputs by number.
   *
   * @param session 0 is this one, negative counts back from it
   * @param start the first line, from 1
   * @param stop the line after the last; null for all
   */
  public record Range(int session, int start, @Nullable Integer stop) implements Access {}

  /** The last {@code n} inputs. */
  public record Tail(int n) implements Access {}

  /**
   * Inputs that match.
   *
   * @param pattern a glob with * and ?
   * @param n at most so many, the latest; null for all
   * @param unique each text only once
   */
  public record Search(String pattern, @Nullable Integer n, boolean unique) implements Access {}

  static HistoryRequest parse(Fields fields) throws BadMessageException {
    return new HistoryRequest(
        fields.bool("output", false), fields.bool("raw", true), Access.parse(fields));
  }

  @Override
  public String msgType() {
    return TYPE;
  }

  @Override
  public JsonObject content() {
    return access.describe(new Contents().put("output", output).put("raw", raw)).build();
  }
}
