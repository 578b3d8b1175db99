package org.ishizue.benchmarks;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Figures by measure and contestant, and the table that compares them with the first contestant, the peer. */
public final class Results {
  private final List<String> contestants;
  private final Map<String, Map<String, Double>> rows = new LinkedHashMap<>();
  private final Map<String, Map<String, Double>> limits = new LinkedHashMap<>();

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

  /**
   * Notes what a contestant is to reach: at most this much. A figure that does not is marked in the table.
   *
   * @param measure as for {@link #put}
   */
  public void limit(String measure, String contestant, double most) {
    limits.computeIfAbsent(measure, unused -> new LinkedHashMap<>()).put(contestant, most);
  }

  /**
   * A Markdown table: each figure, and behind those of the others the ratio to the peer's; with a column of what is to
   * be reached where that was noted.
   */
  public String asMarkdown() {
    StringBuilder text = new StringBuilder("| measure |");
    text.append(limits.isEmpty() ? "" : " to reach |");
    contestants.forEach(name -> text.append(' ').append(name).append(" |"));
    text.append("\n|---|").append(limits.isEmpty() ? "" : "---:|");
    text.append("---:|".repeat(contestants.size())).append('\n');
    rows.forEach((measure, values) -> {
      text.append("| ").append(measure).append(" |");
      text.append(limits.isEmpty() ? "" : " " + toReach(measure) + " |");
      for (String name : contestants) {
        text.append(' ').append(cell(values, name));
        text.append(isMissed(measure, name, values) ? " ✗ |" : " |");
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

  /** In the order of the columns where contestants have different limits. */
  private String toReach(String measure) {
    return limits.getOrDefault(measure, Map.of()).values().stream()
        .distinct()
        .map(most -> "≤ " + format(most))
        .collect(Collectors.joining(", "));
  }

  private boolean isMissed(String measure, String contestant, Map<String, Double> values) {
    Double most = limits.getOrDefault(measure, Map.of()).get(contestant);
    Double value = values.get(contestant);
    return most != null && value != null && value > most;
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
