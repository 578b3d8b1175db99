package org.ishizue.analysis;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** What a cell can show as an image, with words for those who do not see it. */
public sealed interface Picture permits Chart, Panels, LinkedViews {
  /** The picture as a PNG image, at twice its size. */
  byte[] png();

  /** The title above it; empty if it has none. */
  String heading();

  /** The line below it that says where its values come from; empty if nobody has said. */
  String sourceLine();

  /** In CSS pixels. */
  int widthPx();

  /** In CSS pixels. */
  int heightPx();

  /**
   * The picture for clients that can show it alive, as a Vega-Lite 5 specification in JSON; nothing where the
   * image says it all.
   */
  Optional<String> vegaLite();

  /**
   * Writes the picture as a PNG image.
   *
   * @return the file
   * @throws IOException if the file cannot be written
   */
  Path save(Path file) throws IOException;

  /** The picture in words. */
  @Override
  String toString();
}
