package org.ishizue.checks.call;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.ishizue.checks.value.Captured;

/**
 * How a method is called: with published arguments, which the notebook's own check and whoever reads it knows, and at
 * grading with fresh ones beside them.
 *
 * @param parameters the parameters' types as Java writes them: int, long, double, boolean, String, int[], double[]
 * @param given published arguments that a person wrote, such as edge cases
 * @param seed of the published made ones
 * @param count how many published calls have made arguments
 * @param fresh how many calls more a grader makes, with arguments that nobody knows before
 */
public record CallPlan(
    List<String> parameters,
    List<List<Captured>> given,
    long seed,
    int count,
    int fresh,
    List<ArgumentMaker> makers) {
  public CallPlan {
    parameters = List.copyOf(parameters);
    given = List.copyOf(given);
    makers = List.copyOf(makers);
  }

  /** The arguments of all published calls: the given ones, then the made ones. */
  public List<List<Captured>> published() {
    List<List<Captured>> all = new ArrayList<>(given);
    all.addAll(made(seed, count));
    return all;
  }

  /** The arguments of the fresh calls, from the grader's seed. */
  public List<List<Captured>> fresh(long fromSeed) {
    return made(fromSeed, fresh);
  }

  private List<List<Captured>> made(long fromSeed, int calls) {
    List<List<Captured>> all = new ArrayList<>();
    SplittableRandom random = new SplittableRandom(fromSeed);
    for (int i = 0; i < calls; i++) {
      int size = makers.stream()
          .map(ArgumentMaker::size)
          .filter(Objects::nonNull)
          .findFirst()
          .map(each -> each.draw(random))
          .orElse(0);
      List<Captured> arguments = new ArrayList<>();
      for (ArgumentMaker maker : makers) {
        arguments.add(maker.make(random, size));
      }
      all.add(arguments);
    }
    return all;
  }
}
