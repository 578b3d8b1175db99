package org.ishizue.benchmarks;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Figures by measure and contestant, and the table that compares them with the first contestant, the peer. */
public final class Results {
  private final List<String> contestants;
  private final Map<String, Map<String, Double>> rows = new LinkedHashMap<>();

  /** @param contestants in the order of the columns; the first one is what the others are compared with */
  public Results(List<String> contestants) {
    this.contestants = List.copyOf(contestants);
  }

  /**
   * Notes one figure.
   *
   * @param measure what was measured, with its unit
   */
  public void put(String measure, String contestant, double value) {
    rows.computeIfAbsent(measure, unused -> new LinkedHashMap<>()).put(contestant, value);
  }

  /** A Markdown table: each figure, and behind those of the others the ratio to the peer's. */
  public String asMarkdown() {
    StringBuilder text = new StringBuilder("| measure |");
    contestants.forEach(name -> text.append(' ').append(name).append(" |"));
    text.append("\n|---|").append("---:|".repeat(contestants.size())).append('\n');
    rows.forEach((measure, values) -> {
      text.append("| ").append(measure).append(" |");
      for (String name : contestants) {
        text.append(' ').append(cell(values, name)).append(" |");
      }
      text.append('\n');
    });
    return text.toString();
  }

  /** The same figures as JSON: an object of measures, each an object of contestants. */
  public String asJson() {
    StringBuilder text = new StringBuilder("{");
    rows.forEach((measure, values) -> {
      text.append(text.length() > 1 ? ",\n  " : "\n  ").append(quoted(measure)).append(": {");
      String between = "";
      for (Map.Entry<String, Double> value : values.entrySet()) {
        text.append(between).append(quoted(value.getKey())).append(": ").append(value.getValue());
        between = ", ";
      }
      text.append('}');
    });
    return text.append("\n}\n").toString();
  }

  private static String quoted(String name) {
    return '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private String cell(Map<String, Double> values, String name) {
    Double value = values.get(name);
    if (value == null) {
      return "–";
    }
    Double peer = values.get(contestants.get(0));
    String figure = format(value);
    return peer == null || name.equals(contestants.get(0)) || peer == 0
        ? figure
        : figure + " (×" + format(value / peer) + ")";
  }

  private static String format(double value) {
    return String.format(Locale.ROOT, value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%.0f", value);
  }

  /**
   * The median.
   *
   * @throws IllegalArgumentException if there are no values
   */
  public static double median(double... values) {
    if (values.length == 0) {
      throw new IllegalArgumentException("No values");
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
