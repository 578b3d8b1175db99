package org.ishizue.jupyter.message;

import com.google.gson.JsonObject;
import java.util.List;

/**
 * One message, before signing and framing. Its parts are not to be changed once it is made.
 *
 * @param identities routing frames: where a request came from and a reply goes to; on iopub the topic
 * @param parentHeader the header of the request that caused this, word for word; empty when there is
 *     none
 * @param buffers binary frames after the content (comms use them)
 */
public record Message(
    List<byte[]> identities,
    Header header,
    JsonObject parentHeader,
    JsonObject metadata,
    JsonObject content,
    List<byte[]> buffers) {
  public Message {
    identities = List.copyOf(identities);
    buffers = List.copyOf(buffers);
  }

  /** The wire name, such as {@code execute_request}. */
  public String msgType() {
    return header.msgType();
  }

  /** The id of the request that caused this message; empty when it has no parent. */
  public String parentId() {
    var id = parentHeader.get("msg_id");
    return id != null && id.isJsonPrimitive() ? id.getAsString() : "";
  }

  /** This message with other metadata. */
  public Message withMetadata(JsonObject other) {
    return new Message(identities, header, parentHeader, other, content, buffers);
  }

  /** This message with binary buffers. */
  public Message withBuffers(List<byte[]> other) {
    return new Message(identities, header, parentHeader, metadata, content, other);
  }
}
