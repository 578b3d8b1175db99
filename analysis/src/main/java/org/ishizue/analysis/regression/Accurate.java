package org.ishizue.analysis.regression;

/** Sums of products with twice the digits of a double (Ogita, Rump and Oishi 2005, algorithm Dot2). */
final class Accurate {
  private double sum;
  private double error;

  Accurate(double start) {
    sum = start;
  }

  Accurate add(double a) {
    double next = sum + a;
    double part = next - sum;
    error += (sum - (next - part)) + (a - part);
    sum = next;
    return this;
  }

  Accurate addProduct(double a, double b) {
    double product = a * b;
    error += Math.fma(a, b, -product);
    return add(product);
  }

  double value() {
    return sum + error;
  }
}
