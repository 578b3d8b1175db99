package org.ishizue.analysis.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.FDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.ishizue.analysis.figure.Curve;
import org.ishizue.analysis.figure.Range;
import org.ishizue.analysis.result.Caution;
import org.ishizue.analysis.result.Digits;
import org.ishizue.analysis.result.Explained;
import org.ishizue.analysis.result.Explanation;
import org.ishizue.analysis.result.Grid;
import org.ishizue.analysis.result.Interval;
import org.ishizue.analysis.result.ResultColumns;
import org.ishizue.analysis.sample.Confidence;
import org.ishizue.analysis.sample.Observations;
import org.ishizue.runtime.text.Texts;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

/**
 * A linear fit by ordinary least squares: response = intercept + sum of coefficient x predictor + error.
 *
 * @param data the response
 * @param predictors the predictors' columns
 * @param coefficients the intercept, then one a predictor
 * @param cases one a row
 * @param rSquared the share of the response's variance that the fit accounts for
 * @param sigma standard deviation of the errors
 * @param level of all intervals
 */
public record LinearFit(
    Observations data,
    List<String> predictors,
    List<Coefficient> coefficients,
    List<Case> cases,
    double rSquared,
    double sigma,
    double level,
    LinearModel model)
    implements Explained, Curve {
  private static final Texts TEXTS = Texts.beside(LinearFit.class);
  private static final ResultColumns COLUMNS = new ResultColumns(TEXTS);

  public LinearFit {
    predictors = List.copyOf(predictors);
    coefficients = List.copyOf(coefficients);
    cases = List.copyOf(cases);
  }

  /**
   * Fits a response to predictors.
   *
   * @param x one a predictor, each as long as the response
   * @param level of the intervals: 0.95
   */
  public static LinearFit of(
      Observations response, List<String> predictors, List<Observations> x, double level) {
    Confidence.checked(level);
    String method = TEXTS.get("ols");
    response.atLeast(x.size() + 2, method).varying(method);
    double[][] columns = new double[x.size()][];
    for (int j = 0; j < columns.length; j++) {
      columns[j] = response.withValues(x.get(j).values()).values(); // as long as the response
    }
    try {
      LinearModel model = new LinearModel(columns, response.values());
      return model.fit(response, predictors, level);
    } catch (LeastSquares.SingularColumn same) {
      throw TEXTS.problem(same, "STAT-040", predictors.get(same.predictor()));
    }
  }

  /** What the response is called. */
  public String response() {
    return data.name();
  }

  /** The intercept. */
  public double intercept() {
    return coefficients.get(0).estimate();
  }

  /**
   * The coefficient of a predictor.
   *
   * @throws org.ishizue.runtime.text.ProblemException STAT-041 if there is no such predictor
   */
  public Coefficient coefficient(String predictor) {
    int place = predictors.indexOf(predictor);
    if (place < 0) {
      throw TEXTS.problem("STAT-041", predictor, String.join(", ", predictors));
    }
    return coefficients.get(place + 1);
  }

  /** Rows less coefficients. */
  public int degreesOfFreedom() {
    return cases.size() - coefficients.size();
  }

  /** R² with a penalty for the number of predictors. */
  public double adjustedRSquared() {
    return 1 - (1 - rSquared) * (cases.size() - 1) / degreesOfFreedom();
  }

  /** The F statistic of all predictors together. */
  public double f() {
    return rSquared / predictors.size() / ((1 - rSquared) / degreesOfFreedom());
  }

  /** The probability of so large an F if no predictor mattered. */
  public double fP() {
    return FDistribution.of(predictors.size(), degreesOfFreedom()).survivalProbability(f());
  }

  /** Akaike's criterion with the normal likelihood, the error's variance counted (as R's AIC). */
  public double aic() {
    int n = cases.size();
    double perRow = sigma * sigma * degreesOfFreedom() / n;
    return n * (Math.log(2 * Math.PI) + Math.log(perRow) + 1) + 2.0 * (coefficients.size() + 1);
  }

  /** Durbin and Watson's statistic: 2 without autocorrelation, towards 0 with a positive one. */
  public double durbinWatson() {
    double changes = 0;
    double squares = 0;
    for (int i = 0; i < cases.size(); i++) {
      double residual = cases.get(i).residual();
      squares += residual * residual;
      if (i > 0) {
        double change = residual - cases.get(i - 1).residual();
        changes += change * change;
      }
    }
    return changes / squares;
  }

  /** What the fit says of a point: one value a predictor, in their order. */
  public Prediction predict(double... point) {
    if (point.length != predictors.size()) {
      throw TEXTS.problem(
          "STAT-042", point.length, predictors.size(), String.join(", ", predictors));
    }
    List<Caution> cautions = new ArrayList<>(model.extrapolation(predictors, point));
    cautions.addAll(cautions());
    return new Prediction(
        this,
        Arrays.stream(point).boxed().toList(),
        fitted(point),
        interval(false, point),
        interval(true, point),
        cautions);
  }

  /** The fitted mean at a point. */
  double fitted(double... point) {
    double value = intercept();
    for (int j = 0; j < point.length; j++) {
      value += coefficients.get(j + 1).estimate() * point[j];
    }
    return value;
  }

  /** The interval for the mean at a point, or for a single new case there. */
  Interval interval(boolean single, double... point) {
    double t = TDistribution.of(degreesOfFreedom()).inverseCumulativeProbability(0.5 + level / 2);
    double half = t * sigma * Math.sqrt((single ? 1 : 0) + model.leverageOf(point));
    double value = fitted(point);
    return new Interval(value - half, value + half, level);
  }

  /**
   * Slope, interval and R².
   *
   * @throws org.ishizue.runtime.text.ProblemException STAT-045 if there are several predictors: a chart has one x axis
   */
  @Override
  public String curveName() {
    return line().curveName();
  }

  @Override
  public double curveAt(double x) {
    return line().curveAt(x);
  }

  /** The confidence interval of the mean. */
  @Override
  public Optional<Range> bandAt(double x) {
    return line().bandAt(x);
  }

  /** The prediction interval of a single new case. */
  @Override
  public Optional<Curve> outer() {
    return line().outer();
  }

  @Override
  public List<String> curveNotes(Range reach) {
    return line().curveNotes(reach);
  }

  private Curve line() {
    return new FittedLine(this, false);
  }

  /**
   * Line and bands of a fit with a single predictor, at equal steps over its range: x, fitted,
   * confidence_lower, confidence_upper, prediction_lower, prediction_upper.
   *
   * @param points how many, at least 2
   */
  public Table band(int points) {
    if (predictors.size() != 1 || points < 2) {
      throw TEXTS.problem("STAT-043", predictors.size(), points);
    }
    double from = model.least(0);
    double step = (model.largest(0) - from) / (points - 1);
    List<Prediction> line = IntStream.range(0, points)
        .mapToObj(i -> predict(Math.min(from + i * step, model.largest(0))))
        .toList();
    return Table.create(
        response(),
        DoubleColumn.create(
            predictors.get(0),
            line.stream().mapToDouble(at -> at.point().get(0)).toArray()),
        column("fitted", data.unit(), line, Prediction::value),
        column("confidence_lower", data.unit(), line, at -> at.confidence().lower()),
        column("confidence_upper", data.unit(), line, at -> at.confidence().upper()),
        column("prediction_lower", data.unit(), line, at -> at.prediction().lower()),
        column("prediction_upper", data.unit(), line, at -> at.prediction().upper()));
  }

  /** Observed, fitted, residual, leverage, standardized, studentized and cook, a row a case. */
  public Table residuals() {
    return Table.create(
        response(),
        column("observed", data.unit(), cases, Case::observed),
        column("fitted", data.unit(), cases, Case::fitted),
        column("residual", data.unit(), cases, Case::residual),
        column("leverage", "", cases, Case::leverage),
        column("standardized", "", cases, Case::standardized),
        column("studentized", "", cases, Case::studentized),
        column("cook", "", cases, Case::cook));
  }

  @Override
  public List<Caution> cautions() {
    return LinearCautions.of(this);
  }

  @Override
  public Explanation explain() {
    List<List<String>> rows = coefficients.stream()
        .map(c -> List.of(
            c.name().isEmpty() ? TEXTS.get("intercept") : c.name(),
            Digits.of(c.estimate()),
            c.interval().toString(),
            Digits.of(c.standardError()),
            Digits.of(c.t(), 3),
            Digits.ofP(c.p()),
            Digits.of(c.vif(), 3)))
        .toList();
    List<String> headings = List.of(
        TEXTS.get("predictor"),
        TEXTS.get("coefficient"),
        TEXTS.get("interval"),
        TEXTS.get("standardError"),
        "t",
        "p",
        "VIF");
    return Explanation.of(data.titled(TEXTS.get("ols")))
        .grid(new Grid(headings, rows))
        .fact("R²", Digits.of(rSquared) + TEXTS.get("adjusted", Digits.of(adjustedRSquared())))
        .fact(TEXTS.get("sigma"), withUnit(Digits.of(sigma)))
        .fact(
            "F",
            TEXTS.get("f", Digits.of(f()), predictors.size(), degreesOfFreedom(), Digits.ofP(fP())))
        .fact("Durbin-Watson", Digits.of(durbinWatson(), 3))
        .method(TEXTS.get("method"))
        .count(cases.size())
        .assumption(TEXTS.get("assumes"))
        .assumption(TEXTS.get("noCause"))
        .cautions(cautions())
        .build();
  }

  @Override
  public String toString() {
    return explain().toString();
  }

  String withUnit(String number) {
    return data.withUnit(number);
  }

  private static <T> DoubleColumn column(
      String name, String unit, List<T> items, ToDoubleFunction<T> value) {
    return COLUMNS.quantities(name, unit, items.stream().mapToDouble(value).toArray());
  }
}
