package org.ishizue.jupyter.message;

import com.google.gson.JsonObject;

/**
 * What it is, to show in a tooltip.
 *
 * @param found false when there is nothing to say
 * @param data MIME type to content: text as a string, images in Base64, JSON types as JSON
 * @param metadata MIME type to an object, such as width and height of an image
 */
public record InspectReply(boolean found, JsonObject data, JsonObject metadata) implements Reply {
  static final String TYPE = "inspect_reply";

  public static InspectReply notFound() {
    return new InspectReply(false, new JsonObject(), new JsonObject());
  }

  static InspectReply parse(Fields fields) throws BadMessageException {
    return new InspectReply(
        fields.bool("found", false), fields.object("data"), fields.object("metadata"));
  }

  @Override
  public String msgType() {
    return TYPE;
  }

  @Override
  public JsonObject content() {
    return Contents.ok()
        .put("found", found)
        .put("data", data)
        .put("metadata", metadata)
        .build();
  }
}
