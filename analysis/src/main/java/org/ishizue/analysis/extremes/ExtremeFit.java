package org.ishizue.analysis.extremes;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.ishizue.analysis.figure.Curve;
import org.ishizue.analysis.figure.Range;
import org.ishizue.analysis.figure.Scale;
import org.ishizue.analysis.result.Caution;
import org.ishizue.analysis.result.Digits;
import org.ishizue.analysis.result.Explained;
import org.ishizue.analysis.result.Explanation;
import org.ishizue.analysis.result.Interval;
import org.ishizue.analysis.result.ResultColumns;
import org.ishizue.analysis.sample.Confidence;
import org.ishizue.analysis.sample.Observations;
import org.ishizue.runtime.text.Texts;
import tech.tablesaw.api.Table;

/**
 * A distribution fitted to yearly maxima. As a {@link Curve} it is a line on probability paper, with the
 * intervals of its return levels as the band: {@code Chart.gumbelPaper(rain, "max_daily_mm").trend(fit)}.
 *
 * @param data the maxima, one a year
 * @param distribution the fitted distribution
 * @param standardErrors of location, scale and xi from the observed information; empty unless fitted by
 *     maximum likelihood, and where that is not regular
 * @param intervals how the intervals of return levels are found
 */
public record ExtremeFit(
    Observations data,
    ExtremeDistribution distribution,
    Estimator estimator,
    List<Double> standardErrors,
    IntervalMethod intervals)
    implements Explained, Curve {
  private static final int LEAST = 5;
  private static final int SAMPLES = 1000;
  private static final long SEED = 42;
  private static final double LEVEL = 0.95;
  private static final Texts TEXTS = Texts.beside(ExtremeFit.class);
  private static final ResultColumns COLUMNS = new ResultColumns(TEXTS);

  public ExtremeFit {
    standardErrors = List.copyOf(standardErrors);
  }

  /** A Gumbel distribution. */
  public static ExtremeFit gumbel(Observations data, Estimator estimator) {
    checked(data, "Gumbel");
    Gumbel fitted = Fitting.gumbel(estimator, data.sorted());
    return of(
        data,
        fitted,
        estimator,
        () -> LikelihoodFits.covariance(data.values(), fitted),
        new IntervalMethod.Bootstrap(true, SAMPLES, SEED, LEVEL));
  }

  /** A generalised extreme value distribution. */
  public static ExtremeFit gev(Observations data, Estimator estimator) {
    checked(data, "GEV");
    Gev fitted = Fitting.gev(estimator, data.sorted());
    return of(
        data,
        fitted,
        estimator,
        () -> LikelihoodFits.covariance(data.values(), fitted),
        new IntervalMethod.Bootstrap(false, SAMPLES, SEED, LEVEL));
  }

  /** The level of a return period, with its interval. */
  public ReturnLevel level(ReturnPeriod period) {
    return levels(period).levels().get(0);
  }

  /** The level of a probability of exceedance a year, with its interval. */
  public ReturnLevel level(AnnualExceedance exceedance) {
    return level(exceedance.returnPeriod());
  }

  /** The levels of return periods in years: {@code levelsForYears(10, 50, 100)}. */
  public ReturnLevels levelsForYears(double... years) {
    return levels(Arrays.stream(years).mapToObj(ReturnPeriod::new).toArray(ReturnPeriod[]::new));
  }

  /** The levels of return periods, with their intervals. */
  public ReturnLevels levels(ReturnPeriod... periods) {
    List<ReturnPeriod> all = List.of(periods);
    List<Interval> found = intervals instanceof IntervalMethod.Bootstrap bootstrap
        ? BootstrapIntervals.of(distribution, estimator, data.size(), all, bootstrap)
        : all.stream()
            .map(period ->
                ProfileIntervals.of(data.values(), distribution, period, intervals.level()))
            .toList();
    return new ReturnLevels(
        this,
        IntStream.range(0, all.size())
            .mapToObj(i -> new ReturnLevel(
                this,
                all.get(i),
                distribution.quantile(all.get(i).exceedance().nonExceedance()),
                found.get(i)))
            .toList());
  }

  /** How probable a value is exceeded in a year, under the fitted distribution. */
  public AnnualExceedance exceedanceOf(double value) {
    return new AnnualExceedance(1 - distribution.nonExceedance(value));
  }

  /** The same fit with bootstrap intervals of so many samples. */
  public ExtremeFit bootstrap(int samples, long seed) {
    return with(new IntervalMethod.Bootstrap(
        distribution instanceof Gumbel, samples, seed, intervals.level()));
  }

  /**
   * The same fit with profile-likelihood intervals.
   *
   * @throws org.ishizue.runtime.text.ProblemException STAT-033 if it was not fitted by maximum likelihood
   */
  public ExtremeFit profile() {
    return with(new IntervalMethod.Profile(intervals.level()));
  }

  /** The same fit with intervals of another kind or level. */
  public ExtremeFit with(IntervalMethod method) {
    if (method instanceof IntervalMethod.Profile && estimator != Estimator.MAXIMUM_LIKELIHOOD) {
      throw TEXTS.problem("STAT-033", distribution.name());
    }
    return new ExtremeFit(data, distribution, estimator, standardErrors, method);
  }

  /** The natural logarithm of the likelihood. */
  public double logLikelihood() {
    return distribution.logLikelihood(data.values());
  }

  /** Akaike's criterion, for fits by maximum likelihood; NaN for others, for which it is not defined. */
  public double aic() {
    return estimator == Estimator.MAXIMUM_LIKELIHOOD
        ? 2.0 * distribution.parameters().size() - 2 * logLikelihood()
        : Double.NaN;
  }

  /** The standard least-squares criterion with Cunnane's plotting positions; good up to 0.04. */
  public double slsc() {
    return Slsc.of(data.sorted(), distribution);
  }

  /**
   * For a plot of quantiles and for probability paper: rank, plotting position (non-exceedance), its reduced
   * variate and return period, the observed value, the fitted one.
   */
  public Table qq(PlottingPosition position) {
    double[] sorted = data.sorted();
    int n = sorted.length;
    double[] ranks = IntStream.rangeClosed(1, n).asDoubleStream().toArray();
    double[] p = Arrays.stream(ranks).map(rank -> position.of((int) rank, n)).toArray();
    return Table.create(
        data.titled("QQ"),
        COLUMNS.numbers("rank", ranks),
        COLUMNS.numbers("non_exceedance", p),
        COLUMNS.numbers("reduced_variate", map(p, ExtremeDistribution::reduced)),
        COLUMNS.numbers("return_period_years", map(p, f -> 1 / (1 - f))),
        COLUMNS.quantities("observed", data.unit(), sorted),
        COLUMNS.quantities("fitted", data.unit(), map(p, distribution::quantile)));
  }

  /** The same with Cunnane's positions. */
  public Table qq() {
    return qq(PlottingPosition.CUNNANE);
  }

  /** Distribution, estimation and SLSC. */
  @Override
  public String curveName() {
    return new PaperLine(this).curveName();
  }

  /**
   * The level of a return period.
   *
   * @param x in years, above 1
   */
  @Override
  public double curveAt(double x) {
    return new PaperLine(this).curveAt(x);
  }

  @Override
  public Optional<Range> bandAt(double x) {
    return new PaperLine(this).bandAt(x);
  }

  @Override
  public List<Optional<Range>> bandsAt(double... x) {
    return new PaperLine(this).bandsAt(x);
  }

  @Override
  public boolean fits(Scale scale) {
    return scale instanceof Scale.ReturnPeriod;
  }

  @Override
  public List<String> curveNotes(Range reach) {
    return new PaperLine(this).curveNotes(reach);
  }

  @Override
  public List<Caution> cautions() {
    return FitCautions.of(data, distribution, estimator, slsc());
  }

  @Override
  public Explanation explain() {
    Explanation.Builder text = Explanation.of(data.titled(distribution.name()));
    List<Double> parameters = distribution.parameters();
    List<String> names = List.of(TEXTS.get("location"), TEXTS.get("scale"), TEXTS.get("shape"));
    for (int i = 0; i < parameters.size(); i++) {
      double value = parameters.get(i);
      String shown = i < 2 ? data.withUnit(Digits.of(value)) : Digits.of(value, 3);
      if (standardErrors.isEmpty()) {
        text.estimate(names.get(i), shown);
      } else {
        double half = Confidence.normalQuantile(LEVEL) * standardErrors.get(i);
        text.estimate(names.get(i), shown, new Interval(value - half, value + half, LEVEL));
      }
    }
    text.estimate("SLSC", Digits.of(slsc(), 3));
    if (estimator == Estimator.MAXIMUM_LIKELIHOOD) {
      text.estimate("AIC", Digits.of(aic(), 6));
    }
    return text.method(methodText())
        .count(data.size(), data.span())
        .assumption(TEXTS.get("assumes"))
        .cautions(cautions())
        .build();
  }

  @Override
  public String toString() {
    return explain().toString();
  }

  /** Distribution and estimation in words. */
  String methodText() {
    return TEXTS.get("method." + estimator, distribution.name());
  }

  private static void checked(Observations data, String method) {
    data.atLeast(LEAST, method).varying(method);
  }

  private static ExtremeFit of(
      Observations data,
      ExtremeDistribution fitted,
      Estimator estimator,
      Supplier<double[][]> covariance,
      IntervalMethod bootstrap) {
    if (estimator != Estimator.MAXIMUM_LIKELIHOOD) {
      return new ExtremeFit(data, fitted, estimator, List.of(), bootstrap);
    }
    IntervalMethod profile = new IntervalMethod.Profile(LEVEL);
    return new ExtremeFit(data, fitted, estimator, errors(covariance), profile);
  }

  /** Square roots of the diagonal; nothing if the information has no inverse or a variance is negative. */
  private static List<Double> errors(Supplier<double[][]> covariance) {
    try {
      double[][] matrix = covariance.get();
      List<Double> errors = IntStream.range(0, matrix.length)
          .mapToObj(i -> Math.sqrt(matrix[i][i]))
          .toList();
      return errors.stream().allMatch(Double::isFinite) ? errors : List.of();
    } catch (ArithmeticException singular) {
      return List.of(); // shown without intervals
    }
  }

  private static double[] map(double[] values, DoubleUnaryOperator function) {
    return Arrays.stream(values).map(function).toArray();
  }
}
