package org.ishizue.analysis.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds the names that somebody may have meant: for "did you mean" in messages. */
public final class NearNames {
  private NearNames() {}

  /** Up to three names near a misspelt one, nearest first; those that contain it count as near. */
  public static List<String> of(String meant, Collection<String> names) {
    String wanted = fold(meant);
    int tolerance = Math.max(1, (wanted.codePointCount(0, wanted.length()) + 2) / 3);
    int nearest =
        names.stream().mapToInt(name -> distance(wanted, fold(name))).min().orElse(0);
    int farthest = Math.min(tolerance, nearest + 1);
    return names.stream()
        .filter(name -> contains(wanted, fold(name)) || distance(wanted, fold(name)) <= farthest)
        .sorted(Comparator.comparingInt(name -> distance(wanted, fold(name))))
        .limit(3)
        .toList();
  }

  private static boolean contains(String wanted, String name) {
    return wanted.length() >= 2
        && (name.contains(wanted) || (wanted.contains(name) && name.length() >= 2));
  }

  private static String fold(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
  }

  /** The number of characters to insert, remove or replace (Levenshtein 1966). */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
