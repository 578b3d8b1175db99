package org.ishizue.checks.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.ishizue.checks.judge.Rule.Aspect;
import org.ishizue.checks.judge.Rule.FigureRule;
import org.ishizue.checks.value.Captured;
import org.ishizue.checks.value.Captured.AxisValue;
import org.ishizue.checks.value.Captured.FigureValue;
import org.ishizue.checks.value.Captured.SeriesValue;
import org.ishizue.checks.value.CapturedText;

/** Compares the models of figures in the aspects that count. */
final class FigureJudge {
  private FigureJudge() {}

  static List<Finding> differences(FigureRule rule, Captured expected, Captured came) {
    if (!(came instanceof FigureValue figure) || !(expected instanceof FigureValue wanted)) {
      return List.of(Finding.of("kind.other", CapturedText.of(came)));
    }
    List<Finding> findings = new ArrayList<>();
    Set<Aspect> aspects = rule.aspects();
    if (aspects.contains(Aspect.TITLE)) {
      presence(findings, "figure.title", wanted.title(), figure.title());
    }
    if (aspects.contains(Aspect.SOURCE)) {
      presence(findings, "figure.source", wanted.source(), figure.source());
    }
    if (aspects.contains(Aspect.AXIS_TITLES)) {
      presence(findings, "figure.axis-title", yTitle(wanted), yTitle(figure));
    }
    if (aspects.contains(Aspect.UNITS)) {
      unit(findings, "x", wanted.x(), figure.x());
      unit(findings, "y", wanted.y(), figure.y());
    }
    if (aspects.contains(Aspect.SCALES)) {
      scale(findings, "x", wanted.x(), figure.x());
      scale(findings, "y", wanted.y(), figure.y());
    }
    if (aspects.contains(Aspect.MARKS) && !marks(wanted).equals(marks(figure))) {
      findings.add(Finding.of("figure.mark", String.join(", ", marks(figure))));
    }
    if (aspects.contains(Aspect.VALUES)) {
      values(rule, findings, wanted, figure);
    }
    return findings;
  }

  private static void presence(List<Finding> findings, String key, String wanted, String came) {
    if (wanted.isBlank() != came.isBlank()) {
      findings.add(Finding.of(key));
    }
  }

  private static void unit(List<Finding> findings, String axis, AxisValue wanted, AxisValue came) {
    if (came.unit().isEmpty() && !wanted.unit().isEmpty()) {
      findings.add(Finding.of("figure.no-unit", axis));
    } else if (!came.unit().equals(wanted.unit())) {
      findings.add(Finding.of("figure.unit", axis, came.unit()));
    }
  }

  private static void scale(List<Finding> findings, String axis, AxisValue wanted, AxisValue came) {
    if (!came.scale().equals(wanted.scale())) {
      findings.add(Finding.of("figure.scale", axis, came.scale()));
    }
  }

  private static void values(
      FigureRule rule, List<Finding> findings, FigureValue wanted, FigureValue came) {
    if (came.series().size() != wanted.series().size()) {
      findings.add(
          Finding.of("figure.series", came.series().size(), wanted.series().size()));
      return;
    }
    List<SeriesValue> left = new ArrayList<>(came.series());
    for (SeriesValue series : wanted.series()) {
      left.stream()
          .filter(each -> same(series, each, rule.tolerance()))
          .findFirst()
          .ifPresent(left::remove);
    }
    for (SeriesValue series : left) {
      findings.add(Finding.of("figure.values", series.name(), series.y().size()));
    }
  }

  /** Whether two series show the same points; their names do not count. */
  static boolean same(SeriesValue wanted, SeriesValue came, Tolerance tolerance) {
    return wanted.x().size() == came.x().size()
        && ListJudge.firstDifference(wanted.x(), came.x(), Tolerance.EXACT) < 0
        && ListJudge.firstDifference(wanted.y(), came.y(), tolerance) < 0;
  }

  /** Of several series each has its own title, in the legend. */
  private static String yTitle(FigureValue figure) {
    return figure.series().size() > 1 && figure.y().title().isBlank()
        ? figure.series().get(0).name()
        : figure.y().title();
  }

  private static Set<String> marks(FigureValue figure) {
    Set<String> marks = new TreeSet<>();
    figure.series().forEach(series -> marks.add(series.mark()));
    return marks;
  }
}
