package org.ishizue.runtime.debug;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ishizue.runtime.display.PlainText;
import org.jspecify.annotations.Nullable;

/** Values as the debugger shows them: one line of text, and what is inside. */
public final class Inspection {
  /** How many parts of one value are listed. */
  public static final int MAX_PARTS = 200;

  private static final int MAX_LENGTH = 300;

  private Inspection() {}

  /** The value on one line, cut. */
  public static String text(@Nullable Object value) {
    String text = value instanceof String string ? '"' + string + '"' : new PlainText().of(value);
    String line = text.replace('\n', ' ');
    return line.length() <= MAX_LENGTH ? line : line.substring(0, MAX_LENGTH) + " …";
  }

  /**
   * The parts of a value that has parts of a better kind than its fields.
   *
   * @return names and values in turn: {@code [name, value, name, value …]}, at most {@link #MAX_PARTS} of them; null if the
   *     value's fields say all
   */
  public static Object @Nullable [] parts(@Nullable Object value) {
    List<@Nullable Object> parts = new ArrayList<>();
    if (value instanceof Collection<?> collection) {
      int index = 0;
      for (Object element : collection) {
        if (index == MAX_PARTS) {
          break;
        }
        parts.add("[" + index++ + "]");
        parts.add(element);
      }
    } else if (value instanceof Map<?, ?> map) {
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        if (parts.size() == 2 * MAX_PARTS) {
          break;
        }
        parts.add(text(entry.getKey()));
        parts.add(entry.getValue());
      }
    } else if (value instanceof Optional<?> optional) {
      optional.ifPresent(inside -> parts.addAll(List.of("value", inside)));
    } else {
      return null;
    }
    return parts.toArray();
  }
}
