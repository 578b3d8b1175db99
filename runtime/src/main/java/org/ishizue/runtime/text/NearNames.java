package org.ishizue.runtime.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Names that someone who mistyped one may have meant. */
public final class NearNames {
  private static final int MOST = 3;
  private static final int EDIT = 2;

  private NearNames() {}

  /**
   * The known names that are near enough to be meant, the nearest first, at most three: those that differ in about
   * a third of their characters, and those of which one is a part of the other. Upper and lower case, and
   * spaces, hyphens and underscores, count as half a difference.
   */
  public static List<String> of(String name, Collection<String> known) {
    List<String> others =
        known.stream().distinct().filter(one -> !one.equals(name)).toList();
    int length = fold(name).length();
    int nearest = others.stream().mapToInt(one -> distance(name, one)).min().orElse(0);
    int furthest = Math.min(EDIT * Math.max(1, (length + 2) / 3), nearest + EDIT);
    return others.stream()
        .filter(one -> distance(name, one) <= furthest || isPart(name, one))
        .sorted(Comparator.comparingInt((String one) -> distance(name, one))
            .thenComparing(one -> !fold(one).equals(fold(name)))
            .thenComparing(Comparator.naturalOrder()))
        .limit(MOST)
        .toList();
  }

  /** Twice Levenshtein's distance, with 1 for a letter that differs in case only and for a separator. */
  static int distance(String from, String to) {
    int[] previous = new int[to.length() + 1];
    for (int j = 1; j <= to.length(); j++) {
      previous[j] = previous[j - 1] + cost(to.charAt(j - 1));
    }
    for (int i = 1; i <= from.length(); i++) {
      char out = from.charAt(i - 1);
      int[] row = new int[to.length() + 1];
      row[0] = previous[0] + cost(out);
      for (int j = 1; j <= to.length(); j++) {
        char in = to.charAt(j - 1);
        row[j] = Math.min(
            previous[j - 1] + cost(out, in),
            Math.min(previous[j] + cost(out), row[j - 1] + cost(in)));
      }
      previous = row;
    }
    return previous[to.length()];
  }

  private static int cost(char inOrOut) {
    return isSeparator(inOrOut) ? 1 : EDIT;
  }

  private static int cost(char out, char in) {
    if (out == in) {
      return 0;
    }
    boolean half = (isSeparator(out) && isSeparator(in))
        || Character.toLowerCase(out) == Character.toLowerCase(in);
    return half ? 1 : EDIT;
  }

  private static boolean isSeparator(char c) {
    return c == '_' || c == '-' || Character.isWhitespace(c) || c == '\u3000';
  }

  /** Whether one is a part of the other that says something: two characters of Japanese, three Latin letters. */
  private static boolean isPart(String name, String other) {
    String one = fold(name);
    String two = fold(other);
    String shorter = one.length() <= two.length() ? one : two;
    String longer = shorter.equals(one) ? two : one;
    boolean latin = shorter.chars().allMatch(c -> c < 0x80);
    return shorter.length() >= (latin ? 3 : 2) && longer.contains(shorter);
  }

  private static String fold(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[\\s\u3000_-]", "");
  }
}
