package org.ishizue.analysis.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.ishizue.analysis.text.NumberText;
import org.ishizue.analysis.unit.UnitWords;
import org.ishizue.runtime.text.Texts;

/**
 * Tells a figure in words, for readers who do not see it and clients that show no image: title, axes with
 * units and ranges, and of each series the number of values, the smallest and the largest.
 */
public final class FigureText {
  private static final Texts TEXTS = Texts.beside(FigureText.class);
  private static final int MOST_SERIES = 12;

  private FigureText() {}

  public static String describe(Figure figure) {
    List<String> sentences = new ArrayList<>();
    String name = TEXTS.get("kind." + kind(figure));
    sentences.add(figure.title().isEmpty() ? name : TEXTS.get("titled", name, figure.title()));
    add(sentences, figure.subtitle());
    if (!(figure.x().scale() instanceof Scale.Tiles)) {
      sentences.add(axes(figure));
    }
    figure.colour().ifPresent(axis -> sentences.add(TEXTS.get("colour", titleWithUnit(axis))));
    int told = Math.min(figure.series().size(), MOST_SERIES);
    for (Series series : figure.series().subList(0, told)) {
      sentences.add(describe(series, figure));
    }
    if (told < figure.series().size()) {
      sentences.add(TEXTS.get("more", figure.series().size() - told));
    }
    figure.notes().forEach(note -> add(sentences, note));
    add(sentences, figure.source());
    return joined(sentences);
  }

  /** Tells what is common to all panels, then each of them. */
  public static String describe(PanelFigure figure) {
    List<String> sentences = new ArrayList<>();
    String name = TEXTS.get("panels", figure.panels().size());
    sentences.add(figure.title().isEmpty() ? name : TEXTS.get("titled", name, figure.title()));
    add(sentences, figure.subtitle());
    figure.notes().forEach(note -> add(sentences, note));
    add(sentences, figure.source());
    List<String> parts = new ArrayList<>();
    parts.add(joined(sentences));
    figure.panels().forEach(panel -> parts.add(describe(panel)));
    return String.join("\n", parts);
  }

  private static String joined(List<String> sentences) {
    StringBuilder text = new StringBuilder();
    String end = TEXTS.get("end");
    for (String sentence : sentences) {
      String joint = text.length() == 0 ? "" : text.toString().endsWith(end) ? "" : end;
      text.append(joint).append(text.length() == 0 ? "" : TEXTS.get("space")).append(sentence);
    }
    return text.toString().endsWith(end) ? text.toString() : text + end;
  }

  private static void add(List<String> sentences, String sentence) {
    if (!sentence.isEmpty()) {
      sentences.add(sentence);
    }
  }

  private static String kind(Figure figure) {
    return figure.series().stream()
        .map(Series::mark)
        .filter(mark -> mark != Mark.CURVE && mark != Mark.REFERENCE)
        .findFirst()
        .orElse(Mark.LINE)
        .name();
  }

  private static String axes(Figure figure) {
    String y = titleWithUnit(figure.y());
    String x = titleWithUnit(figure.x());
    String left = y.isEmpty() ? TEXTS.get("axes.x", x) : TEXTS.get("axes", x, y);
    return left
        + figure
            .right()
            .map(axis -> TEXTS.get("rightAxis", titleWithUnit(axis)))
            .orElse("");
  }

  /** An axis as it is labelled: title and unit. */
  public static String titleWithUnit(Axis axis) {
    if (axis.unit().isEmpty()) {
      return axis.title();
    }
    String unit = UnitWords.shown(axis.unit());
    return axis.title().isEmpty() ? unit : TEXTS.get("withUnit", axis.title(), unit);
  }

  /** A position on an axis in words: 1976, 2020-07-04 13:00, 東京都. */
  public static String position(Scale scale, double position) {
    if (scale instanceof Scale.Time) {
      return dateTime(position);
    }
    if (scale instanceof Scale.Category category) {
      return category.names().get((int) position);
    }
    if (scale instanceof Scale.ReturnPeriod) {
      return TEXTS.get("returnPeriod", NumberText.of(rounded(position)));
    }
    return NumberText.of(position);
  }

  private static String dateTime(double milliseconds) {
    LocalDateTime time =
        LocalDateTime.ofInstant(Instant.ofEpochMilli(Math.round(milliseconds)), ZoneOffset.UTC);
    return time.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? time.toLocalDate().toString()
        : time.toLocalDate() + " " + time.toLocalTime();
  }

  private static String describe(Series series, Figure figure) {
    if (series.mark() == Mark.REFERENCE) {
      return TEXTS.get("reference", series.name(), withUnit(series.y()[0], axis(series, figure)));
    }
    int lowest = -1;
    int highest = -1;
    int present = 0;
    for (int i = 0; i < series.size(); i++) {
      if (series.isPresent(i)) {
        present++;
        lowest = lowest < 0 || series.measured(i) < series.measured(lowest) ? i : lowest;
        highest = highest < 0 || series.measured(i) > series.measured(highest) ? i : highest;
      }
    }
    if (present == 0) {
      return TEXTS.get("empty", series.name());
    }
    if (series.mark() == Mark.CURVE) {
      return curve(series, figure);
    }
    int missing = series.size() - present;
    return TEXTS.get(
        "series",
        series.name(),
        present,
        missing == 0 ? "" : TEXTS.get("missing", missing),
        withUnit(series.measured(lowest), axis(series, figure)),
        place(series, lowest, figure),
        withUnit(series.measured(highest), axis(series, figure)),
        place(series, highest, figure));
  }

  /** A curve has no values of its own: it is told by its ends. */
  private static String curve(Series series, Figure figure) {
    int first = 0;
    int last = series.size() - 1;
    while (first < last && !series.isPresent(first)) {
      first++;
    }
    while (last > first && !series.isPresent(last)) {
      last--;
    }
    return TEXTS.get(
        "curve",
        series.name(),
        end(series, first, figure),
        place(series, first, figure),
        end(series, last, figure),
        place(series, last, figure));
  }

  /** A curve's value at one of its ends, with its interval there. */
  private static String end(Series series, int index, Figure figure) {
    Axis axis = axis(series, figure);
    String value = withUnit(rounded(series.y()[index]), axis);
    return series
        .bounds()
        .filter(b -> Double.isFinite(b.lower()[index]) && Double.isFinite(b.upper()[index]))
        .map(b -> TEXTS.get(
            "curve.interval",
            value,
            NumberText.of(rounded(b.lower()[index])),
            withUnit(rounded(b.upper()[index]), axis)))
        .orElse(value);
  }

  private static double rounded(double value) {
    return new BigDecimal(value)
        .round(new MathContext(4, RoundingMode.HALF_EVEN))
        .doubleValue();
  }

  private static Axis axis(Series series, Figure figure) {
    if (series.mark() == Mark.SPAN) {
      return figure.x();
    }
    Axis y = series.onRight() ? figure.right().orElse(figure.y()) : figure.y();
    return series.mark().isColoured() ? figure.colour().orElse(y) : y;
  }

  private static String place(Series series, int index, Figure figure) {
    if (!series.labels().isEmpty()) {
      return series.labels().get(index);
    }
    if (series.mark() == Mark.SPAN) {
      return position(figure.y().scale(), series.y()[index]);
    }
    String x = position(figure.x().scale(), series.x()[index]);
    return series.mark() == Mark.HEAT
        ? x + " × " + position(figure.y().scale(), series.y()[index])
        : x;
  }

  private static String withUnit(double value, Axis axis) {
    return UnitWords.with(NumberText.of(value), axis.unit());
  }
}
