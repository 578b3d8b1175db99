package org.ishizue.analysis.deterioration;

import java.util.List;

/** The likelihood of a Weibull distribution with right-censored lifetimes. */
final class WeibullEquation {
  private final List<Lifetimes.Life> lives;
  private final int events;
  private final double meanLogOfEnded;
  private final double longest;

  WeibullEquation(Lifetimes lifetimes) {
    lives = lifetimes.lives();
    events = lifetimes.events();
    longest = lifetimes.longest();
    meanLogOfEnded = lives.stream()
        .filter(Lifetimes.Life::ended)
        .mapToDouble(life -> Math.log(life.time()))
        .average()
        .orElseThrow();
  }

  /** Rises with the shape, and is 0 at its estimate. */
  double shapeEquation(double shape) {
    double powers = 0;
    double weighted = 0;
    for (Lifetimes.Life life : lives) {
      double power = Math.pow(life.time() / longest, shape);
      powers += power;
      weighted += power * Math.log(life.time());
    }
    return weighted / powers - 1 / shape - meanLogOfEnded;
  }

  /** The scale that goes with a shape. */
  double scale(double shape) {
    double powers = lives.stream()
        .mapToDouble(life -> Math.pow(life.time() / longest, shape))
        .sum();
    return longest * Math.pow(powers / events, 1 / shape);
  }

  double logLikelihood(double shape, double scale) {
    double sum = 0;
    for (Lifetimes.Life life : lives) {
      double z = life.time() / scale;
      sum -= Math.pow(z, shape);
      if (life.ended()) {
        sum += Math.log(shape / scale) + (shape - 1) * Math.log(z);
      }
    }
    return sum;
  }

  /** The gradient of the negative log-likelihood by the logarithms of shape and scale. */
  double[] gradient(double... logs) {
    double shape = Math.exp(logs[0]);
    double scale = Math.exp(logs[1]);
    double byShape = 0;
    double byScale = 0;
    for (Lifetimes.Life life : lives) {
      double log = Math.log(life.time() / scale);
      double power = Math.exp(shape * log);
      byShape += shape * power * log;
      byScale -= shape * power;
      if (life.ended()) {
        byShape -= 1 + shape * log;
        byScale += shape;
      }
    }
    return new double[] {byShape, byScale};
  }
}
