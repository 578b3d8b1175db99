package org.ishizue.workbench.server.kernels;

import java.nio.ByteBuffer;

/** How messages are put into WebSocket frames: one of Jupyter's two subprotocols. */
interface Frames {
  /** A frame towards the page. */
  sealed interface Frame {}

  record Text(String text) implements Frame {}

  record Binary(ByteBuffer bytes) implements Frame {}

  Frame encode(Parts message);

  /** A message in a text frame. */
  Parts decode(String text) throws BadFrameException;

  /** A message in a binary frame. */
  Parts decode(ByteBuffer bytes) throws BadFrameException;
}
