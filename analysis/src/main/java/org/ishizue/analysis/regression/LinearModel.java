package org.ishizue.analysis.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.distribution.TDistribution;
import org.ishizue.analysis.result.Caution;
import org.ishizue.analysis.result.Interval;
import org.ishizue.analysis.sample.Observations;

/** The numbers behind a linear fit: what the least squares were solved with. */
public final class LinearModel {
  private final double[][] predictors;
  private final double[] y;
  private final LeastSquares solved;
  private final double[] leverages;

  LinearModel(double[][] predictors, double[] y) {
    this.predictors = predictors;
    this.y = y;
    solved = new LeastSquares(predictors, y);
    leverages = solved.leverages();
  }

  LinearFit fit(Observations response, List<String> names, double level) {
    double[] residuals = solved.residuals();
    double rss = Arrays.stream(residuals).map(r -> r * r).sum();
    double mean = Arrays.stream(y).average().orElseThrow();
    double total = Arrays.stream(y).map(v -> (v - mean) * (v - mean)).sum();
    int parameters = names.size() + 1;
    double sigma = Math.sqrt(rss / (y.length - parameters));
    return new LinearFit(
        response,
        names,
        coefficients(names, sigma, level),
        cases(residuals, sigma, parameters),
        1 - rss / total,
        sigma,
        level,
        this);
  }

  double leverageOf(double... point) {
    return solved.leverageOf(point);
  }

  double least(int predictor) {
    return Arrays.stream(predictors[predictor]).min().orElseThrow();
  }

  double largest(int predictor) {
    return Arrays.stream(predictors[predictor]).max().orElseThrow();
  }

  /** A warning for each predictor that leaves its range, or for a combination that was never seen. */
  List<Caution> extrapolation(List<String> names, double... point) {
    List<Caution> cautions = outside(names, point);
    double farthest = Arrays.stream(leverages).max().orElseThrow();
    if (cautions.isEmpty() && leverageOf(point) > farthest) {
      cautions.add(Caution.of(LinearModel.class, "combination"));
    }
    return cautions;
  }

  /** A warning for each predictor that leaves its range. */
  List<Caution> outside(List<String> names, double... point) {
    List<Caution> cautions = new ArrayList<>();
    for (int j = 0; j < point.length; j++) {
      if (point[j] < least(j) || point[j] > largest(j)) {
        cautions.add(Caution.of(
            LinearModel.class, "extrapolation", names.get(j), point[j], least(j), largest(j)));
      }
    }
    return cautions;
  }

  private List<Coefficient> coefficients(List<String> names, double sigma, double level) {
    double[] estimates = solved.coefficients();
    double[] inverse = solved.inverseDiagonal();
    TDistribution t = TDistribution.of(y.length - (double) estimates.length);
    double reach = t.inverseCumulativeProbability(0.5 + level / 2);
    List<Coefficient> coefficients = new ArrayList<>();
    for (int j = 0; j < estimates.length; j++) {
      double error = sigma * Math.sqrt(inverse[j]);
      double statistic = estimates[j] / error;
      coefficients.add(new Coefficient(
          j == 0 ? "" : names.get(j - 1),
          estimates[j],
          error,
          statistic,
          2 * t.survivalProbability(Math.abs(statistic)),
          new Interval(estimates[j] - reach * error, estimates[j] + reach * error, level),
          j == 0 ? Double.NaN : inverse[j] * scatter(predictors[j - 1])));
    }
    return coefficients;
  }

  private List<Case> cases(double[] residuals, double sigma, int parameters) {
    List<Case> cases = new ArrayList<>();
    int df = y.length - parameters;
    for (int i = 0; i < y.length; i++) {
      double free = 1 - leverages[i];
      double standardized = residuals[i] / (sigma * Math.sqrt(free));
      double studentized = standardized * Math.sqrt((df - 1) / (df - standardized * standardized));
      double cook = standardized * standardized * leverages[i] / (free * parameters);
      cases.add(new Case(
          i,
          y[i],
          y[i] - residuals[i],
          residuals[i],
          leverages[i],
          standardized,
          studentized,
          cook));
    }
    return cases;
  }

  private static double scatter(double[] x) {
    double mean = Arrays.stream(x).average().orElseThrow();
    return Arrays.stream(x).map(v -> (v - mean) * (v - mean)).sum();
  }
}
