package org.ishizue.workbench;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import org.ishizue.runtime.text.Language;

/** The words of {@code --help}, under picocli's keys, from {@code help_ja.properties} and {@code help_en.properties}. */
final class HelpTexts {
  private HelpTexts() {}

  static ResourceBundle bundle(Language language) {
    String file = "help_" + language.code() + ".properties";
    try (InputStream in = HelpTexts.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("No " + file + " beside " + HelpTexts.class);
      }
      return new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
