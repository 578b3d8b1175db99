package org.ishizue.lessons.book;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The frame of a page from a file beside this class; each {@code {{name}}} in it is filled. */
final class Template {
  private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");

  private final String text;

  private Template(String text) {
    this.text = text;
  }

  static Template named(String file) {
    return new Template(new String(bytes(file), StandardCharsets.UTF_8));
  }

  /** A file beside this class. */
  static byte[] bytes(String file) {
    try (InputStream in = Template.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("No " + file + " beside " + Template.class);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  /**
   * Fills the frame.
   *
   * @param values HTML, escaped where it is text; one for every place
   */
  String fill(Map<String, String> values) {
    return PLACE.matcher(text).replaceAll(match -> {
      String value = values.get(match.group(1));
      if (value == null) {
        throw new IllegalStateException("Nothing for " + match.group());
      }
      return Matcher.quoteReplacement(value);
    });
  }
}
