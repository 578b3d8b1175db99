package org.ishizue.analysis.draw;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** An image as PNG bytes. */
public final class PngImage {
  private PngImage() {}

  public static byte[] encode(BufferedImage image) {
    ImageIO.setUseCache(false); // the cache is a file; a closed machine may have no place for it
    ByteArrayOutputStream png = new ByteArrayOutputStream(1 << 16);
    try {
      ImageIO.write(image, "png", png);
    } catch (IOException e) {
      throw new UncheckedIOException("Writing to memory failed", e);
    }
    return png.toByteArray();
  }
}
