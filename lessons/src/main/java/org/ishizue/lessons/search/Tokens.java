package org.ishizue.lessons.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a text is found by: words of letters and digits; of Japanese, which has no blanks, each pair of neighbouring
 * characters. Width and case make no difference. The book's {@code search.js} does the same.
 */
final class Tokens {
  private static final String JAPANESE = "\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\u3005\\u30FC";
  private static final Pattern RUN =
      Pattern.compile("(?<ja>[" + JAPANESE + "]+)|[\\p{L}\\p{N}&&[^" + JAPANESE + "]]+");

  private Tokens() {}

  /** The text as it is compared: in compatibility form and lower case. */
  static String normal(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  static List<String> of(String text) {
    List<String> tokens = new ArrayList<>();
    Matcher matcher = RUN.matcher(normal(text));
    while (matcher.find()) {
      String run = matcher.group();
      if (matcher.group("ja") == null) {
        tokens.add(run);
      } else {
        pairs(run.codePoints().toArray(), tokens);
      }
    }
    return tokens;
  }

  /** Single characters too: who looks for 堰 has typed all of it. */
  private static void pairs(int[] characters, List<String> tokens) {
    for (int i = 0; i < characters.length; i++) {
      tokens.add(new String(characters, i, 1));
      if (i + 1 < characters.length) {
        tokens.add(new String(characters, i, 2));
      }
    }
  }
}
