package org.ishizue.analysis.sample;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.ishizue.analysis.text.NumberText;
import org.ishizue.runtime.text.Texts;

/** What messages call the places of values: their times, or their rows. */
final class DoubleLabels {
  private static final Texts TEXTS = Texts.beside(DoubleLabels.class);

  private DoubleLabels() {}

  static String[] of(double[] times) {
    return Arrays.stream(times).mapToObj(NumberText::of).toArray(String[]::new);
  }

  /** Row numbers as a learner counts: the first is 1. */
  static String[] rows(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(row -> TEXTS.get("row", row))
        .toArray(String[]::new);
  }
}
