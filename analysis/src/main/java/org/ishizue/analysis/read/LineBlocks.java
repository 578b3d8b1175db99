package org.ishizue.analysis.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Cuts the bytes of a text into blocks of whole lines, which several threads may ask for. */
final class LineBlocks {
  /** So many bytes has a block usually, and at most; a text with a longer line is not plain. */
  static final int SIZE = 1 << 18;

  private final InputStream in;
  private final int size;
  private byte[] carried = {};
  private boolean ended;
  private int next;

  LineBlocks(InputStream in, int size) {
    this.in = in;
    this.size = size;
  }

  /** Some whole lines, the last of them ended by a line feed in any case. */
  static final class Block {
    final byte[] bytes;
    int length;
    int number;

    private Block(int size) {
      bytes = new byte[size + 1];
    }
  }

  Block newBlock() {
    return new Block(size);
  }

  /**
   * Fills a block with the next lines; false if there are no more.
   *
   * @throws NotPlainException if a line does not fit into a block; then there are no more for anybody
   */
  synchronized boolean fill(Block block) throws IOException, NotPlainException {
    if (ended) {
      return false;
    }
    byte[] bytes = block.bytes;
    System.arraycopy(carried, 0, bytes, 0, carried.length);
    int read = carried.length;
    while (read < size && !ended) {
      int count = in.read(bytes, read, size - read);
      ended = count < 0;
      read += Math.max(count, 0);
    }
    block.number = next++;
    if (ended) {
      if (read > 0 && bytes[read - 1] != '\n') {
        bytes[read++] = '\n';
      }
      block.length = read;
      return read > 0;
    }
    int end = read;
    while (end > 0 && bytes[end - 1] != '\n') {
      end--;
    }
    if (end == 0) {
      ended = true; // what another thread would get now would begin in the middle of a line
      throw new NotPlainException();
    }
    block.length = end;
    carried = Arrays.copyOfRange(bytes, end, read);
    return true;
  }
}
