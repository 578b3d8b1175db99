package org.ishizue.analysis.figure;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.ishizue.analysis.text.NumberText;
import org.ishizue.runtime.text.Texts;

/**
 * Tells a figure in words, for readers who do not see it and clients that show no image: title, axes with
 * units and ranges, and of each series the number of values, the smallest and the largest.
 */
public final class FigureText {
  private static final Texts TEXTS = Texts.beside(FigureText.class);

  private FigureText() {}

  public static String describe(Figure figure) {
    List<String> sentences = new ArrayList<>();
    String kind =
        figure.series().isEmpty() ? "LINE" : figure.series().get(0).mark().name();
    String name = TEXTS.get("kind." + kind);
    sentences.add(figure.title().isEmpty() ? name : TEXTS.get("titled", name, figure.title()));
    if (!figure.subtitle().isEmpty()) {
      sentences.add(figure.subtitle());
    }
    sentences.add(TEXTS.get("axes", titleWithUnit(figure.x()), titleWithUnit(figure.y())));
    for (Series series : figure.series()) {
      sentences.add(describe(series, figure));
    }
    if (!figure.source().isEmpty()) {
      sentences.add(figure.source());
    }
    return String.join(TEXTS.get("joint"), sentences) + TEXTS.get("end");
  }

  /** An axis as it is labelled: title and unit. */
  public static String titleWithUnit(Axis axis) {
    if (axis.unit().isEmpty()) {
      return axis.title();
    }
    return axis.title().isEmpty() ? axis.unit() : TEXTS.get("withUnit", axis.title(), axis.unit());
  }

  /** A position on an axis in words: 1976, 2020-07-04 13:00, 東京都. */
  public static String position(Scale scale, double position) {
    if (scale instanceof Scale.Time) {
      return dateTime(position);
    }
    if (scale instanceof Scale.Category category) {
      return category.names().get((int) position);
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
    int lowest = -1;
    int highest = -1;
    int present = 0;
    for (int i = 0; i < series.size(); i++) {
      if (Double.isNaN(series.y()[i]) || Double.isNaN(series.x()[i])) {
        continue;
      }
      present++;
      lowest = lowest < 0 || series.y()[i] < series.y()[lowest] ? i : lowest;
      highest = highest < 0 || series.y()[i] > series.y()[highest] ? i : highest;
    }
    if (present == 0) {
      return TEXTS.get("empty", series.name());
    }
    int missing = series.size() - present;
    String missingPart = missing == 0 ? "" : TEXTS.get("missing", missing);
    return TEXTS.get(
        "series",
        series.name(),
        present,
        missingPart,
        valueAt(series, lowest, figure),
        position(figure.x().scale(), series.x()[lowest]),
        valueAt(series, highest, figure),
        position(figure.x().scale(), series.x()[highest]));
  }

  private static String valueAt(Series series, int index, Figure figure) {
    String unit = figure.y().unit();
    return NumberText.of(series.y()[index]) + (unit.isEmpty() ? "" : " " + unit);
  }
}
