package org.ishizue.analysis.draw;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;

/** The one font of every chart, so that a chart looks the same on every machine. */
public final class BundledFont {
  static final String FAMILY = "Ishizue Gothic";
  private static final String RESOURCE =
      "/org/ishizue/analysis/fonts/ishizue/IshizueGothic-Regular.ttf";

  private static final Font FONT = load();

  private BundledFont() {}

  /** The font in a size in CSS pixels. */
  public static Font size(double sizePx) {
    return FONT.deriveFont((float) sizePx);
  }

  private static Font load() {
    Font byName = new Font(FAMILY, Font.PLAIN, 12);
    if (byName.getFamily(Locale.ROOT).equals(FAMILY)) {
      return byName;
    }
    try (InputStream in = BundledFont.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("Not in the jar: " + RESOURCE);
      }
      Font font = Font.createFont(Font.TRUETYPE_FONT, in);
      GraphicsEnvironment.getLocalGraphicsEnvironment().registerFont(font);
      return font;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + RESOURCE, e);
    } catch (FontFormatException e) {
      throw new IllegalStateException("Broken: " + RESOURCE, e);
    }
  }
}
