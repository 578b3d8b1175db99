package org.ishizue.runtime.wire;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Sends and receives frames over a stream socket: four bytes of length, then the frame. One thread reads;
 * any thread writes, each frame whole and in the order of the calls.
 */
public final class FrameChannel implements AutoCloseable {
  /** No frame is longer (bytes); what is longer is cut or refused by whoever makes it. */
  public static final int MAX_FRAME_BYTES = 256 << 20;

  private final SocketChannel socket;
  private final int maxIncomingBytes;
  private final DataInputStream in;
  private final ReentrantLock writing = new ReentrantLock();

  public FrameChannel(SocketChannel socket, int maxIncomingBytes) {
    this.socket = socket;
    this.maxIncomingBytes = maxIncomingBytes;
    this.in =
        new DataInputStream(new BufferedInputStream(Channels.newInputStream(socket), 1 << 16));
  }

  /** Writes one frame; waits while the far side does not read. */
  public void send(FrameWriter frame) throws IOException {
    Buffer buffer = new Buffer();
    DataOutputStream out = new DataOutputStream(buffer);
    out.writeInt(0);
    frame.writeTo(out);
    int length = buffer.size() - Integer.BYTES;
    if (length > MAX_FRAME_BYTES) {
      throw new FrameTooLongException(length, MAX_FRAME_BYTES);
    }
    ByteBuffer bytes = buffer.toByteBuffer();
    bytes.putInt(0, length);
    writing.lock();
    try {
      while (bytes.hasRemaining()) {
        socket.write(bytes);
      }
    } finally {
      writing.unlock();
    }
  }

  /**
   * Waits for the next frame.
   *
   * @throws EOFException when the far side is gone
   * @throws FrameTooLongException when the frame is over the cap; the channel is of no use after it
   */
  public byte[] receive() throws IOException {
    int length = in.readInt();
    if (length < 0 || length > maxIncomingBytes) {
      throw new FrameTooLongException(length, maxIncomingBytes);
    }
    byte[] frame = in.readNBytes(length);
    if (frame.length < length) {
      throw new EOFException("The far side went away within a frame");
    }
    return frame;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  /** Writes the fields of one frame. */
  @FunctionalInterface
  public interface FrameWriter {
    void writeTo(DataOutputStream out) throws IOException;
  }

  /** A frame over the cap. */
  public static final class FrameTooLongException extends IOException {
    private static final long serialVersionUID = 1L;

    FrameTooLongException(int length, int max) {
      super("A frame of " + Integer.toUnsignedString(length) + " bytes is over the cap of " + max);
    }
  }

  private static final class Buffer extends ByteArrayOutputStream {
    Buffer() {
      super(512);
    }

    ByteBuffer toByteBuffer() {
      return ByteBuffer.wrap(buf, 0, count);
    }
  }
}
