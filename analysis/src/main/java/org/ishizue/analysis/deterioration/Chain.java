package org.ishizue.analysis.deterioration;

import java.util.HashMap;
import java.util.Map;
import org.ishizue.analysis.numeric.Matrices;

/**
 * A chain of classes that is only ever left for the next: its generator has the rates on the diagonal
 * (negative) and above it.
 */
final class Chain {
  private static final int TERMS = 14;

  /** After so many products of matrices one is computed anew, so that rounding does not add up. */
  private static final int PRODUCTS = 32;

  private Chain() {}

  static double[][] generator(double... rates) {
    int classes = rates.length + 1;
    double[][] q = new double[classes][classes];
    for (int i = 0; i < rates.length; i++) {
      q[i][i] = -rates[i];
      q[i][i + 1] = rates[i];
    }
    return q;
  }

  /**
   * exp(Q t) by uniformisation and squaring: only sums and products of numbers that are not negative, so
   * that no probability comes out below 0.
   */
  static double[][] probabilities(double years, double... rates) {
    int classes = rates.length + 1;
    double fastest = 0;
    for (double rate : rates) {
      fastest = Math.max(fastest, rate);
    }
    int squarings = Math.max(0, Math.getExponent(fastest * years) + 3);
    double step = Math.scalb(years, -squarings);
    double[][] jump = new double[classes][classes];
    for (int i = 0; i < classes; i++) {
      double rate = i < rates.length ? rates[i] : 0;
      jump[i][i] = fastest == 0 ? 1 : 1 - rate / fastest;
      if (i + 1 < classes) {
        jump[i][i + 1] = fastest == 0 ? 0 : rate / fastest;
      }
    }
    double weight = Math.exp(-fastest * step);
    double[][] power = new double[classes][classes];
    double[][] sum = new double[classes][classes];
    for (int i = 0; i < classes; i++) {
      power[i][i] = 1;
    }
    for (int term = 0; term < TERMS; term++) {
      for (int i = 0; i < classes; i++) {
        for (int j = i; j < classes; j++) {
          sum[i][j] += weight * power[i][j];
        }
      }
      power = Matrices.product(power, jump);
      weight *= fastest * step / (term + 1);
    }
    for (int i = 0; i < squarings; i++) {
      sum = Matrices.product(sum, sum);
    }
    return sum;
  }

  /**
   * The same for many times. What follows a time closely is reached from it by the probabilities of the gap; dates
   * of inspections leave few different gaps, and a product costs a tenth of {@link #probabilities(double, double...)}.
   *
   * @param thousandths times in thousandths of a year, ascending
   */
  static double[][][] probabilities(int[] thousandths, double... rates) {
    Map<Integer, double[][]> byGap = new HashMap<>();
    double[][][] all = new double[thousandths.length][][];
    for (int i = 0; i < thousandths.length; i++) {
      if (i % PRODUCTS == 0) {
        all[i] = probabilities(thousandths[i] / 1000.0, rates);
      } else {
        int gap = thousandths[i] - thousandths[i - 1];
        double[][] step = byGap.computeIfAbsent(gap, g -> probabilities(g / 1000.0, rates));
        all[i] = Matrices.product(all[i - 1], step);
      }
    }
    return all;
  }
}
