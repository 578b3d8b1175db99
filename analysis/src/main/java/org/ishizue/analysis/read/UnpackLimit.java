package org.ishizue.analysis.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.ishizue.runtime.text.Texts;

/** Stops unpacking when much more comes out than a table can hold: a small file can unpack to terabytes. */
final class UnpackLimit extends FilterInputStream {
  private static final Texts TEXTS = Texts.beside(UnpackLimit.class);
  private static final long LARGEST = 4L << 30;
  private static final long UNSUSPICIOUS = 128L << 20;
  private static final long LARGEST_RATIO = 250;

  private final Path file;
  private final long limit;
  private long unpacked;

  UnpackLimit(Path file, InputStream in, long packed) {
    super(in);
    this.file = file;
    limit = Math.min(LARGEST, Math.max(UNSUSPICIOUS, packed * LARGEST_RATIO));
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    count(next < 0 ? 0 : 1);
    return next;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int count = super.read(bytes, offset, length);
    count(count);
    return count;
  }

  private void count(int more) {
    unpacked += Math.max(more, 0);
    if (unpacked > limit) {
      throw TEXTS.problem("READ-018", file, limit >> 20);
    }
  }
}
