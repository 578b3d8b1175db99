package org.ishizue.jupyter.kernelspec;

import java.util.Comparator;
import java.util.List;

/** Names that someone who mistyped may have meant. */
final class NearNames {
  private static final int MOST = 3;

  private NearNames() {}

  static List<String> of(String name, List<String> known) {
    int furthest = Math.max(2, name.length() / 3);
    return known.stream()
        .filter(one -> isPart(name, one) || distance(name, one) <= furthest)
        .sorted(Comparator.comparingInt((String one) -> distance(name, one)))
        .limit(MOST)
        .toList();
  }

  private static boolean isPart(String name, String other) {
    return name.length() >= 3 && (other.contains(name) || name.contains(other));
  }

  /** Levenshtein's: how many characters must be put in, taken out or changed. */
  private static int distance(String from, String to) {
    int[] previous = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int[] current = new int[to.length() + 1];
      current[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int change = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
        current[j] = Math.min(previous[j - 1] + change, 1 + Math.min(previous[j], current[j - 1]));
      }
      previous = current;
    }
    return previous[to.length()];
  }
}
