package org.ishizue.kernel.magic;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands behind a magic's name: words, texts in quotes, and options that begin with two hyphens. */
final class MagicArguments {
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");

  private final List<String> plain = new ArrayList<>();
  private final Set<String> options = new TreeSet<>();

  private MagicArguments() {}

  /**
   * Reads them.
   *
   * @param known the options that the magic has, such as {@code --offline}
   * @throws MagicException listing the options that there are, if another one is given
   */
  static MagicArguments of(Magic magic, String text, String... known) {
    MagicArguments arguments = new MagicArguments();
    Matcher words = WORD.matcher(text);
    while (words.find()) {
      String word = words.group(3);
      if (word == null) {
        arguments.plain.add(words.group(1) == null ? words.group(2) : words.group(1));
      } else if (!word.startsWith("--")) {
        arguments.plain.add(word);
      } else if (List.of(known).contains(word)) {
        arguments.options.add(word);
      } else {
        String name = magic.kind().prefix() + magic.name();
        throw new MagicException(
            known.length == 0
                ? Magics.TEXTS.get("option.none", name, word)
                : Magics.TEXTS.get("option.unknown", name, word, String.join(", ", known)));
      }
    }
    return arguments;
  }

  List<String> plain() {
    return plain;
  }

  boolean has(String option) {
    return options.contains(option);
  }
}
