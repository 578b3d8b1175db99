package org.ishizue.analysis.numeric;

import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

/** Small matrices as arrays of rows. */
public final class Matrices {
  private Matrices() {}

  /**
   * The inverse by Gauss-Jordan elimination with pivoting.
   *
   * @throws ArithmeticException if the matrix is singular
   */
  public static double[][] inverse(double[][] matrix) {
    int n = matrix.length;
    double[][] left = new double[n][];
    double[][] right = new double[n][n];
    for (int i = 0; i < n; i++) {
      left[i] = matrix[i].clone();
      right[i][i] = 1;
    }
    for (int column = 0; column < n; column++) {
      int pivot = column;
      for (int row = column + 1; row < n; row++) {
        if (Math.abs(left[row][column]) > Math.abs(left[pivot][column])) {
          pivot = row;
        }
      }
      swap(left, column, pivot);
      swap(right, column, pivot);
      double divisor = left[column][column];
      if (divisor == 0 || !Double.isFinite(divisor)) {
        throw new ArithmeticException("singular matrix");
      }
      for (int j = 0; j < n; j++) {
        left[column][j] /= divisor;
        right[column][j] /= divisor;
      }
      for (int row = 0; row < n; row++) {
        double factor = left[row][column];
        if (row != column && factor != 0) {
          for (int j = 0; j < n; j++) {
            left[row][j] -= factor * left[column][j];
            right[row][j] -= factor * right[column][j];
          }
        }
      }
    }
    return right;
  }

  /** The product of two matrices. */
  public static double[][] product(double[][] a, double[][] b) {
    double[][] product = new double[a.length][b[0].length];
    for (int i = 0; i < a.length; i++) {
      for (int k = 0; k < b.length; k++) {
        for (int j = 0; j < b[0].length; j++) {
          product[i][j] += a[i][k] * b[k][j];
        }
      }
    }
    return product;
  }

  /** v' M v. */
  public static double quadratic(double[][] matrix, double[] v) {
    double sum = 0;
    for (int i = 0; i < v.length; i++) {
      for (int j = 0; j < v.length; j++) {
        sum += v[i] * matrix[i][j] * v[j];
      }
    }
    return sum;
  }

  /** The matrix of second derivatives by central differences of a gradient. */
  public static double[][] hessian(
      UnaryOperator<double[]> gradient, double[] place, double[] steps) {
    int n = place.length;
    double[][] hessian = new double[n][n];
    for (int i = 0; i < n; i++) {
      double[] above = place.clone();
      double[] below = place.clone();
      above[i] += steps[i];
      below[i] -= steps[i];
      double[] gradientAbove = gradient.apply(above);
      double[] gradientBelow = gradient.apply(below);
      for (int j = 0; j < n; j++) {
        double change = (gradientAbove[j] - gradientBelow[j]) / (above[i] - below[i]);
        hessian[i][j] += change / 2;
        hessian[j][i] += change / 2;
      }
    }
    return hessian;
  }

  /** First derivatives by central differences. */
  public static double[] gradient(
      ToDoubleFunction<double[]> function, double[] place, double[] steps) {
    double[] gradient = new double[place.length];
    for (int i = 0; i < place.length; i++) {
      double[] above = place.clone();
      double[] below = place.clone();
      above[i] += steps[i];
      below[i] -= steps[i];
      gradient[i] =
          (function.applyAsDouble(above) - function.applyAsDouble(below)) / (above[i] - below[i]);
    }
    return gradient;
  }

  private static void swap(double[][] rows, int i, int j) {
    double[] row = rows[i];
    rows[i] = rows[j];
    rows[j] = row;
  }
}
