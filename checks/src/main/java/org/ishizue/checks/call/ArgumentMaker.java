package org.ishizue.checks.call;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.ishizue.checks.value.Captured;
import org.ishizue.checks.value.Captured.ListValue;
import org.ishizue.checks.value.Captured.MissingValue;
import org.ishizue.checks.value.Captured.NumberValue;
import org.jspecify.annotations.Nullable;

/** Makes one argument of a call. All lists of a call are as long as the first one, so that times and values fit each other. */
public sealed interface ArgumentMaker {
  /**
   * The argument.
   *
   * @param size how long a list is
   */
  Captured make(SplittableRandom random, int size);

  /** How long the lists of a call are; null for what makes no list. */
  default @Nullable Size size() {
    return null;
  }

  /** From the least to the most, both of them included. */
  record Size(int min, int max) {
    int draw(SplittableRandom random) {
      return max <= min ? min : random.nextInt(min, max + 1);
    }
  }

  /**
   * A number in a range.
   *
   * @param decimals to how many it is rounded; 0 makes whole numbers and, in a list, ties
   * @param whole whether its type knows no decimals
   */
  record NumberMaker(double min, double max, int decimals, boolean whole) implements ArgumentMaker {
    @Override
    public NumberValue make(SplittableRandom random, int size) {
      double share = random.nextDouble();
      BigDecimal rounded =
          BigDecimal.valueOf(min + share * (max - min)).setScale(decimals, RoundingMode.HALF_EVEN);
      return new NumberValue(rounded.doubleValue(), whole, "");
    }
  }

  /**
   * A list of numbers in a range.
   *
   * @param sorted whether each is at least the one before it, as sums that grow are
   * @param missing which share of them is missing, 0 to 1
   */
  record NumbersMaker(NumberMaker each, Size size, boolean sorted, double missing)
      implements ArgumentMaker {
    @Override
    public ListValue make(SplittableRandom random, int length) {
      List<NumberValue> numbers = new ArrayList<>();
      for (int i = 0; i < length; i++) {
        numbers.add(each.make(random, length));
      }
      if (sorted) {
        numbers.sort((one, other) -> Double.compare(one.value(), other.value()));
      }
      List<Captured> items = new ArrayList<>(numbers);
      // Nothing is drawn where nothing is missing: the published arguments stay what they were.
      for (int i = 0; missing > 0 && i < length; i++) {
        if (random.nextDouble() < missing) {
          items.set(i, new MissingValue());
        }
      }
      return new ListValue(items);
    }
  }

  /**
   * Numbers that go up by one, such as years or months.
   *
   * @param repeat how often each comes before the next: 12 for the years of months
   * @param cycle after how many it begins anew: 12 for months; 0 for never
   */
  record StepsMaker(double min, boolean whole, int repeat, int cycle, Size size)
      implements ArgumentMaker {
    @Override
    public ListValue make(SplittableRandom random, int length) {
      List<Captured> items = new ArrayList<>();
      for (int i = 0; i < length; i++) {
        int step = i / repeat;
        items.add(new NumberValue(min + (cycle > 0 ? step % cycle : step), whole, ""));
      }
      return new ListValue(items);
    }
  }

  /** One of some values; what stands there twice comes twice as often. */
  record ChoiceMaker(List<Captured> values) implements ArgumentMaker {
    public ChoiceMaker {
      values = List.copyOf(values);
    }

    @Override
    public Captured make(SplittableRandom random, int size) {
      return values.get(random.nextInt(values.size()));
    }
  }

  /**
   * A list of some values.
   *
   * @param distinct whether each comes once at most; the list is then no longer than there are values
   */
  record ChoicesMaker(List<Captured> values, boolean distinct, Size size) implements ArgumentMaker {
    public ChoicesMaker {
      values = List.copyOf(values);
    }

    @Override
    public ListValue make(SplittableRandom random, int length) {
      List<Captured> left = new ArrayList<>(values);
      List<Captured> items = new ArrayList<>();
      while (items.size() < length && !left.isEmpty()) {
        int at = random.nextInt(left.size());
        items.add(distinct ? left.remove(at) : left.get(at));
      }
      return new ListValue(items);
    }
  }
}
