package org.ishizue.analysis.draw;

import org.ishizue.analysis.figure.Range;
import org.ishizue.analysis.figure.Scale;

/** From positions on an axis to CSS pixels from the axis's beginning. */
record Projection(Scale scale, Range shown, double lengthPx) {
  double px(double position) {
    double from = scale.along(shown.min());
    double to = scale.along(shown.max());
    return (scale.along(position) - from) / (to - from) * lengthPx;
  }

  double[] px(double[] positions) {
    double[] px = new double[positions.length];
    for (int i = 0; i < px.length; i++) {
      px[i] = px(positions[i]);
    }
    return px;
  }
}
