package org.ishizue.jupyter.wire;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ishizue.jupyter.json.Json;
import org.ishizue.jupyter.json.JsonTextException;
import org.ishizue.jupyter.message.BadMessageException;
import org.ishizue.jupyter.message.Header;
import org.ishizue.jupyter.message.Message;

/**
 * Messages to ZeroMQ frames and back. The frames are: identities, the delimiter {@code <IDS|MSG>}, the
 * signature, header, parent header, metadata and content as JSON, then binary buffers. Thread-safe.
 *
 * @see <a href="https://jupyter-client.readthedocs.io/en/latest/messaging.html#the-wire-protocol">The
 *     wire protocol</a>
 */
public final class WireCodec {
  private static final byte[] DELIMITER = "<IDS|MSG>".getBytes(StandardCharsets.US_ASCII);

  private final Signer signer;
  private final ReplayGuard replays;

  /** A codec that accepts a message as often as it is sent. */
  public WireCodec(Signer signer) {
    this(signer, ReplayGuard.off());
  }

  /** A codec that refuses a message which it has seen before. */
  public WireCodec(Signer signer, ReplayGuard replays) {
    this.signer = signer;
    this.replays = replays;
  }

  /** The frames of a message, signed. */
  public List<byte[]> encode(Message message) {
    List<byte[]> json = List.of(
        Json.writeUtf8(message.header().json()),
        Json.writeUtf8(message.parentHeader()),
        Json.writeUtf8(message.metadata()),
        Json.writeUtf8(message.content()));
    List<byte[]> frames =
        new ArrayList<>(message.identities().size() + 6 + message.buffers().size());
    frames.addAll(message.identities());
    frames.add(DELIMITER);
    frames.add(signer.sign(json));
    frames.addAll(json);
    frames.addAll(message.buffers());
    return frames;
  }

  /**
   * The message in some frames.
   *
   * @throws BadMessageException whatever is wrong with them, in one sentence
   */
  public Message decode(List<byte[]> frames) throws BadMessageException {
    int delimiter = indexOfDelimiter(frames);
    if (delimiter < 0) {
      throw new BadMessageException("the message has no <IDS|MSG> delimiter");
    }
    int missing = delimiter + 6 - frames.size();
    if (missing > 0) {
      throw new BadMessageException("the message ends " + missing + " frame(s) too early");
    }
    List<byte[]> json = frames.subList(delimiter + 2, delimiter + 6);
    byte[] signature = frames.get(delimiter + 1);
    if (!signer.verify(json, signature)) {
      throw new BadMessageException(
          signature.length == 0 ? "the message is not signed" : "the signature is wrong");
    }
    if (!replays.isNew(signature)) {
      throw new BadMessageException("the message was received before (replayed signature)");
    }
    return new Message(
        frames.subList(0, delimiter),
        Header.parse(object("header", json.get(0))),
        object("parent header", json.get(1)),
        object("metadata", json.get(2)),
        object("content", json.get(3)),
        frames.subList(delimiter + 6, frames.size()));
  }

  private static JsonObject object(String part, byte[] utf8) throws BadMessageException {
    try {
      return Json.parseObject(utf8);
    } catch (JsonTextException e) {
      throw new BadMessageException("the " + part + " cannot be read: " + e.getMessage());
    }
  }

  private static int indexOfDelimiter(List<byte[]> frames) {
    for (int i = 0; i < frames.size(); i++) {
      if (Arrays.equals(frames.get(i), DELIMITER)) {
        return i;
      }
    }
    return -1;
  }
}
