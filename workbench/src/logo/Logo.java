import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * Draws the mark of Ishizue, a foundation stone (礎) with two posts on it, as SVG and PNG from one list of shapes:
 * {@code java Logo.java FOLDER}.
 */
public final class Logo {
  /** A rounded rectangle on a canvas of 64 by 64. */
  record Block(double x, double y, double width, double height, double radius, String colour) {}

  static final List<Block> MARK = List.of(
      new Block(0, 0, 64, 64, 12, "#f4efe6"), // plaster
      new Block(15, 8, 9, 32, 1.5, "#8a5a34"), // posts
      new Block(40, 8, 9, 32, 1.5, "#8a5a34"),
      new Block(9, 14, 46, 6, 1.5, "#a8744a"), // the beam between them
      new Block(11, 39, 42, 7, 2, "#7d8a97"), // the stone
      new Block(6, 45, 52, 12, 3, "#4f5d6b"));

  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    Files.writeString(folder.resolve("logo-svg.svg"), svg());
    for (int size : new int[] {32, 64}) {
      File file = folder.resolve("logo-" + size + "x" + size + ".png").toFile();
      ImageIO.write(png(size), "png", file);
    }
  }

  static String svg() {
    StringBuilder svg = new StringBuilder(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 64 64\" width=\"64\" height=\"64\">\n"
            + "  <title>Ishizue (礎)</title>\n");
    for (Block b : MARK) {
      svg.append(String.format(
          "  <rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"%s\" fill=\"%s\"/>%n",
          b.x(), b.y(), b.width(), b.height(), b.radius(), b.colour()));
    }
    return svg.append("</svg>\n").toString();
  }

  static BufferedImage png(int size) {
    BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.scale(size / 64.0, size / 64.0);
    for (Block b : MARK) {
      graphics.setColor(Color.decode(b.colour()));
      graphics.fill(new RoundRectangle2D.Double(
          b.x(), b.y(), b.width(), b.height(), 2 * b.radius(), 2 * b.radius()));
    }
    graphics.dispose();
    return image;
  }
}
