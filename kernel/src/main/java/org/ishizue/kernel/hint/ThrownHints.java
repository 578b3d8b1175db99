package org.ishizue.kernel.hint;

import java.util.Map;
import java.util.Optional;
import org.ishizue.kernel.evaluate.ThrownInCell;

/** A hint for an exception that ended a cell: by its class, of the innermost cause that has one. */
public final class ThrownHints {
  static final Map<String, String> KEYS = Map.ofEntries(
      Map.entry("java.lang.NullPointerException", "thrown.null"),
      Map.entry("java.lang.ArrayIndexOutOfBoundsException", "thrown.index"),
      Map.entry("java.lang.IndexOutOfBoundsException", "thrown.index"),
      Map.entry("java.lang.StringIndexOutOfBoundsException", "thrown.text.index"),
      Map.entry("java.lang.NumberFormatException", "thrown.number"),
      Map.entry("java.lang.ArithmeticException", "thrown.arithmetic"),
      Map.entry("java.lang.ClassCastException", "thrown.cast"),
      Map.entry("java.util.ConcurrentModificationException", "thrown.modified"),
      Map.entry("java.util.NoSuchElementException", "thrown.empty"),
      Map.entry("java.lang.UnsupportedOperationException", "thrown.unmodifiable"),
      Map.entry("java.io.FileNotFoundException", "thrown.file"),
      Map.entry("java.nio.file.NoSuchFileException", "thrown.file"),
      Map.entry("java.nio.file.AccessDeniedException", "thrown.access"),
      Map.entry("java.nio.charset.MalformedInputException", "thrown.encoding"),
      Map.entry("java.time.format.DateTimeParseException", "thrown.date"),
      Map.entry("java.lang.StackOverflowError", "thrown.recursion"),
      Map.entry("java.lang.OutOfMemoryError", "thrown.memory"),
      Map.entry("java.lang.NegativeArraySizeException", "thrown.array.size"),
      Map.entry("java.util.InputMismatchException", "thrown.input"));

  private ThrownHints() {}

  /** The hint in the language in use; empty if there is none for this exception. */
  public static Optional<String> of(ThrownInCell thrown) {
    Optional<String> hint = Optional.empty();
    for (ThrownInCell at = thrown; at != null; at = at.cause()) {
      String key = KEYS.get(at.className());
      if (key != null) {
        hint = Optional.of(CompileHints.TEXTS.get(key));
      }
    }
    return hint;
  }
}
