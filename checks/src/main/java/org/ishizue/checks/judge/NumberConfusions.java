package org.ishizue.checks.judge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ishizue.checks.value.Captured;
import org.ishizue.checks.value.Captured.ListValue;
import org.ishizue.checks.value.Captured.NumberValue;

/** What may lie behind a wrong number. */
final class NumberConfusions {
  private final Tolerance tolerance;
  private final double expected;
  private final double came;

  private NumberConfusions(Tolerance tolerance, double expected, double came) {
    this.tolerance = tolerance;
    this.expected = expected;
    this.came = came;
  }

  /** The likeliest explanations, most special first; none if nothing fits. */
  static List<Finding> of(
      Tolerance tolerance, NumberValue expected, ListValue sample, NumberValue came) {
    NumberConfusions confusions = new NumberConfusions(tolerance, expected.value(), came.value());
    List<Finding> findings = new ArrayList<>();
    confusions.cut(findings, expected, came);
    if (findings.isEmpty()) {
      confusions.statistic(findings, sample);
    }
    Factor factor = Factor.between(tolerance, expected.value(), came.value());
    if (findings.isEmpty() && factor != null) {
      findings.add(factor.finding());
    }
    if (findings.isEmpty()) {
      confusions.arithmetic(findings, expected);
    }
    return findings;
  }

  /** Decimals that integer division, or rounding on the way, took away. */
  private void cut(List<Finding> findings, NumberValue wanted, NumberValue is) {
    boolean decimals = expected != Math.rint(expected);
    if (!wanted.whole() && decimals && came == Math.rint(came)) {
      double towardsZero = expected < 0 ? Math.ceil(expected) : Math.floor(expected);
      if (came == towardsZero) {
        findings.add(Finding.of(is.whole() ? "number.integer" : "number.truncated"));
      } else if (came == Math.rint(expected)) {
        findings.add(Finding.of("number.rounded"));
      }
    }
  }

  private void arithmetic(List<Finding> findings, NumberValue wanted) {
    if (expected != 0 && tolerance.accepts(expected, -came)) {
      findings.add(Finding.of("number.sign"));
    } else if (wanted.whole() && Math.abs(came - expected) == 1) {
      findings.add(Finding.of("number.off-by-one"));
    } else if (0 < expected && expected < 1 && tolerance.accepts(expected, 1 - came)) {
      findings.add(Finding.of("number.complement"));
    } else if (expected != 0 && came != 0 && tolerance.accepts(expected, 1 / came)) {
      findings.add(Finding.of("number.reciprocal"));
    }
  }

  /** Another statistic of the same numbers. */
  private void statistic(List<Finding> findings, ListValue sample) {
    double[] values = sample.items().stream()
        .filter(NumberValue.class::isInstance)
        .mapToDouble(item -> ((NumberValue) item).value())
        .sorted()
        .toArray();
    if (values.length < 2) {
      return;
    }
    int n = values.length;
    double sum = Arrays.stream(values).sum();
    double mean = sum / n;
    double squares =
        Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum();
    long missing = sample.items().stream().filter(NumberConfusions::isMissing).count();
    name(findings, "instead.sum", sum);
    name(findings, "instead.mean", mean);
    name(findings, "instead.median", (values[(n - 1) / 2] + values[n / 2]) / 2);
    name(findings, "instead.max", values[n - 1]);
    name(findings, "instead.min", values[0]);
    name(findings, "instead.population", Math.sqrt(squares / n));
    name(findings, "instead.deviation", Math.sqrt(squares / (n - 1)));
    name(findings, "instead.variance", squares / (n - 1));
    name(findings, "instead.count", n);
    if (missing > 0) {
      name(findings, "missing.zero", sum / (n + missing));
    }
  }

  private static boolean isMissing(Captured item) {
    return item instanceof Captured.MissingValue;
  }

  private void name(List<Finding> findings, String key, double instead) {
    boolean other = !tolerance.accepts(expected, instead);
    if (findings.isEmpty() && other && Tolerance.EXACT.accepts(instead, came)) {
      findings.add(Finding.of(key));
    }
  }
}
