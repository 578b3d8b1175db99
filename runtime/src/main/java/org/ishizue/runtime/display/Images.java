package org.ishizue.runtime.display;

import java.awt.image.RenderedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Shows images of the JDK's own kind as PNG. Apart, so that AWT is loaded only for an image. */
final class Images {
  private Images() {}

  static MimeBundle bundle(RenderedImage image) {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(image, "png", png)) {
        return MimeBundle.text(image.toString());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write to memory", e);
    }
    String size = PlainText.TEXTS.get("image", image.getWidth(), image.getHeight());
    return MimeBundle.builder()
        .png(png.toByteArray(), image.getWidth(), image.getHeight(), size)
        .text(size)
        .build();
  }
}
