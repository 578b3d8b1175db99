package org.ishizue.analysis;

import java.util.function.ToDoubleFunction;
import org.ishizue.analysis.simulation.MonteCarlo;
import org.ishizue.analysis.simulation.SeededRandom;

/**
 * Models with chance, that can be repeated:
 *
 * <pre>{@code
 * Simulation.run(10_000, 42, random -> random.normal(100, 10) * random.triangular(0.6, 0.78, 0.9))
 * }</pre>
 */
public final class Simulation {
  private Simulation() {}

  /** Runs a model many times; the same seed gives the same outcomes on every machine. */
  public static MonteCarlo run(int runs, long seed, ToDoubleFunction<SeededRandom> model) {
    return MonteCarlo.run(runs, seed, model);
  }

  /** Random numbers that a seed decides. */
  public static SeededRandom random(long seed) {
    return new SeededRandom(seed);
  }
}
