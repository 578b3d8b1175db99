package org.ishizue.runtime.display;

/**
 * Shows values of one type. Implementations are listed in {@code
 * META-INF/services/org.ishizue.runtime.display.Renderer} and have a public constructor without
 * parameters; the renderer of the most specific type wins.
 *
 * @param <T> the type of value that is shown
 */
public interface Renderer<T> {
  /** The type whose values (and whose subtypes' values) this renderer shows. */
  Class<T> type();

  /**
   * Shows a value. Always includes {@code text/plain}, for clients that show nothing else.
   *
   * @throws RuntimeException if the value cannot be shown; the value's plain text is shown instead, with
   *     the reason
   */
  MimeBundle render(T value);
}
