package org.ishizue.checks.judge;

import java.util.List;
import java.util.function.BiPredicate;
import org.ishizue.checks.value.Captured;
import org.ishizue.checks.value.Captured.Call;
import org.ishizue.checks.value.Captured.CallsValue;
import org.ishizue.checks.value.Captured.ColumnValue;
import org.ishizue.checks.value.Captured.FigureValue;
import org.ishizue.checks.value.Captured.ListValue;
import org.ishizue.checks.value.Captured.NumberValue;
import org.ishizue.checks.value.Captured.SeriesValue;
import org.ishizue.checks.value.Captured.TableValue;

/** Whether two values are the same in everything, but for what a tolerance forgives in their numbers. */
public final class Same {
  private final Tolerance tolerance;

  private Same(Tolerance tolerance) {
    this.tolerance = tolerance;
  }

  /** But for rounding in double arithmetic. */
  public static boolean values(Captured one, Captured other) {
    return values(one, other, Tolerance.EXACT);
  }

  /** But for numbers that lie as close as the tolerance allows. */
  public static boolean values(Captured one, Captured other, Tolerance tolerance) {
    return new Same(tolerance).same(one, other);
  }

  private boolean same(Captured one, Captured other) {
    if (one instanceof NumberValue a && other instanceof NumberValue b) {
      return a.whole() == b.whole()
          && a.unit().equals(b.unit())
          && tolerance.accepts(a.value(), b.value());
    }
    if (one instanceof ListValue a && other instanceof ListValue b) {
      return all(a.items(), b.items(), this::same);
    }
    if (one instanceof TableValue a && other instanceof TableValue b) {
      return all(a.columns(), b.columns(), this::columns);
    }
    if (one instanceof FigureValue a && other instanceof FigureValue b) {
      return a.title().equals(b.title())
          && a.source().equals(b.source())
          && a.x().equals(b.x())
          && a.y().equals(b.y())
          && all(a.series(), b.series(), this::series);
    }
    if (one instanceof CallsValue a && other instanceof CallsValue b) {
      return all(a.calls(), b.calls(), this::calls);
    }
    return one.equals(other);
  }

  private boolean columns(ColumnValue a, ColumnValue b) {
    return a.name().equals(b.name()) && a.unit().equals(b.unit()) && same(a.cells(), b.cells());
  }

  private boolean series(SeriesValue a, SeriesValue b) {
    return a.name().equals(b.name())
        && a.mark().equals(b.mark())
        && same(a.x(), b.x())
        && same(a.y(), b.y());
  }

  private boolean calls(Call a, Call b) {
    return all(a.arguments(), b.arguments(), this::same) && same(a.result(), b.result());
  }

  private static <T> boolean all(List<T> some, List<T> others, BiPredicate<T, T> same) {
    if (some.size() != others.size()) {
      return false;
    }
    for (int i = 0; i < some.size(); i++) {
      if (!same.test(some.get(i), others.get(i))) {
        return false;
      }
    }
    return true;
  }
}
