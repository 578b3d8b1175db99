package org.ishizue.analysis.draw;

import java.util.ArrayList;
import java.util.List;
import org.ishizue.analysis.figure.Range;
import org.ishizue.analysis.text.NumberText;

/** Ticks at 1, 2 or 5 times a power of ten, all with the same decimals. */
final class NumberTicks {
  private NumberTicks() {}

  /**
   * The ticks in a range.
   *
   * @param whole whether nothing lies between whole numbers, as with years
   */
  static List<Tick> in(Range range, int about, boolean whole) {
    double rough = range.step(about);
    double step = whole ? Math.max(1, rough) : rough;
    int decimals = (int) Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
    double largest = Math.max(Math.abs(range.min()), Math.abs(range.max()));
    // Beyond that, zeros tell nobody anything.
    NumberText text = largest >= 1e12 || decimals > 6
        ? NumberText.forValues(step, largest)
        : NumberText.withDecimals(decimals, largest);
    List<Tick> ticks = new ArrayList<>();
    long last = (long) Math.floor(range.max() / step + 1e-9);
    for (long i = (long) Math.ceil(range.min() / step - 1e-9); i <= last; i++) {
      ticks.add(new Tick(i * step, text.format(i * step)));
    }
    return ticks;
  }
}
