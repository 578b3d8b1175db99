package org.ishizue.analysis.trend;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ishizue.analysis.result.Caution;
import org.ishizue.analysis.result.Digits;
import org.ishizue.analysis.result.Explained;
import org.ishizue.analysis.result.Explanation;
import org.ishizue.analysis.result.Grid;
import org.ishizue.analysis.result.ResultColumns;
import org.ishizue.analysis.sample.Observations;
import org.ishizue.runtime.text.Texts;
import tech.tablesaw.api.Table;

/**
 * Classical seasonal decomposition by moving averages (Kendall and Stuart 1983, The Advanced Theory of
 * Statistics 3; the algorithm of R's {@code decompose}): a centred moving average over one period, the mean
 * deviation of each season from it (centred so that the seasons sum to 0, or average 1), and what remains.
 * The first and last half period have no trend.
 *
 * @param data what was decomposed
 * @param period values in a period: 12 for months
 * @param multiplicative whether the parts multiply (and not add) to the values
 * @param trend one a value, NaN in the first and last half period
 * @param seasons the effect of each season, beginning with that of the first value
 */
public record Decomposition(
    Observations data, int period, boolean multiplicative, List<Double> trend, List<Double> seasons)
    implements Explained {
  private static final Texts TEXTS = Texts.beside(Decomposition.class);
  private static final ResultColumns COLUMNS = new ResultColumns(TEXTS);

  public Decomposition {
    trend = List.copyOf(trend);
    seasons = List.copyOf(seasons);
  }

  /**
   * Decomposes a series without gaps.
   *
   * @param period values in a period, at least 2; the series must hold two periods
   */
  public static Decomposition of(Observations data, int period, boolean multiplicative) {
    String method = TEXTS.get("decompose");
    if (period < 2) {
      throw TEXTS.problem("STAT-025", period);
    }
    data.atLeast(2 * period, method);
    Gaps.refuse(data, method);
    double[] values = data.values();
    if (multiplicative && Arrays.stream(values).anyMatch(v -> v <= 0)) {
      throw TEXTS.problem("STAT-021", Arrays.stream(values).min().orElse(0));
    }
    double[] trend = MovingAverage.centred(values, period);
    double[] seasons = new double[period];
    for (int season = 0; season < period; season++) {
      seasons[season] = IntStream.iterate(season, i -> i < values.length, i -> i + period)
          .filter(i -> !Double.isNaN(trend[i]))
          .mapToDouble(i -> multiplicative ? values[i] / trend[i] : values[i] - trend[i])
          .average()
          .orElse(Double.NaN);
    }
    double mean = Arrays.stream(seasons).average().orElse(0);
    for (int season = 0; season < period; season++) {
      seasons[season] = multiplicative ? seasons[season] / mean : seasons[season] - mean;
    }
    return new Decomposition(data, period, multiplicative, boxed(trend), boxed(seasons));
  }

  /** What neither trend nor season explains, NaN where there is no trend. */
  public List<Double> remainder() {
    double[] values = data.values();
    return IntStream.range(0, values.length)
        .mapToObj(i -> multiplicative
            ? values[i] / (trend.get(i) * seasonAt(i))
            : values[i] - trend.get(i) - seasonAt(i))
        .toList();
  }

  /** Time, value, trend, season and remainder, a row a value. */
  public Table table() {
    String effect = multiplicative ? "" : data.unit();
    return Table.create(
        data.name(),
        COLUMNS.numbers("time", data.times()),
        COLUMNS.quantities("value", data.unit(), data.values()),
        COLUMNS.quantities("trend", data.unit(), array(trend)),
        COLUMNS.quantities(
            "season",
            effect,
            IntStream.range(0, data.size()).mapToDouble(this::seasonAt).toArray()),
        COLUMNS.quantities("remainder", effect, array(remainder())));
  }

  @Override
  public List<Caution> cautions() {
    return data.size() < 3 * period
        ? List.of(Caution.of(Decomposition.class, "decompose.short", data.size(), period))
        : List.of();
  }

  @Override
  public Explanation explain() {
    List<List<String>> rows = IntStream.range(0, period)
        .mapToObj(i -> List.of(
            String.valueOf(i + 1),
            multiplicative ? Digits.of(seasons.get(i)) : data.withUnit(Digits.of(seasons.get(i)))))
        .toList();
    return Explanation.of(data.titled(TEXTS.get("decompose")))
        .grid(new Grid(List.of(TEXTS.get("decompose.season"), TEXTS.get("decompose.effect")), rows))
        .method(TEXTS.get(multiplicative ? "decompose.multiplicative" : "decompose.additive"))
        .count(data.size(), data.span())
        .assumption(TEXTS.get("decompose.assumes"))
        .cautions(cautions())
        .build();
  }

  @Override
  public String toString() {
    return explain().toString();
  }

  private double seasonAt(int i) {
    return seasons.get(i % period);
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(v -> v).toArray();
  }

  private static List<Double> boxed(double[] values) {
    return Arrays.stream(values).boxed().toList();
  }
}
