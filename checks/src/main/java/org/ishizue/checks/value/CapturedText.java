package org.ishizue.checks.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.Collectors;
import org.ishizue.analysis.meta.Wording;
import org.ishizue.checks.value.Captured.AbsentValue;
import org.ishizue.checks.value.Captured.CallsValue;
import org.ishizue.checks.value.Captured.FigureValue;
import org.ishizue.checks.value.Captured.ListValue;
import org.ishizue.checks.value.Captured.MissingValue;
import org.ishizue.checks.value.Captured.NumberValue;
import org.ishizue.checks.value.Captured.OtherValue;
import org.ishizue.checks.value.Captured.TableValue;
import org.ishizue.checks.value.Captured.TextValue;
import org.ishizue.checks.value.Captured.ThrownValue;
import org.ishizue.checks.value.Captured.TruthValue;
import org.ishizue.runtime.text.Language;
import org.ishizue.runtime.text.Texts;

/** Says in a few words what came. */
public final class CapturedText {
  private static final Texts TEXTS = Texts.beside(CapturedText.class);
  private static final int SHOWN_ITEMS = 5;
  private static final int SHOWN_CHARACTERS = 80;

  private CapturedText() {}

  public static Wording of(Captured value) {
    return new Wording(in(Language.JA, value), in(Language.EN, value));
  }

  /** A number with up to seven significant digits, as Java would read it again. */
  public static String number(double value) {
    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      return String.valueOf((long) value);
    }
    return new BigDecimal(value).round(new MathContext(7)).stripTrailingZeros().toString();
  }

  private static String in(Language language, Captured value) {
    if (value instanceof NumberValue number) {
      String text = number(number.value()) + (number.unit().isEmpty() ? "" : " " + number.unit());
      return number.whole() ? TEXTS.get(language, "whole", text) : text;
    }
    if (value instanceof TextValue text) {
      return TEXTS.get(language, "text", cut(text.text()));
    }
    if (value instanceof TruthValue truth) {
      return String.valueOf(truth.value());
    }
    if (value instanceof ListValue list) {
      return TEXTS.get(language, "list", list.size(), firstItems(language, list.items()));
    }
    if (value instanceof TableValue table) {
      return TEXTS.get(language, "table", table.rowCount(), String.join(", ", table.names()));
    }
    if (value instanceof FigureValue figure) {
      String marks = figure.series().stream()
          .map(Captured.SeriesValue::mark)
          .distinct()
          .collect(Collectors.joining(", "));
      return TEXTS.get(language, "figure", marks, figure.series().size());
    }
    if (value instanceof CallsValue calls) {
      List<Captured> results = calls.calls().stream().map(Captured.Call::result).toList();
      return TEXTS.get(language, "calls", results.size(), firstItems(language, results));
    }
    if (value instanceof ThrownValue thrown) {
      return TEXTS.get(language, "thrown", thrown.className(), cut(thrown.message()));
    }
    if (value instanceof OtherValue other) {
      return TEXTS.get(language, "other", other.typeName(), cut(other.text()));
    }
    if (value instanceof MissingValue) {
      return TEXTS.get(language, "missing");
    }
    if (value instanceof AbsentValue) {
      return TEXTS.get(language, "absent");
    }
    throw new IllegalStateException("unknown value " + value);
  }

  private static String firstItems(Language language, List<Captured> items) {
    String first = items.stream()
        .limit(SHOWN_ITEMS)
        .map(item -> in(language, item))
        .collect(Collectors.joining(", "));
    return items.size() > SHOWN_ITEMS ? first + ", …" : first;
  }

  private static String cut(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() > SHOWN_CHARACTERS ? line.substring(0, SHOWN_CHARACTERS) + "…" : line;
  }
}
