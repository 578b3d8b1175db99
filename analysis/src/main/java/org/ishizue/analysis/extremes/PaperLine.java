package org.ishizue.analysis.extremes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ishizue.analysis.figure.Curve;
import org.ishizue.analysis.figure.Range;
import org.ishizue.analysis.figure.Scale;
import org.ishizue.analysis.result.Caution;
import org.ishizue.analysis.result.Digits;
import org.ishizue.analysis.result.Interval;
import org.ishizue.runtime.text.Texts;

/**
 * A fitted distribution as a line on probability paper: x is the return period in years. Its band is computed at
 * some places and straight between them, along the paper's own axis, because a profile likelihood is searched
 * anew at each of them.
 */
record PaperLine(ExtremeFit fit) implements Curve {
  private static final int BAND_PLACES = 40;
  private static final Texts TEXTS = Texts.beside(PaperLine.class);

  @Override
  public String curveName() {
    return TEXTS.get("curve", fit.methodText(), Digits.of(fit.slsc(), 2));
  }

  @Override
  public double curveAt(double years) {
    return years > 1 ? fit.distribution().quantile(nonExceedance(years)) : Double.NaN;
  }

  @Override
  public Optional<Range> bandAt(double years) {
    return years > 1 ? band(intervals(List.of(new ReturnPeriod(years))).get(0)) : Optional.empty();
  }

  @Override
  public List<Optional<Range>> bandsAt(double... years) {
    double[] reduced = Arrays.stream(years).map(PaperLine::reduced).toArray();
    Range along = Range.NONE.withAll(reduced);
    if (years.length <= BAND_PLACES || along.isEmpty()) {
      return Arrays.stream(years).mapToObj(this::bandAt).toList();
    }
    double step = along.span() / (BAND_PLACES - 1);
    List<ReturnPeriod> places = IntStream.range(0, BAND_PLACES)
        .mapToObj(i -> new ReturnPeriod(years(along.min() + i * step)))
        .toList();
    List<Interval> found = intervals(places);
    return Arrays.stream(reduced)
        .mapToObj(y -> Double.isNaN(y)
            ? Optional.<Range>empty()
            : band(between(found, (y - along.min()) / step)))
        .toList();
  }

  @Override
  public boolean fits(Scale scale) {
    return scale instanceof Scale.ReturnPeriod;
  }

  @Override
  public List<String> curveNotes(Range reach) {
    List<String> notes = new ArrayList<>();
    String level = Digits.of(fit.intervals().level() * 100);
    notes.add(TEXTS.get("curve.band", level, ReturnLevels.intervalText(fit)));
    List<Caution> cautions = new ArrayList<>(fit.cautions());
    if (reach.max() > 1) {
      cautions.addAll(FitCautions.extrapolation(fit.data(), new ReturnPeriod(reach.max())));
    }
    cautions.forEach(caution -> notes.add(caution.note()));
    return notes;
  }

  private List<Interval> intervals(List<ReturnPeriod> periods) {
    return fit.levels(periods.toArray(ReturnPeriod[]::new)).levels().stream()
        .map(ReturnLevel::interval)
        .toList();
  }

  private static Interval between(List<Interval> found, double place) {
    int below = (int) Math.max(0, Math.min(found.size() - 2, Math.floor(place)));
    double part = place - below;
    Interval first = found.get(below);
    Interval second = found.get(below + 1);
    return new Interval(
        first.lower() + part * (second.lower() - first.lower()),
        first.upper() + part * (second.upper() - first.upper()),
        first.level());
  }

  private static Optional<Range> band(Interval interval) {
    boolean there = Double.isFinite(interval.lower()) && Double.isFinite(interval.upper());
    return there ? Optional.of(new Range(interval.lower(), interval.upper())) : Optional.empty();
  }

  private static double nonExceedance(double years) {
    return new ReturnPeriod(years).exceedance().nonExceedance();
  }

  private static double reduced(double years) {
    return years > 1 ? ExtremeDistribution.reduced(nonExceedance(years)) : Double.NaN;
  }

  /** The return period of a reduced variate: the inverse of {@link #reduced}. */
  private static double years(double reduced) {
    return -1 / Math.expm1(-Math.exp(-reduced));
  }
}
