package org.ishizue.analysis.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

final class PngImageTest {
  @Test
  void another_reader_sees_every_pixel_as_it_was() throws IOException {
    BufferedImage image = new BufferedImage(37, 23, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(20200704);
    for (int y = 0; y < 23; y++) {
      for (int x = 0; x < 37; x++) {
        image.setRGB(x, y, random.nextInt(1 << 24));
      }
    }
    BufferedImage read = ImageIO.read(new ByteArrayInputStream(PngImage.encode(image)));
    assertThat(read.getRGB(0, 0, 37, 23, null, 0, 37))
        .isEqualTo(image.getRGB(0, 0, 37, 23, null, 0, 37));
  }
}
