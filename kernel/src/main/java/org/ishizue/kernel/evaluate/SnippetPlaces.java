package org.ishizue.kernel.evaluate;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Where each snippet came from, so that errors name cells and lines. */
public final class SnippetPlaces {
  private final Map<String, Origin> bySnippetId = new ConcurrentHashMap<>();

  /**
   * A snippet's origin.
   *
   * @param cell execution count
   * @param firstLine 1-based line of the cell on which the snippet begins
   * @param source the snippet
   */
  public record Origin(int cell, int firstLine, String source) {
    String line(int lineInSnippet) {
      return source
          .lines()
          .skip(Math.max(0, lineInSnippet - 1))
          .findFirst()
          .orElse("")
          .strip();
    }
  }

  void put(String snippetId, Origin origin) {
    bySnippetId.put(snippetId, origin);
  }

  @Nullable
  Origin get(String snippetId) {
    return bySnippetId.get(snippetId);
  }

  static int lineOf(String text, int offset) {
    return 1
        + (int) text.substring(0, Math.min(offset, text.length()))
            .chars()
            .filter(c -> c == '\n')
            .count();
  }
}
