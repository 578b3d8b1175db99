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
    List<byte[]> parts = new ArrayList<>(4 + message.buffers().size());
    parts.add(Json.writeUtf8(message.header().json()));
    parts.add(Json.writeUtf8(message.parentHeader()));
    parts.add(Json.writeUtf8(message.metadata()));
    parts.add(Json.writeUtf8(message.content()));
    parts.addAll(message.buffers());
    List<byte[]> frames = new ArrayList<>(message.identities().size() + 2 + parts.size());
    frames.addAll(message.identities());
    frames.addAll(frames(parts));
    return frames;
  }

  /**
   * The frames of a message that is passed on as it came.
   *
   * @param parts header, parent header, metadata and content as JSON, then the buffers
   */
  public List<byte[]> frames(List<byte[]> parts) {
    List<byte[]> frames = new ArrayList<>(parts.size() + 2);
    frames.add(DELIMITER);
    frames.add(signer.sign(parts.subList(0, 4)));
    frames.addAll(parts);
    return frames;
  }

  /**
   * The message in some frames.
   *
   * @throws BadMessageException whatever is wrong with them, in one sentence
   */
  public Message decode(List<byte[]> frames) throws BadMessageException {
    List<byte[]> parts = parts(frames);
    return new Message(
        frames.subList(0, frames.size() - parts.size() - 2),
        Header.parse(object("header", parts.get(0))),
        object("parent header", parts.get(1)),
        object("metadata", parts.get(2)),
        object("content", parts.get(3)),
        parts.subList(4, parts.size()));
  }

  /**
   * Header, parent header, metadata and content as JSON, then the buffers: not read, but their signature
   * is right.
   *
   * @throws BadMessageException if frames are missing or the signature is wrong
   */
  public List<byte[]> parts(List<byte[]> frames) throws BadMessageException {
    int delimiter = indexOfDelimiter(frames);
    if (delimiter < 0) {
      throw new BadMessageException("the message has no <IDS|MSG> delimiter");
    }
    int missing = delimiter + 6 - frames.size();
    if (missing > 0) {
      throw new BadMessageException("the message ends " + missing + " frame(s) too early");
    }
    byte[] signature = frames.get(delimiter + 1);
    if (!signer.verify(frames.subList(delimiter + 2, delimiter + 6), signature)) {
      throw new BadMessageException(
          signature.length == 0 ? "the message is not signed" : "the signature is wrong");
    }
    if (!replays.isNew(signature)) {
      throw new BadMessageException("the message was received before (replayed signature)");
    }
    return frames.subList(delimiter + 2, frames.size());
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
