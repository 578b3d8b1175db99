package org.ishizue.jupyter.message;

import com.google.gson.JsonObject;
import java.util.Locale;

/** What the kernel does: busy before and idle after every request. */
public record Status(State state) implements Output {
  static final String TYPE = "status";

  public enum State {
    STARTING,
    BUSY,
    IDLE;

    private final String wireName = name().toLowerCase(Locale.ROOT);

    private static State parse(String wireName) throws BadMessageException {
      for (State state : values()) {
        if (state.wireName.equals(wireName)) {
          return state;
        }
      }
      throw new BadMessageException("status content: the field \"execution_state\" is \""
          + wireName
          + "\", expected starting, busy or idle");
    }
  }

  public static Status starting() {
    return new Status(State.STARTING);
  }

  public static Status busy() {
    return new Status(State.BUSY);
  }

  public static Status idle() {
    return new Status(State.IDLE);
  }

  static Status parse(Fields fields) throws BadMessageException {
    return new Status(State.parse(fields.string("execution_state")));
  }

  @Override
  public String msgType() {
    return TYPE;
  }

  @Override
  public JsonObject content() {
    return new Contents().put("execution_state", state.wireName).build();
  }
}
