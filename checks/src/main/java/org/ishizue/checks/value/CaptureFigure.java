package org.ishizue.checks.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ishizue.analysis.figure.Axis;
import org.ishizue.analysis.figure.Figure;
import org.ishizue.analysis.figure.Scale;
import org.ishizue.analysis.figure.Series;
import org.ishizue.checks.value.Captured.AxisValue;
import org.ishizue.checks.value.Captured.FigureValue;
import org.ishizue.checks.value.Captured.ListValue;
import org.ishizue.checks.value.Captured.SeriesValue;
import org.ishizue.checks.value.Captured.TextValue;

/** A figure's model as data. */
final class CaptureFigure {
  private CaptureFigure() {}

  static FigureValue of(Figure figure) {
    List<SeriesValue> series = new ArrayList<>();
    for (Series each : figure.series()) {
      series.add(new SeriesValue(
          each.name(),
          each.mark().name().toLowerCase(Locale.ROOT),
          positions(each.x(), figure.x().scale()),
          (ListValue) Capture.of(each.y())));
    }
    return new FigureValue(
        figure.title(), figure.source(), axis(figure.x()), axis(figure.y()), series);
  }

  private static AxisValue axis(Axis axis) {
    return new AxisValue(
        axis.title(),
        axis.unit(),
        axis.scale().getClass().getSimpleName().toLowerCase(Locale.ROOT));
  }

  /** Positions on an axis of names as these names. */
  private static ListValue positions(double[] x, Scale scale) {
    if (!(scale instanceof Scale.Category category)) {
      return (ListValue) Capture.of(x);
    }
    List<Captured> names = new ArrayList<>();
    for (double position : x) {
      names.add(new TextValue(category.names().get((int) position)));
    }
    return new ListValue(names);
  }
}
