package org.ishizue.analysis.trend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ishizue.analysis.result.Caution;
import org.ishizue.analysis.result.Digits;
import org.ishizue.analysis.result.Explained;
import org.ishizue.analysis.result.Explanation;
import org.ishizue.analysis.result.ResultColumns;
import org.ishizue.analysis.sample.Observations;
import org.ishizue.runtime.text.Texts;
import tech.tablesaw.api.Table;

/**
 * Differences of yearly values from their normal: the mean over stated years, as 1991 to 2020.
 *
 * @param data the values
 * @param from the normal's first year
 * @param to its last year
 * @param yearsUsed how many of those years have a value
 * @param normal their mean
 */
public record Anomalies(Observations data, int from, int to, int yearsUsed, double normal)
    implements Explained {
  /** WMO Guidelines on the Calculation of Climate Normals (WMO-No. 1203, 2017): 80 % of the years. */
  private static final double ENOUGH_YEARS = 0.8;

  private static final int USUAL_YEARS = 30;
  private static final Texts TEXTS = Texts.beside(Anomalies.class);
  private static final ResultColumns COLUMNS = new ResultColumns(TEXTS);

  /** The differences from the mean over some years, both included. */
  public static Anomalies of(Observations data, int from, int to) {
    if (from >= to) {
      throw TEXTS.problem("STAT-026", from, to);
    }
    double[] times = data.times();
    double[] values = data.values();
    double[] inside = IntStream.range(0, times.length)
        .filter(i -> times[i] >= from && times[i] < to + 1)
        .mapToDouble(i -> values[i])
        .toArray();
    if (inside.length == 0) {
      throw TEXTS.problem("STAT-027", from, to, data.span());
    }
    return new Anomalies(
        data, from, to, inside.length, Arrays.stream(inside).average().orElseThrow());
  }

  /** The differences, in the order of time. */
  public double[] values() {
    return Arrays.stream(data.values()).map(value -> value - normal).toArray();
  }

  /** Time, value and anomaly, a row a value. */
  public Table table() {
    return Table.create(
        data.name(),
        COLUMNS.numbers("time", data.times()),
        COLUMNS.quantities("value", data.unit(), data.values()),
        COLUMNS.quantities("anomaly", data.unit(), values()));
  }

  @Override
  public List<Caution> cautions() {
    List<Caution> cautions = new ArrayList<>();
    int wanted = to - from + 1;
    if (yearsUsed < ENOUGH_YEARS * wanted) {
      cautions.add(Caution.of(Anomalies.class, "anomalies.few", yearsUsed, wanted));
    }
    if (wanted != USUAL_YEARS) {
      cautions.add(Caution.of(Anomalies.class, "anomalies.length", wanted));
    }
    return cautions;
  }

  @Override
  public Explanation explain() {
    double[] anomalies = values();
    int last = anomalies.length - 1;
    return Explanation.of(data.titled(TEXTS.get("anomalies")))
        .estimate(TEXTS.get("anomalies.normal", from, to), data.withUnit(Digits.of(normal)))
        .estimate(TEXTS.get("anomalies.last"), signed(anomalies[last]))
        .estimate(
            TEXTS.get("anomalies.max"), signed(Arrays.stream(anomalies).max().orElseThrow()))
        .estimate(
            TEXTS.get("anomalies.min"), signed(Arrays.stream(anomalies).min().orElseThrow()))
        .method(TEXTS.get("anomalies.method", from, to, yearsUsed))
        .count(data.size(), data.span())
        .assumption(TEXTS.get("anomalies.assumes"))
        .cautions(cautions())
        .build();
  }

  @Override
  public String toString() {
    return explain().toString();
  }

  private String signed(double value) {
    return data.withUnit((value > 0 ? "+" : "") + Digits.of(value));
  }
}
