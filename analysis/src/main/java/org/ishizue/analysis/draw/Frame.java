package org.ishizue.analysis.draw;

/**
 * Where a figure stands on the canvas, and which of its parts are drawn there.
 *
 * @param left in CSS pixels, as the three that follow
 * @param xLabels whether the x axis carries labels and title
 * @param yLabelsPx the room left for the labels of the y axis; NaN for as much as they need, 0 for none of them
 * @param yTicksPx the height of plot for which the ticks of the y axis are chosen: panels that share an axis
 *     have the same ticks, though only the lowest also has the labels of the x axis
 * @param panel whether title and legend are those of one panel among several
 */
record Frame(
    double left,
    double top,
    double width,
    double height,
    boolean xLabels,
    double yLabelsPx,
    double yTicksPx,
    boolean panel) {
  /** About this part of a frame is left to the plot by titles and labels. */
  private static final double PLOT_PART = 0.7;

  static Frame whole(int widthPx, int heightPx) {
    return new Frame(0, 0, widthPx, heightPx, true, Double.NaN, plotHeight(heightPx), false);
  }

  /** About how high the plot of a frame gets. */
  static double plotHeight(double heightPx) {
    return heightPx * PLOT_PART;
  }

  double right() {
    return left + width;
  }

  double bottom() {
    return top + height;
  }
}
