package org.ishizue.checks.judge;

import java.util.ArrayList;
import java.util.List;
import org.ishizue.checks.value.Captured;
import org.ishizue.checks.value.Captured.ListValue;
import org.ishizue.checks.value.Captured.MissingValue;
import org.ishizue.checks.value.Captured.NumberValue;
import org.jspecify.annotations.Nullable;

/** What may lie behind a list of which many values are wrong in the same way. */
final class ListConfusions {
  /** A pattern in fewer values than this may be chance. */
  private static final int MIN_NUMBERS = 2;

  private ListConfusions() {}

  /** The one explanation that fits all values; none if there is none. */
  static List<Finding> of(Tolerance tolerance, ListValue expected, ListValue came) {
    Finding shift = shift(tolerance, expected, came);
    if (shift != null) {
      return List.of(shift);
    }
    if (expected.size() != came.size()
        || ListJudge.firstDifference(expected, came, tolerance) < 0) {
      return List.of();
    }
    Finding missing = missing(tolerance, expected, came);
    if (missing != null) {
      return List.of(missing);
    }
    for (Factor factor : Factor.values()) {
      if (all(expected, came, (wanted, is) -> factor.fits(tolerance, wanted, is))) {
        return List.of(factor.finding());
      }
    }
    boolean turned = all(expected, came, (wanted, is) -> tolerance.accepts(wanted, -is));
    return turned ? List.of(Finding.of("number.sign")) : List.of();
  }

  private interface Pair {
    boolean fits(double expected, double came);
  }

  /** Whether a relation holds for all pairs, of which enough are numbers other than 0. */
  private static boolean all(ListValue expected, ListValue came, Pair pair) {
    int numbers = 0;
    for (int i = 0; i < expected.size(); i++) {
      Captured one = expected.items().get(i);
      Captured other = came.items().get(i);
      if (one instanceof NumberValue wanted && other instanceof NumberValue is) {
        if (wanted.value() == 0 ? is.value() != 0 : !pair.fits(wanted.value(), is.value())) {
          return false;
        }
        numbers += wanted.value() == 0 ? 0 : 1;
      } else if (!one.equals(other)) {
        return false;
      }
    }
    return numbers >= MIN_NUMBERS;
  }

  /** All other values are right, but 0 stands for missing or the other way round. */
  private static @Nullable Finding missing(
      Tolerance tolerance, ListValue expected, ListValue came) {
    int zeros = 0;
    int gaps = 0;
    for (int i = 0; i < expected.size(); i++) {
      Captured wanted = expected.items().get(i);
      Captured is = came.items().get(i);
      if (ListJudge.same(wanted, is, tolerance)) {
        continue;
      }
      if (wanted instanceof MissingValue && isZero(is)) {
        zeros++;
      } else if (isZero(wanted) && is instanceof MissingValue) {
        gaps++;
      } else {
        return null;
      }
    }
    if (zeros > 0 && gaps > 0) {
      return null;
    }
    return zeros > 0
        ? Finding.of("missing.zero.cells", zeros)
        : Finding.of("missing.lost.cells", gaps);
  }

  private static boolean isZero(Captured value) {
    return value instanceof NumberValue number && number.value() == 0;
  }

  /** The right values, one or a few places too early or too late; gaps at the ends do not count. */
  private static @Nullable Finding shift(Tolerance tolerance, ListValue expected, ListValue came) {
    List<Captured> wanted = inner(expected);
    List<Captured> is = inner(came);
    if (wanted.size() != is.size() || wanted.size() < 2 * MIN_NUMBERS) {
      return expected.size() == came.size() ? shiftByOne(tolerance, expected, came) : null;
    }
    int by = leading(came) - leading(expected);
    boolean same = by != 0
        && ListJudge.firstDifference(new ListValue(wanted), new ListValue(is), tolerance) < 0;
    return same ? Finding.of("list.shift", Math.abs(by)) : shiftByOne(tolerance, expected, came);
  }

  private static @Nullable Finding shiftByOne(
      Tolerance tolerance, ListValue expected, ListValue came) {
    int size = expected.size();
    if (size != came.size() || size < 2 * MIN_NUMBERS) {
      return null;
    }
    boolean constant = expected.items().stream().distinct().count() < 2 * MIN_NUMBERS;
    if (constant) {
      return null;
    }
    boolean late = same(tolerance, expected, 0, came, 1, size - 1);
    boolean early = same(tolerance, expected, 1, came, 0, size - 1);
    return late || early ? Finding.of("list.shift", 1) : null;
  }

  private static boolean same(
      Tolerance tolerance, ListValue expected, int from, ListValue came, int cameFrom, int length) {
    return ListJudge.firstDifference(
            new ListValue(expected.items().subList(from, from + length)),
            new ListValue(came.items().subList(cameFrom, cameFrom + length)),
            tolerance)
        < 0;
  }

  private static int leading(ListValue list) {
    int count = 0;
    while (count < list.size() && list.items().get(count) instanceof MissingValue) {
      count++;
    }
    return count;
  }

  private static List<Captured> inner(ListValue list) {
    List<Captured> items = new ArrayList<>(list.items());
    while (!items.isEmpty() && items.get(items.size() - 1) instanceof MissingValue) {
      items.remove(items.size() - 1);
    }
    return items.subList(Math.min(leading(list), items.size()), items.size());
  }
}
