package org.ishizue.runtime.display;

import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.BaseStream;
import org.ishizue.runtime.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A value as text that a person can read: arrays and collections with their elements, cut with a note when
 * there are many; JShell's wrapper classes taken out of names. One object for one value.
 */
public final class PlainText {
  /** How many elements of one array or collection are written out. */
  public static final int MAX_ELEMENTS = 100;

  /** How many characters the text of one value has before it is cut. */
  public static final int MAX_LENGTH = 20_000;

  static final Texts TEXTS = Texts.beside(PlainText.class);

  private static final int MAX_DEPTH = 8;
  private static final Pattern WRAPPER = Pattern.compile("REPL\\.\\$JShell\\$\\w+\\$");
  private static final Pattern LAMBDA =
      Pattern.compile("(REPL\\.)?\\$JShell\\$\\w+\\$\\$Lambda\\S*");

  private final StringBuilder text = new StringBuilder();
  private final IdentityHashMap<Object, Boolean> open = new IdentityHashMap<>();

  /** Runs what may take its time. */
  @FunctionalInterface
  public interface Guard {
    /** Runs it on the current thread; false if it was stopped, since it took too long. */
    boolean inTime(Runnable work);
  }

  private static volatile Guard guard = work -> {
    work.run();
    return true;
  };

  /** Sets who stops a text that never ends: for whoever hosts the learner's code. */
  public static void guardBy(Guard newGuard) {
    guard = newGuard;
  }

  /** The text, whatever the value's own {@code toString} does. */
  public String of(@Nullable Object value) {
    if (value instanceof CharSequence characters && characters.length() > MAX_LENGTH) {
      text.append(characters, 0, MAX_LENGTH).append(cutNote(characters.length()));
      return text.toString();
    }
    if (value == null || value instanceof Number || value instanceof CharSequence) {
      append(value, 0);
    } else if (!guard.inTime(() -> append(value, 0))) {
      text.append(text.length() == 0 ? "" : " … ").append(TEXTS.get("endless", nameOf(value)));
    }
    if (text.length() > MAX_LENGTH) {
      int length = text.length();
      text.setLength(MAX_LENGTH);
      text.append(cutNote(length));
    }
    return text.toString();
  }

  private static String cutNote(int length) {
    return "\n" + TEXTS.get("cut.text", MAX_LENGTH, length);
  }

  private void append(@Nullable Object value, int depth) {
    if (text.length() > MAX_LENGTH) {
      return;
    }
    if (value == null) {
      text.append("null");
    } else if (value.getClass().isArray()) {
      nested(value, depth, () -> appendArray(value, depth));
    } else if (value instanceof Collection<?> collection && isJdk(value)) {
      nested(
          value,
          depth,
          () -> appendElements(
              collection.iterator(), collection.size(), depth, e -> append(e, depth + 1)));
    } else if (value instanceof Map<?, ?> map && isJdk(value)) {
      nested(value, depth, () -> appendMap(map, depth));
    } else if (value instanceof Optional<?> optional && optional.isPresent()) {
      text.append("Optional[");
      append(optional.get(), depth + 1);
      text.append(']');
    } else if (value instanceof BaseStream) {
      text.append(TEXTS.get("stream"));
    } else if (value instanceof Record entry && hasArray(entry)) {
      nested(value, depth, () -> appendRecord(entry, depth));
    } else {
      appendOwnText(value);
    }
  }

  /** Writes a container once; inside itself it is only named. */
  private void nested(Object value, int depth, Runnable write) {
    if (depth > MAX_DEPTH || open.put(value, true) != null) {
      text.append(TEXTS.get("cycle"));
      return;
    }
    try {
      write.run();
    } catch (RuntimeException e) {
      text.append(TEXTS.get("toString.threw", nameOf(value), e.getClass().getName()));
    } finally {
      open.remove(value);
    }
  }

  private void appendArray(Object array, int depth) {
    int length = Array.getLength(array);
    int shown = Math.min(length, MAX_ELEMENTS);
    boolean rows = length > 1 && array.getClass().getComponentType().isArray();
    text.append('[');
    for (int i = 0; i < shown; i++) {
      text.append(i == 0 ? "" : rows ? ",\n" + " ".repeat(depth + 1) : ", ");
      append(Array.get(array, i), depth + 1);
    }
    text.append(length > shown ? ", … " + TEXTS.get("cut.elements", length) : "")
        .append(']');
  }

  private <E> void appendElements(Iterator<E> elements, int size, int depth, Consumer<E> write) {
    text.append(depth < 0 ? '{' : '[');
    for (int i = 0; i < MAX_ELEMENTS && elements.hasNext(); i++) {
      text.append(i == 0 ? "" : ", ");
      write.accept(elements.next());
    }
    text.append(elements.hasNext() ? ", … " + TEXTS.get("cut.elements", size) : "");
    text.append(depth < 0 ? '}' : ']');
  }

  private void appendMap(Map<?, ?> map, int depth) {
    appendElements(map.entrySet().iterator(), map.size(), -1, entry -> {
      append(entry.getKey(), depth + 1);
      text.append('=');
      append(entry.getValue(), depth + 1);
    });
  }

  private void appendRecord(Record entry, int depth) {
    text.append(entry.getClass().getSimpleName()).append('[');
    String separator = "";
    for (var component : entry.getClass().getRecordComponents()) {
      text.append(separator).append(component.getName()).append('=');
      try {
        var accessor = component.getAccessor();
        accessor.setAccessible(true);
        append(accessor.invoke(entry), depth + 1);
      } catch (ReflectiveOperationException e) {
        text.append(TEXTS.get("toString.threw", component.getName(), String.valueOf(e.getCause())));
      }
      separator = ", ";
    }
    text.append(']');
  }

  private static boolean hasArray(Record entry) {
    return Arrays.stream(entry.getClass().getRecordComponents())
        .anyMatch(c -> c.getType().isArray());
  }

  private void appendOwnText(Object value) {
    String own;
    try {
      own = String.valueOf(value.toString());
    } catch (RuntimeException | StackOverflowError e) {
      text.append(TEXTS.get("toString.threw", nameOf(value), e.getClass().getName()));
      return;
    }
    String plain = WRAPPER.matcher(LAMBDA.matcher(own).replaceAll("lambda")).replaceAll("");
    text.append(value instanceof CharSequence ? own : plain);
  }

  private static String nameOf(Object value) {
    return WRAPPER.matcher(value.getClass().getName()).replaceAll("");
  }

  /** Whether a collection's class is the JDK's: others may have a text of their own, or be endless. */
  private static boolean isJdk(Object value) {
    return value.getClass().getName().startsWith("java.");
  }
}
