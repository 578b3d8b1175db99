package org.ishizue.grading.similarity;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The fingerprints of a token sequence: of the hashes of each run of words, the least in each window. */
final class Fingerprints {
  /** Runs shorter than this are common in any Java program. */
  static final int RUN = 9;

  /** Every run of RUN + WINDOW - 1 words that two sources share is found. */
  static final int WINDOW = 5;

  private Fingerprints() {}

  static Set<Integer> of(List<String> tokens) {
    int count = tokens.size() - RUN + 1;
    Set<Integer> chosen = new HashSet<>();
    if (count <= 0) {
      return chosen;
    }
    int[] hashes = new int[count];
    for (int i = 0; i < count; i++) {
      hashes[i] = tokens.subList(i, i + RUN).hashCode();
    }
    for (int from = 0; from + WINDOW <= Math.max(count, WINDOW); from++) {
      int least = from;
      for (int i = from; i < Math.min(count, from + WINDOW); i++) {
        least =
            hashes[i] <= hashes[least] ? i : least; // the rightmost of equal ones, as in the paper
      }
      chosen.add(hashes[least]);
    }
    return chosen;
  }
}
