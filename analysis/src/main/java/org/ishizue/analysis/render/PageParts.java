package org.ishizue.analysis.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** The style and the script that go with every table, as elements of HTML. Neither holds anything of the data. */
final class PageParts {
  static final String STYLE = "<style>" + read("table.css") + "</style>";
  static final String SCRIPT = "<script>" + read("table.js") + "</script>";

  private PageParts() {}

  /** The file beside this class without indents and comments: it stands in every notebook many times. */
  private static String read(String name) {
    try (InputStream in = PageParts.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("No " + name + " beside " + PageParts.class);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("//"))
          .collect(Collectors.joining("\n"));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + name, e);
    }
  }
}
