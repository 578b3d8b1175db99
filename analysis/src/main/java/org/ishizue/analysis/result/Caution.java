package org.ishizue.analysis.result;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.ishizue.runtime.text.Texts;

/**
 * A warning that travels with a result, and is put into words where it is shown.
 *
 * @param beside a class beside which the texts stand
 * @param key the text's key, always beginning with {@code caution.}
 * @param values what the text's placeholders stand for
 */
public record Caution(Class<?> beside, String key, List<String> values) {
  private static final Texts OWN = Texts.beside(Caution.class);
  private static final Map<Class<?>, Texts> TEXTS = new ConcurrentHashMap<>();

  public Caution {
    values = List.copyOf(values);
  }

  /** A warning whose numbers are written as {@link Digits} does. */
  public static Caution of(Class<?> beside, String key, Object... values) {
    return new Caution(
        beside, "caution." + key, Stream.of(values).map(Caution::written).toList());
  }

  /** The warning in words, in the language in use. */
  public String text() {
    return TEXTS.computeIfAbsent(beside, Texts::beside).get(key, values.toArray());
  }

  /** The warning as it stands below a chart. */
  public String note() {
    return OWN.get("noted", text());
  }

  @Override
  public String toString() {
    return text();
  }

  private static String written(Object value) {
    return value instanceof Double number ? Digits.of(number) : value.toString();
  }
}
