package org.ishizue.analysis.draw;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * An image as PNG bytes (ISO/IEC 15948): eight bits for red, green and blue, each line as its difference
 * from the line above, which suits charts. Written here because ImageIO looks for plug-ins first, which
 * costs the first chart of a session more time than drawing it.
 */
public final class PngImage {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final byte EIGHT_BITS = 8;
  private static final byte RGB = 2;
  private static final byte UP = 2;

  private PngImage() {}

  public static byte[] encode(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
    header.put(EIGHT_BITS).put(RGB).put((byte) 0).put((byte) 0).put((byte) 0);
    ByteArrayOutputStream png = new ByteArrayOutputStream(1 << 16);
    png.writeBytes(SIGNATURE);
    chunk(png, "IHDR", header.array());
    chunk(png, "IDAT", deflate(lines(image)));
    chunk(png, "IEND", new byte[0]);
    return png.toByteArray();
  }

  /** Each line: the number of its filter, then the difference of each byte from the one above it. */
  private static byte[] lines(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    byte[] lines = new byte[height * (width * 3 + 1)];
    int[] above = new int[width];
    int[] line = new int[width];
    int at = 0;
    for (int y = 0; y < height; y++) {
      image.getRGB(0, y, width, 1, line, 0, width);
      lines[at++] = UP;
      for (int x = 0; x < width; x++) {
        lines[at++] = (byte) ((line[x] >> 16) - (above[x] >> 16));
        lines[at++] = (byte) ((line[x] >> 8) - (above[x] >> 8));
        lines[at++] = (byte) (line[x] - above[x]);
      }
      int[] free = above;
      above = line;
      line = free;
    }
    return lines;
  }

  private static byte[] deflate(byte[] bytes) {
    Deflater deflater = new Deflater(6);
    try {
      deflater.setInput(bytes);
      deflater.finish();
      ByteArrayOutputStream deflated = new ByteArrayOutputStream(1 << 16);
      byte[] buffer = new byte[1 << 14];
      while (!deflater.finished()) {
        deflated.write(buffer, 0, deflater.deflate(buffer));
      }
      return deflated.toByteArray();
    } finally {
      deflater.end();
    }
  }

  private static void chunk(ByteArrayOutputStream png, String type, byte[] content) {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 check = new CRC32();
    check.update(name);
    check.update(content);
    png.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
    png.writeBytes(name);
    png.writeBytes(content);
    png.writeBytes(ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
  }
}
