package org.ishizue.analysis.draw;

import java.util.Arrays;
import java.util.Locale;
import org.ishizue.analysis.figure.Range;
import org.ishizue.analysis.text.NumberText;
import org.ishizue.runtime.text.Language;

/** Numbers as short as a tile has room for: 1405万, 14.05M, 0.35. */
final class ShortNumbers {
  private final double unit;
  private final String suffix;
  private final NumberText text;

  private ShortNumbers(double unit, String suffix, NumberText text) {
    this.unit = unit;
    this.suffix = suffix;
    this.text = text;
  }

  /** Writes all values alike: in the unit that suits the largest, with about three digits of it. */
  static ShortNumbers of(double[] values) {
    Range range = Range.NONE.withAll(values).drawable();
    double largest = Math.max(Math.abs(range.min()), Math.abs(range.max()));
    boolean japanese = Language.current() == Language.JA;
    double unit = 1;
    String suffix = "";
    String[] suffixes = japanese ? new String[] {"万", "億", "兆"} : new String[] {"k", "M", "G"};
    double step = japanese ? 1e4 : 1e3;
    for (int i = 0; i < suffixes.length && largest >= step * unit * 10; i++) {
      unit *= step;
      suffix = suffixes[i];
    }
    int decimals = (int) Math.max(0, 2 - Math.floor(Math.log10(largest / unit)));
    boolean whole = unit == 1
        && Arrays.stream(values)
            .allMatch(value -> Double.isNaN(value) || value == Math.rint(value));
    return new ShortNumbers(
        unit, suffix, NumberText.withDecimals(whole ? 0 : Math.min(decimals, 6), largest / unit));
  }

  String format(double value) {
    return String.format(Locale.ROOT, "%s%s", text.format(value / unit), suffix);
  }
}
