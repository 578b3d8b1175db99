package org.ishizue.analysis.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.ishizue.analysis.figure.Range;
import org.ishizue.analysis.figure.Scale;
import org.ishizue.analysis.text.NumberText;

/** Where an axis has its ticks, and what is written there. */
public final class Ticks {
  /** The return periods that probability paper shows, in years. */
  private static final List<Double> RETURN_PERIODS =
      List.of(1.01, 1.1, 1.5, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0, 500.0, 1000.0, 10_000.0);

  private Ticks() {}

  /**
   * The ticks of an axis.
   *
   * @param about how many, where the scale leaves a choice
   * @param whole whether nothing lies between whole numbers, as with years
   */
  static List<Tick> of(Scale scale, Range shown, int about, boolean whole) {
    if (scale instanceof Scale.Category category) {
      return IntStream.range(0, category.names().size())
          .mapToObj(i -> new Tick(i, category.names().get(i)))
          .toList();
    }
    if (scale instanceof Scale.Time) {
      return TimeTicks.in(shown, about);
    }
    if (scale instanceof Scale.Log) {
      return decades(shown, about);
    }
    if (scale instanceof Scale.ReturnPeriod) {
      return returnPeriods(shown).stream()
          .map(t -> new Tick(t, NumberText.of(t)))
          .toList();
    }
    return scale instanceof Scale.Tiles ? List.of() : NumberTicks.in(shown, about, whole);
  }

  /** The return periods in a range that probability paper shows, in years. */
  public static List<Double> returnPeriods(Range shown) {
    return RETURN_PERIODS.stream().filter(shown::contains).toList();
  }

  /** The first return period of probability paper from one on, but at least 100 years. */
  public static double returnPeriodFrom(double years) {
    return RETURN_PERIODS.stream()
        .filter(t -> t >= Math.max(100, years))
        .findFirst()
        .orElse(years);
  }

  /** Powers of ten, between them 2 and 5 while there are few. */
  private static List<Tick> decades(Range shown, int about) {
    int first = (int) Math.floor(Math.log10(shown.min()) + 1e-9);
    int last = (int) Math.ceil(Math.log10(shown.max()) - 1e-9);
    List<Double> digits = last - first <= 2 ? List.of(1.0, 2.0, 5.0) : List.of(1.0);
    int every = Math.max(1, (last - first + 1) / Math.max(1, about));
    List<Tick> ticks = new ArrayList<>();
    for (int power = first; power <= last; power += every) {
      for (double digit : digits) {
        double value = digit * Math.pow(10, power);
        if (value >= shown.min() * (1 - 1e-9) && value <= shown.max() * (1 + 1e-9)) {
          ticks.add(new Tick(value, NumberText.of(value)));
        }
      }
    }
    return ticks;
  }
}
