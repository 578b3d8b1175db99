package org.ishizue.jupyter.message;

import com.google.gson.JsonObject;

/** The ports that the kernel is on. */
public record ConnectReply(int shellPort, int iopubPort, int stdinPort, int hbPort, int controlPort)
    implements Reply {
  static final String TYPE = "connect_reply";

  static ConnectReply parse(Fields fields) throws BadMessageException {
    return new ConnectReply(
        fields.integer("shell_port"),
        fields.integer("iopub_port"),
        fields.integer("stdin_port"),
        fields.integer("hb_port"),
        fields.integer("control_port"));
  }

  @Override
  public String msgType() {
    return TYPE;
  }

  @Override
  public JsonObject content() {
    return Contents.ok()
        .put("shell_port", shellPort)
        .put("iopub_port", iopubPort)
        .put("stdin_port", stdinPort)
        .put("hb_port", hbPort)
        .put("control_port", controlPort)
        .build();
  }
}
