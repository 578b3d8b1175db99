package org.ishizue.jupyter.message;

import com.google.gson.JsonObject;

/**
 * A subscription has arrived (since 5.4, JEP 65): nothing published from now on is missed.
 *
 * @param subscription the topic; empty for everything
 */
public record IopubWelcome(String subscription) implements Output {
  static final String TYPE = "iopub_welcome";

  /** The welcome is sent to those who subscribed to just this. */
  @Override
  public String topic() {
    return subscription;
  }

  static IopubWelcome parse(Fields fields) throws BadMessageException {
    return new IopubWelcome(fields.string("subscription", ""));
  }

  @Override
  public String msgType() {
    return TYPE;
  }

  @Override
  public JsonObject content() {
    return new Contents().put("subscription", subscription).build();
  }
}
