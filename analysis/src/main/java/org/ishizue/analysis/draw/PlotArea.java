package org.ishizue.analysis.draw;

import java.util.Optional;
import org.ishizue.analysis.figure.Axis;
import org.ishizue.analysis.figure.Figure;
import org.ishizue.analysis.figure.Range;
import org.ishizue.analysis.figure.Series;

/**
 * Where the values of a figure go: a rectangle in whole CSS pixels, so that XChart, which knows only whole
 * ones, draws to the same place as we do.
 */
record PlotArea(
    int left,
    int top,
    int width,
    int height,
    Projection x,
    Projection y,
    Optional<Projection> right,
    boolean overflows) {
  static PlotArea of(Figure figure, int left, int top, int width, int height) {
    return new PlotArea(
        left,
        top,
        width,
        height,
        new Projection(figure.x().scale(), figure.xRange(), width),
        new Projection(figure.y().scale(), figure.yRange(), height),
        figure.right().map(axis -> right(axis, figure, height)),
        overflows(figure));
  }

  /** Whether a value lies outside of what is shown, so that its mark must end at the plot's edge. */
  private static boolean overflows(Figure figure) {
    Range x = figure.xRange();
    Range left = figure.yRange();
    Range right = figure.rightRange().orElse(left);
    for (Series series : figure.series()) {
      Range y = series.onRight() ? right : left;
      for (int i = 0; i < series.size(); i++) {
        boolean outside = !x.contains(series.x()[i]) || !y.contains(series.y()[i]);
        if (outside && series.isPresent(i) && !series.mark().isStacked()) {
          return true;
        }
      }
    }
    return false;
  }

  private static Projection right(Axis axis, Figure figure, int height) {
    return new Projection(axis.scale(), figure.rightRange().orElse(Range.NONE.drawable()), height);
  }

  /** Of the axis at which a series is read. */
  Projection y(Series series) {
    return series.onRight() ? right.orElse(y) : y;
  }

  double xPx(double value) {
    return left + x.px(value);
  }

  double yPx(double value) {
    return bottom() - y.px(value);
  }

  int rightEdge() {
    return left + width;
  }

  int bottom() {
    return top + height;
  }
}
