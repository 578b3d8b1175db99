package org.ishizue.runtime.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Names that someone who mistyped one may have meant. */
public final class NearNames {
  private static final int MOST = 3;

  private NearNames() {}

  /**
   * The known names that are near enough to be meant, the nearest first, at most three. Upper and lower
   * case count as half a difference.
   */
  public static List<String> of(String name, Collection<String> known) {
    int furthest = 2 * Math.max(1, name.length() / 3);
    return known.stream()
        .distinct()
        .filter(one -> !one.equals(name) && distance(name, one) <= furthest)
        .sorted(Comparator.comparingInt((String one) -> distance(name, one))
            .thenComparing(Comparator.naturalOrder()))
        .limit(MOST)
        .toList();
  }

  /** Twice Levenshtein's distance, with 1 for a letter that differs in case only. */
  static int distance(String from, String to) {
    int[] previous = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      previous[j] = 2 * j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int[] row = new int[to.length() + 1];
      row[0] = 2 * i;
      for (int j = 1; j <= to.length(); j++) {
        int change = previous[j - 1] + cost(from, i - 1, to, j - 1);
        row[j] = Math.min(change, Math.min(previous[j], row[j - 1]) + 2);
      }
      previous = row;
    }
    return previous[to.length()];
  }

  private static int cost(String from, int i, String to, int j) {
    if (from.charAt(i) == to.charAt(j)) {
      return 0;
    }
    String a = from.substring(i, i + 1).toLowerCase(Locale.ROOT);
    return a.equals(to.substring(j, j + 1).toLowerCase(Locale.ROOT)) ? 1 : 2;
  }
}
