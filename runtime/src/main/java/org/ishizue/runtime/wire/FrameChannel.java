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
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

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
  private final BlockingQueue<Pending> outgoing = new LinkedBlockingQueue<>();
  private final Thread writer = new Thread(this::write, "ishizue-frames");
  private volatile boolean ended;

  public FrameChannel(SocketChannel socket, int maxIncomingBytes) {
    this.socket = socket;
    this.maxIncomingBytes = maxIncomingBytes;
    this.in =
        new DataInputStream(new BufferedInputStream(Channels.newInputStream(socket), 1 << 16));
    writer.setDaemon(true);
    writer.start();
  }

  /** Writes one frame; waits until it is written, even when the thread is interrupted. */
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
    Pending pending = new Pending(bytes, new CompletableFuture<>());
    outgoing.add(pending);
    if (ended) {
      refuseWhatIsLeft();
    }
    try {
      pending.written().join();
    } catch (CompletionException e) {
      throw new IOException("The far side is gone", e.getCause());
    }
  }

  /**
   * Writes on a thread of its own: a socket channel closes itself when the thread that writes is
   * interrupted, and it is the learner's threads, which may be interrupted at any time, that send.
   */
  private void write() {
    try {
      while (true) {
        Pending pending = outgoing.take();
        try {
          while (pending.bytes().hasRemaining()) {
            socket.write(pending.bytes());
          }
          pending.written().complete(null);
        } catch (IOException e) {
          pending.written().completeExceptionally(e);
          return;
        }
      }
    } catch (InterruptedException closed) {
      return;
    } finally {
      ended = true;
      refuseWhatIsLeft();
    }
  }

  private void refuseWhatIsLeft() {
    for (Pending left = outgoing.poll(); left != null; left = outgoing.poll()) {
      left.written().completeExceptionally(new EOFException("The channel is closed"));
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
    writer.interrupt();
    socket.close();
  }

  /** A frame that waits to be written, and whoever waits for that. */
  private record Pending(ByteBuffer bytes, CompletableFuture<@Nullable Void> written) {}

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
