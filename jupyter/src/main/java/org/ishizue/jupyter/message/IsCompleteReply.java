package org.ishizue.jupyter.message;

import com.google.gson.JsonObject;
import java.util.Locale;

/**
 * Whether the code would run.
 *
 * @param indent what the next line should begin with; empty unless incomplete
 */
public record IsCompleteReply(Completeness completeness, String indent) implements Reply {
  static final String TYPE = "is_complete_reply";

  /** The one reply whose {@code status} is neither ok nor error. */
  public enum Completeness {
    COMPLETE,
    INCOMPLETE,
    INVALID,
    UNKNOWN;

    private final String wireName = name().toLowerCase(Locale.ROOT);

    private static Completeness parse(String wireName) {
      for (Completeness one : values()) {
        if (one.wireName.equals(wireName)) {
          return one;
        }
      }
      return UNKNOWN;
    }
  }

  static IsCompleteReply parse(Fields fields) throws BadMessageException {
    return new IsCompleteReply(
        Completeness.parse(fields.string("status")), fields.string("indent", ""));
  }

  @Override
  public String msgType() {
    return TYPE;
  }

  @Override
  public JsonObject content() {
    return new Contents()
        .put("status", completeness.wireName)
        .putIfPresent("indent", completeness == Completeness.INCOMPLETE ? indent : null)
        .build();
  }
}
