package org.ishizue.analysis.draw;

/** Where the values of a figure go: a rectangle in CSS pixels and the ranges that it shows. */
record PlotArea(double left, double top, double width, double height, Range x, Range y) {
  double xPx(double value) {
    return left + (value - x.min()) / x.span() * width;
  }

  double yPx(double value) {
    return bottom() - (value - y.min()) / y.span() * height;
  }

  double right() {
    return left + width;
  }

  double bottom() {
    return top + height;
  }
}
