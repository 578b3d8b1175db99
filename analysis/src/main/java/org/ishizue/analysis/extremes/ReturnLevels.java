package org.ishizue.analysis.extremes;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.ishizue.analysis.result.Caution;
import org.ishizue.analysis.result.Digits;
import org.ishizue.analysis.result.Explained;
import org.ishizue.analysis.result.Explanation;
import org.ishizue.analysis.result.Grid;
import org.ishizue.analysis.result.ResultColumns;
import org.ishizue.analysis.simulation.SeededRandom;
import org.ishizue.analysis.unit.UnitWords;
import org.ishizue.runtime.text.Texts;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

/** The levels of several return periods, from one fit. */
public record ReturnLevels(ExtremeFit fit, List<ReturnLevel> levels) implements Explained {
  private static final Texts TEXTS = Texts.beside(ReturnLevels.class);
  private static final ResultColumns COLUMNS = new ResultColumns(TEXTS);

  public ReturnLevels {
    levels = List.copyOf(levels);
  }

  /** Return period, probability of exceedance a year, level and its interval, a row a level. */
  public Table table() {
    return Table.create(
        fit.data().titled(fit.distribution().name()),
        column("return_period_years", "", level -> level.period().years()),
        column("annual_exceedance", "", level -> level.period().exceedance().probability()),
        column("level", fit.data().unit(), ReturnLevel::value),
        column("lower", fit.data().unit(), level -> level.interval().lower()),
        column("upper", fit.data().unit(), level -> level.interval().upper()));
  }

  @Override
  public List<Caution> cautions() {
    Stream<Caution> extrapolations = levels.stream()
        .map(ReturnLevel::period)
        .max(Comparator.comparingDouble(ReturnPeriod::years))
        .stream()
        .flatMap(longest -> FitCautions.extrapolation(fit.data(), longest).stream());
    return Stream.concat(extrapolations, fit.cautions().stream()).toList();
  }

  @Override
  public Explanation explain() {
    List<String> headings = List.of(
        TEXTS.get("period"),
        TEXTS.get("exceedance"),
        fit.data().unit().isEmpty()
            ? TEXTS.get("level.short")
            : TEXTS.get("level.short") + " (" + UnitWords.shown(fit.data().unit()) + ")",
        TEXTS.get("interval"));
    List<List<String>> rows = levels.stream()
        .map(level -> List.of(
            level.period().toString(),
            level.period().exceedance().toString(),
            Digits.of(level.value()),
            level.interval().toString()))
        .toList();
    return Explanation.of(fit.data().titled(TEXTS.get("levels.title")))
        .grid(new Grid(headings, rows))
        .method(fit.methodText())
        .fact(TEXTS.get("interval"), intervalText(fit))
        .count(fit.data().size(), fit.data().span())
        .assumption(TEXTS.get("assumes"))
        .cautions(cautions())
        .build();
  }

  @Override
  public String toString() {
    return explain().toString();
  }

  static String intervalText(ExtremeFit fit) {
    return fit.intervals() instanceof IntervalMethod.Bootstrap bootstrap
        ? TEXTS.get(
            bootstrap.pivotal() ? "interval.pivotal" : "interval.percentile",
            bootstrap.samples(),
            SeededRandom.ALGORITHM,
            bootstrap.seed())
        : TEXTS.get("interval.profile");
  }

  private DoubleColumn column(String name, String unit, ToDoubleFunction<ReturnLevel> value) {
    return COLUMNS.quantities(name, unit, levels.stream().mapToDouble(value).toArray());
  }
}
