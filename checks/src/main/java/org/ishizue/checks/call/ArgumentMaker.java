package org.ishizue.checks.call;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.ishizue.checks.value.Captured;
import org.ishizue.checks.value.Captured.ListValue;
import org.ishizue.checks.value.Captured.NumberValue;

/**
 * Makes one argument.
 *
 * @param list whether a list of numbers, else one number
 * @param steps whether min, min + 1, min + 2 … (years), else numbers at random
 * @param decimals to how many decimals a number is rounded; 0 makes whole numbers and, with them, ties
 * @param minSize how many numbers a list has at least
 * @param maxSize how many it has at most
 */
public record ArgumentMaker(
    boolean list,
    boolean steps,
    double min,
    double max,
    int decimals,
    boolean whole,
    int minSize,
    int maxSize) {

  /** A size for this call's lists. */
  int size(SplittableRandom random) {
    return maxSize <= minSize ? minSize : random.nextInt(minSize, maxSize + 1);
  }

  Captured make(SplittableRandom random, int size) {
    if (!list) {
      return number(random.nextDouble());
    }
    List<Captured> items = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      items.add(steps ? new NumberValue(min + i, whole, "") : number(random.nextDouble()));
    }
    return new ListValue(items);
  }

  private NumberValue number(double share) {
    BigDecimal rounded =
        BigDecimal.valueOf(min + share * (max - min)).setScale(decimals, RoundingMode.HALF_EVEN);
    return new NumberValue(rounded.doubleValue(), whole, "");
  }
}
