package org.ishizue.workbench.server.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Packs what is worth it with gzip, for a client that can unpack it. */
final class Packing {
  /** Less than this goes out in one piece anyway. */
  private static final int LEAST_BYTES = 1_400;

  /** More than this takes longer to pack than a browser on the same machine needs to fetch it. */
  private static final int MOST_BYTES = 1 << 20;

  private Packing() {}

  /**
   * Whether a client can unpack gzip.
   *
   * @param acceptEncoding the header, such as {@code gzip, deflate;q=0.5}; null without one
   */
  static boolean isAccepted(@Nullable String acceptEncoding) {
    if (acceptEncoding == null) {
      return false;
    }
    for (String one : acceptEncoding.toLowerCase(Locale.ROOT).split(",", -1)) {
      String coding = one.replace(" ", "");
      if (coding.equals("gzip") || coding.startsWith("gzip;")) {
        return !coding.matches(".*;q=0(\\.0*)?");
      }
    }
    return false;
  }

  /** The same body, packed if that is worth it; a picture or an archive is packed already. */
  static Answer.Body quickly(Answer.Bytes body, @Nullable String contentType) {
    int length = body.content().length;
    if (contentType == null
        || length < LEAST_BYTES
        || length > MOST_BYTES
        || !(contentType.startsWith("application/json") || contentType.startsWith("text/"))) {
      return body;
    }
    return new Answer.Packed(body.content(), gzip(body.content(), Deflater.BEST_SPEED));
  }

  static byte[] gzip(byte[] content, int level) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream(content.length / 4 + 64);
    try (GZIPOutputStream out = new Leveled(packed, level)) {
      out.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    return packed.toByteArray();
  }

  /** The JDK's own knows one level only. */
  private static final class Leveled extends GZIPOutputStream {
    Leveled(ByteArrayOutputStream out, int level) throws IOException {
      super(out);
      def.setLevel(level);
    }
  }
}
