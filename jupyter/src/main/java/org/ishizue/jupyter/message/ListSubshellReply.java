package org.ishizue.jupyter.message;

import com.google.gson.JsonObject;
import java.util.List;

/** The ids of the subshells, without the main shell. */
public record ListSubshellReply(List<String> subshellIds) implements Reply {
  static final String TYPE = "list_subshell_reply";

  public ListSubshellReply {
    subshellIds = List.copyOf(subshellIds);
  }

  static ListSubshellReply parse(Fields fields) throws BadMessageException {
    return new ListSubshellReply(fields.strings("subshell_id"));
  }

  @Override
  public String msgType() {
    return TYPE;
  }

  @Override
  public JsonObject content() {
    return Contents.ok().put("subshell_id", subshellIds).build();
  }
}
