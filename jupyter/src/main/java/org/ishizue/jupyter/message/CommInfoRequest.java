package org.ishizue.jupyter.message;

import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * Which comms are open?
 *
 * @param targetName only those of this target; null for all
 */
public record CommInfoRequest(@Nullable String targetName) implements Request {
  static final String TYPE = "comm_info_request";

  static CommInfoRequest parse(Fields fields) throws BadMessageException {
    return new CommInfoRequest(fields.stringOrNull("target_name"));
  }

  @Override
  public String msgType() {
    return TYPE;
  }

  @Override
  public JsonObject content() {
    return new Contents().putIfPresent("target_name", targetName).build();
  }
}
