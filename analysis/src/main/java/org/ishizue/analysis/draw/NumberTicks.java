package org.ishizue.analysis.draw;

import java.util.ArrayList;
import java.util.List;
import org.ishizue.analysis.text.NumberText;

/** Ticks at 1, 2 or 5 times a power of ten, all with the same decimals. */
final class NumberTicks {
  private NumberTicks() {}

  /** The step of a scale that shows about so many ticks. */
  static double step(Range range, int about) {
    double rough = range.span() / Math.max(1, about);
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    double digit = rough / power;
    return power * (digit <= 1.5 ? 1 : digit <= 3.5 ? 2 : digit <= 7.5 ? 5 : 10);
  }

  /** The range widened to whole steps at both ends. */
  static Range widened(Range range, int about) {
    double step = step(range, about);
    return new Range(
        Math.floor(range.min() / step + 1e-9) * step, Math.ceil(range.max() / step - 1e-9) * step);
  }

  /**
   * The ticks in a range.
   *
   * @param whole whether nothing lies between whole numbers, as with years
   */
  static List<Tick> in(Range range, int about, boolean whole) {
    double step = whole ? Math.max(1, step(range, about)) : step(range, about);
    int decimals = (int) Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
    NumberText text =
        NumberText.withDecimals(decimals, Math.max(Math.abs(range.min()), Math.abs(range.max())));
    List<Tick> ticks = new ArrayList<>();
    long last = (long) Math.floor(range.max() / step + 1e-9);
    for (long i = (long) Math.ceil(range.min() / step - 1e-9); i <= last; i++) {
      ticks.add(new Tick(i * step, text.format(i * step)));
    }
    return ticks;
  }
}
