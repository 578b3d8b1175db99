package org.ishizue.jupyter.message;

import com.google.gson.JsonObject;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The open comms.
 *
 * @param comms comm id to target name
 */
public record CommInfoReply(Map<String, String> comms) implements Reply {
  static final String TYPE = "comm_info_reply";

  public CommInfoReply {
    comms = Collections.unmodifiableMap(new LinkedHashMap<>(comms));
  }

  private JsonObject json() {
    JsonObject json = new JsonObject();
    comms.forEach(
        (id, target) -> json.add(id, new Contents().put("target_name", target).build()));
    return json;
  }

  static CommInfoReply parse(Fields fields) throws BadMessageException {
    Map<String, String> comms = new LinkedHashMap<>();
    Fields all = fields.inside("comms");
    for (String id : all.json().keySet()) {
      comms.put(id, all.inside(id).string("target_name"));
    }
    return new CommInfoReply(comms);
  }

  @Override
  public String msgType() {
    return TYPE;
  }

  @Override
  public JsonObject content() {
    return Contents.ok().put("comms", json()).build();
  }
}
