package org.ishizue.analysis.sample;

import java.util.List;
import java.util.stream.IntStream;
import org.ishizue.runtime.text.Texts;

/** Looks for values that are missing, not finite, out of order or there twice. */
final class Presence {
  private static final int SHOWN = 5;
  private static final Texts TEXTS = Texts.beside(Presence.class);

  private Presence() {}

  static void check(String[] labels, double[] values, String name) {
    List<String> missing = IntStream.range(0, values.length)
        .filter(i -> Double.isNaN(values[i]))
        .mapToObj(i -> labels[i])
        .toList();
    if (!missing.isEmpty()) {
      throw TEXTS.problem("STAT-003", named(name), missing.size(), values.length, some(missing));
    }
    List<String> infinite = IntStream.range(0, values.length)
        .filter(i -> Double.isInfinite(values[i]))
        .mapToObj(i -> labels[i])
        .toList();
    if (!infinite.isEmpty()) {
      throw TEXTS.problem("STAT-004", named(name), infinite.size(), some(infinite));
    }
  }

  static void checkTimes(String[] labels, double[] times) {
    for (int i = 0; i < times.length; i++) {
      if (!Double.isFinite(times[i])) {
        throw TEXTS.problem("STAT-014", i + 1);
      }
    }
    List<String> twice = twice(labels, times);
    if (!twice.isEmpty()) {
      throw TEXTS.problem("STAT-005", some(twice), twice.size());
    }
    for (int i = 1; i < times.length; i++) {
      if (times[i] < times[i - 1]) {
        throw TEXTS.problem("STAT-006", i + 1, labels[i], labels[i - 1]);
      }
    }
  }

  private static List<String> twice(String[] labels, double[] times) {
    int[] order = IntStream.range(0, times.length)
        .boxed()
        .sorted((a, b) -> Double.compare(times[a], times[b]))
        .mapToInt(Integer::intValue)
        .toArray();
    return IntStream.range(1, order.length)
        .filter(i -> times[order[i]] == times[order[i - 1]])
        .mapToObj(i -> labels[order[i]])
        .distinct()
        .toList();
  }

  static String some(List<String> places) {
    String first = String.join(", ", places.subList(0, Math.min(SHOWN, places.size())));
    return places.size() > SHOWN ? first + ", …" : first;
  }

  private static String named(String name) {
    return name.isEmpty() ? TEXTS.get("values") : name;
  }
}
