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

/** Whether two values are the same in everything, but for rounding in double arithmetic. */
public final class Same {
  private Same() {}

  public static boolean values(Captured one, Captured other) {
    if (one instanceof NumberValue a && other instanceof NumberValue b) {
      return a.whole() == b.whole()
          && a.unit().equals(b.unit())
          && Tolerance.EXACT.accepts(a.value(), b.value());
    }
    if (one instanceof ListValue a && other instanceof ListValue b) {
      return all(a.items(), b.items(), Same::values);
    }
    if (one instanceof TableValue a && other instanceof TableValue b) {
      return all(a.columns(), b.columns(), Same::columns);
    }
    if (one instanceof FigureValue a && other instanceof FigureValue b) {
      return a.title().equals(b.title())
          && a.source().equals(b.source())
          && a.x().equals(b.x())
          && a.y().equals(b.y())
          && all(a.series(), b.series(), Same::series);
    }
    if (one instanceof CallsValue a && other instanceof CallsValue b) {
      return all(a.calls(), b.calls(), Same::calls);
    }
    return one.equals(other);
  }

  private static boolean columns(ColumnValue a, ColumnValue b) {
    return a.name().equals(b.name()) && a.unit().equals(b.unit()) && values(a.cells(), b.cells());
  }

  private static boolean series(SeriesValue a, SeriesValue b) {
    return a.name().equals(b.name())
        && a.mark().equals(b.mark())
        && values(a.x(), b.x())
        && values(a.y(), b.y());
  }

  private static boolean calls(Call a, Call b) {
    return all(a.arguments(), b.arguments(), Same::values) && values(a.result(), b.result());
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
