package org.ishizue.analysis.render;

import java.util.stream.IntStream;

/**
 * Which of many rows (or columns) are shown: all, or the first and the last ones.
 *
 * @param first shown from the beginning
 * @param last shown from the end
 * @param all how many there are
 */
record Cut(int first, int last, int all) {
  /** All if they are not too many, else so many from both ends. */
  static Cut of(int all, int atMost, int first, int last) {
    return all <= atMost ? new Cut(all, 0, all) : new Cut(first, last, all);
  }

  int leftOut() {
    return all - first - last;
  }

  int[] shown() {
    return IntStream.concat(IntStream.range(0, first), IntStream.range(all - last, all))
        .toArray();
  }
}
