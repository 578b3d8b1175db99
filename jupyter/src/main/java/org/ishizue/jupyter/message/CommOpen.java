package org.ishizue.jupyter.message;

import com.google.gson.JsonObject;

/** Open a comm; both sides send it. If nobody knows the target, the answer is {@link CommClose}. */
public record CommOpen(String commId, String targetName, JsonObject data)
    implements Request, Output {
  static final String TYPE = "comm_open";

  /** The target of Jupyter's widgets, and the version of their protocol that we speak. */
  private static final String WIDGET = "jupyter.widget";

  private static final String WIDGET_PROTOCOL = "2.1.0";

  static CommOpen parse(Fields fields) throws BadMessageException {
    return new CommOpen(
        fields.string("comm_id"), fields.string("target_name"), fields.object("data"));
  }

  @Override
  public String msgType() {
    return TYPE;
  }

  /** A widget's page refuses what does not name its protocol's version here. */
  @Override
  public JsonObject metadata() {
    return targetName.equals(WIDGET)
        ? new Contents().put("version", WIDGET_PROTOCOL).build()
        : new JsonObject();
  }

  @Override
  public JsonObject content() {
    return new Contents()
        .put("comm_id", commId)
        .put("target_name", targetName)
        .put("data", data)
        .build();
  }
}
