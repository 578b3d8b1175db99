package org.ishizue.datasets.synthetic;

/**
 * Random numbers that are the same on every Java: SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom
 * number generators, OOPSLA 2014) and the distributions that the synthetic tables need.
 */
final class SeededRandom {
  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  private long state;

  SeededRandom(long seed) {
    state = seed;
  }

  /** One of many streams of a seed: the same for a number however many other streams are used. */
  static SeededRandom stream(long seed, long number) {
    return new SeededRandom(mix(seed + GOLDEN_GAMMA * mix(number)));
  }

  private long nextLong() {
    state += GOLDEN_GAMMA;
    return mix(state);
  }

  /** Uniform in [0, 1), in steps of 2⁻⁵³. */
  double uniform() {
    return (nextLong() >>> 11) * 0x1.0p-53;
  }

  /** One of 0 … bound - 1. */
  int below(int bound) {
    return (int) (uniform() * bound);
  }

  /** Exponential with a mean. */
  double exponential(double mean) {
    return -mean * StrictMath.log(1 - uniform());
  }

  /** Poisson with a mean up to some tens (Knuth: The Art of Computer Programming 2, 3.4.1). */
  int poisson(double mean) {
    double limit = StrictMath.exp(-mean);
    int count = 0;
    for (double product = uniform(); product > limit; product *= uniform()) {
      count++;
    }
    return count;
  }

  /** Gamma with a shape of 1 or more and scale 1 (Marsaglia, Tsang: A simple method for generating gamma variables, 2000). */
  double gamma(double shape) {
    double d = shape - 1.0 / 3;
    double c = 1 / StrictMath.sqrt(9 * d);
    while (true) {
      double x = normal();
      double v = 1 + c * x;
      if (v <= 0) {
        continue;
      }
      v = v * v * v;
      if (StrictMath.log(1 - uniform()) < 0.5 * x * x + d - d * v + d * StrictMath.log(v)) {
        return d * v;
      }
    }
  }

  /** Standard normal (Marsaglia's polar method; its second number is not kept, so that there is no hidden state). */
  double normal() {
    while (true) {
      double x = 2 * uniform() - 1;
      double y = 2 * uniform() - 1;
      double square = x * x + y * y;
      if (square < 1 && square > 0) {
        return x * StrictMath.sqrt(-2 * StrictMath.log(square) / square);
      }
    }
  }

  private static long mix(long value) {
    long z = value;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
