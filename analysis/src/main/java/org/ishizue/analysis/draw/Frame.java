package org.ishizue.analysis.draw;

/**
 * Where a figure stands on the canvas, and which of its parts are drawn there.
 *
 * @param left in CSS pixels, as the three that follow
 * @param xLabels whether the x axis carries labels and title
 * @param yLabelsPx the room left for the labels of the y axis; NaN for as much as they need, 0 for none of them
 * @param panel whether title and legend are those of one panel among several
 */
record Frame(
    double left,
    double top,
    double width,
    double height,
    boolean xLabels,
    double yLabelsPx,
    boolean panel) {
  static Frame whole(int widthPx, int heightPx) {
    return new Frame(0, 0, widthPx, heightPx, true, Double.NaN, false);
  }

  double right() {
    return left + width;
  }

  double bottom() {
    return top + height;
  }
}
