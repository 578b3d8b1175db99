package org.ishizue.analysis.figure;

import java.util.List;

/** What the positions on an axis stand for. */
public sealed interface Scale {
  /** Plain numbers, years among them. */
  record Numeric() implements Scale {}

  /** Points in time; a position is milliseconds since 1970-01-01T00:00, local time. */
  record Time() implements Scale {}

  /** Names side by side; a position is the name's index. */
  record Category(List<String> names) implements Scale {
    public Category {
      names = List.copyOf(names);
    }
  }
}
