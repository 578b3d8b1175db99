package org.ishizue.analysis.regression;

import java.util.Arrays;

/**
 * Least squares by Householder's QR decomposition (Golub and Van Loan, Matrix Computations, 5.3). Columns
 * are moved to their middle and scaled by powers of two, and the solution is refined with residuals of twice
 * the precision, so that even Longley's data (1967) come out to all their certified digits.
 */
final class LeastSquares {
  private static final int REFINEMENTS = 3;
  private static final double SINGULAR = 1e-11;

  private final int n;
  private final int p;
  private final double[][] design; // [row][0] = 1, then the predictors, moved and scaled
  private final double[] centres;
  private final double[] scales;
  private final double[][] reflectors;
  private final double[] diagonal;
  private final double[] solution;
  private final double[] residuals;
  private final double yCentre;

  /**
   * @param predictors [predictor][row]
   * @param y [row]
   * @throws SingularColumn if a predictor is constant or a combination of those before it
   */
  LeastSquares(double[][] predictors, double[] y) {
    n = y.length;
    p = predictors.length + 1;
    centres = new double[p];
    scales = new double[p];
    design = new double[n][p];
    fillDesign(predictors);
    reflectors = new double[n][];
    for (int i = 0; i < n; i++) {
      reflectors[i] = design[i].clone();
    }
    diagonal = new double[p];
    decompose();
    yCentre = Arrays.stream(y).average().orElseThrow();
    solution = new double[p];
    residuals = new double[n];
    for (int round = 0; round <= REFINEMENTS; round++) {
      computeResiduals(y);
      double[] correction = solve(residuals);
      for (int j = 0; j < p; j++) {
        solution[j] += correction[j];
      }
    }
    computeResiduals(y);
  }

  /** The intercept and the slopes in the units of the data. */
  double[] coefficients() {
    double[] coefficients = new double[p];
    Accurate intercept = new Accurate(yCentre).add(solution[0]);
    for (int j = 1; j < p; j++) {
      coefficients[j] = solution[j] * scales[j];
      intercept.addProduct(-coefficients[j], centres[j]);
    }
    coefficients[0] = intercept.value();
    return coefficients;
  }

  double[] residuals() {
    return residuals.clone();
  }

  /** The diagonal of the hat matrix. */
  double[] leverages() {
    return Arrays.stream(design).mapToDouble(this::squaredNorm).toArray();
  }

  /** x' (X'X)^-1 x of a point given by its predictors. */
  double leverageOf(double... point) {
    double[] row = new double[p];
    row[0] = 1;
    for (int j = 1; j < p; j++) {
      row[j] = (point[j - 1] - centres[j]) * scales[j];
    }
    return squaredNorm(row);
  }

  /** The diagonal of (X'X)^-1 for intercept and slopes, in the units of the data. */
  double[] inverseDiagonal() {
    double[] diagonals = new double[p];
    double[] intercept = new double[p];
    intercept[0] = 1;
    for (int j = 1; j < p; j++) {
      double[] unit = new double[p];
      unit[j] = scales[j];
      diagonals[j] = squaredNorm(unit);
      intercept[j] = -centres[j] * scales[j];
    }
    diagonals[0] = squaredNorm(intercept);
    return diagonals;
  }

  /** |R^-T v|², which is v' (A'A)^-1 v of the scaled design A. */
  private double squaredNorm(double[] v) {
    double[] w = v.clone();
    double sum = 0;
    for (int j = 0; j < p; j++) {
      for (int k = 0; k < j; k++) {
        w[j] -= reflectors[k][j] * w[k];
      }
      w[j] /= diagonal[j];
      sum += w[j] * w[j];
    }
    return sum;
  }

  private void fillDesign(double[][] predictors) {
    scales[0] = 1;
    for (int j = 1; j < p; j++) {
      double[] x = predictors[j - 1];
      double centre = Arrays.stream(x).average().orElseThrow();
      double spread = Arrays.stream(x).map(v -> Math.abs(v - centre)).max().orElseThrow();
      double size = Arrays.stream(x).map(Math::abs).max().orElseThrow();
      if (spread <= SINGULAR * size) {
        throw new SingularColumn(j - 1);
      }
      centres[j] = centre;
      scales[j] = Math.scalb(1.0, -Math.getExponent(spread));
    }
    for (int i = 0; i < n; i++) {
      design[i][0] = 1;
      for (int j = 1; j < p; j++) {
        design[i][j] = (predictors[j - 1][i] - centres[j]) * scales[j];
      }
    }
  }

  /** Leaves R above the diagonal and the reflectors on and below it. */
  private void decompose() {
    for (int k = 0; k < p; k++) {
      double all = 0;
      double norm = 0;
      for (int i = 0; i < n; i++) {
        all = Math.hypot(all, design[i][k]);
        norm = i < k ? 0 : Math.hypot(norm, reflectors[i][k]);
      }
      if (norm <= SINGULAR * all) {
        throw new SingularColumn(k - 1);
      }
      norm = reflectors[k][k] < 0 ? -norm : norm;
      for (int i = k; i < n; i++) {
        reflectors[i][k] /= norm;
      }
      reflectors[k][k] += 1;
      for (int j = k + 1; j < p; j++) {
        double[] column = new double[n];
        for (int i = 0; i < n; i++) {
          column[i] = reflectors[i][j];
        }
        reflect(k, column);
        for (int i = 0; i < n; i++) {
          reflectors[i][j] = column[i];
        }
      }
      diagonal[k] = -norm;
    }
  }

  private void reflect(int k, double[] column) {
    double sum = 0;
    for (int i = k; i < n; i++) {
      sum += reflectors[i][k] * column[i];
    }
    sum = -sum / reflectors[k][k];
    for (int i = k; i < n; i++) {
      column[i] += sum * reflectors[i][k];
    }
  }

  private double[] solve(double[] right) {
    double[] column = right.clone();
    for (int k = 0; k < p; k++) {
      reflect(k, column);
    }
    double[] found = new double[p];
    for (int k = p - 1; k >= 0; k--) {
      double value = column[k];
      for (int j = k + 1; j < p; j++) {
        value -= reflectors[k][j] * found[j];
      }
      found[k] = value / diagonal[k];
    }
    return found;
  }

  private void computeResiduals(double[] y) {
    for (int i = 0; i < n; i++) {
      Accurate residual = new Accurate(y[i]).add(-yCentre);
      for (int j = 0; j < p; j++) {
        residual.addProduct(-design[i][j], solution[j]);
      }
      residuals[i] = residual.value();
    }
  }

  /** A predictor that says nothing that the others do not. */
  static final class SingularColumn extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int predictor;

    SingularColumn(int predictor) {
      super("predictor " + predictor);
      this.predictor = predictor;
    }

    /** Its place among the predictors, from 0. */
    int predictor() {
      return predictor;
    }
  }
}
