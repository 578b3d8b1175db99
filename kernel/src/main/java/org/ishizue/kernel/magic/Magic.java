package org.ishizue.kernel.magic;

import java.util.List;
import org.ishizue.runtime.text.Language;

/** A magic, with its own help. Adding one is a class and a line in {@link Magics}. */
public interface Magic {
  /** Whether it stands on one line ({@code %}) or takes the rest of the cell ({@code %%}). */
  enum Kind {
    LINE("%"),
    CELL("%%");

    private final String prefix;

    Kind(String prefix) {
      this.prefix = prefix;
    }

    public String prefix() {
      return prefix;
    }
  }

  String name();

  /** Its name and others that it goes by. */
  default List<String> names() {
    return List.of(name());
  }

  Kind kind();

  /** What follows the name, such as {@code <file or pattern>…}. */
  String syntax();

  /** One sentence. */
  String help(Language language);

  /**
   * Does it.
   *
   * @param arguments what stands behind the name
   * @param body the rest of the cell for a cell magic; empty for a line magic
   * @throws MagicException if it cannot be done; words for the learner
   */
  void run(MagicContext context, String arguments, String body);
}
