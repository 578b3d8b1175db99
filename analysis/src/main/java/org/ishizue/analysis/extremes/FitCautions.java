package org.ishizue.analysis.extremes;

import java.util.ArrayList;
import java.util.List;
import org.ishizue.analysis.result.Caution;
import org.ishizue.analysis.result.Digits;
import org.ishizue.analysis.sample.Observations;
import org.ishizue.analysis.trend.MannKendall;

/** What speaks against a fitted distribution. */
final class FitCautions {
  private static final int FEW = 30;
  private static final double GOOD_SLSC = 0.04;
  private static final double ALPHA = 0.05;

  private FitCautions() {}

  static List<Caution> few(Observations data) {
    return data.size() < FEW ? List.of(caution("few", data.size(), FEW)) : List.of();
  }

  static List<Caution> of(
      Observations data, ExtremeDistribution fitted, Estimator estimator, double slsc) {
    List<Caution> cautions = new ArrayList<>(few(data));
    if (Double.isNaN(slsc)) {
      cautions.add(caution("outside"));
    } else if (slsc > GOOD_SLSC) {
      cautions.add(caution("slsc", slsc, GOOD_SLSC, fitted.name()));
    }
    if (fitted instanceof Gev gev) {
      if (gev.xi() < 0) {
        cautions.add(caution("upperLimit", data.withUnit(Digits.of(gev.upperLimit()))));
      }
      if (estimator == Estimator.MAXIMUM_LIKELIHOOD && gev.xi() < -0.5) {
        cautions.add(caution("irregular", gev.xi()));
      }
    }
    if (data.isTimed()) {
      MannKendall trend = MannKendall.test(data);
      if (trend.isSignificant(ALPHA)) {
        cautions.add(caution(trend.s() > 0 ? "rising" : "falling", trend.p()));
      }
    }
    return cautions;
  }

  /** A level so rare that the record says little about it. */
  static List<Caution> extrapolation(Observations data, ReturnPeriod period) {
    return period.years() > 2.0 * data.size()
        ? List.of(caution("extrapolation", period.years(), data.size(), 2 * data.size()))
        : List.of();
  }

  private static Caution caution(String key, Object... values) {
    return Caution.of(FitCautions.class, key, values);
  }
}
