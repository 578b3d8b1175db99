package org.ishizue.checks.call;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.ishizue.checks.value.Captured;

/**
 * How a method is called.
 *
 * @param parameters the parameters' types as Java writes them: int, long, double, boolean, String, int[], double[]
 * @param given arguments that are always tried, such as edge cases
 * @param seed of the made ones, in the notebook; the grader takes another
 * @param count how many calls with made arguments
 */
public record CallPlan(
    List<String> parameters,
    List<List<Captured>> given,
    long seed,
    int count,
    List<ArgumentMaker> makers) {
  public CallPlan {
    parameters = List.copyOf(parameters);
    given = List.copyOf(given);
    makers = List.copyOf(makers);
  }

  /** The arguments of all calls: the given ones, then those made from a seed. */
  public List<List<Captured>> arguments(long fromSeed) {
    List<List<Captured>> all = new ArrayList<>(given);
    SplittableRandom random = new SplittableRandom(fromSeed);
    for (int i = 0; i < count; i++) {
      // One size for all lists of a call, so that times and values fit each other.
      int size = makers.isEmpty() ? 0 : makers.get(0).size(random);
      List<Captured> arguments = new ArrayList<>();
      for (ArgumentMaker maker : makers) {
        arguments.add(maker.make(random, size));
      }
      all.add(arguments);
    }
    return all;
  }
}
