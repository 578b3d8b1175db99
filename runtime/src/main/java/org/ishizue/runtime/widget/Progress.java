package org.ishizue.runtime.widget;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.ishizue.runtime.display.Display;
import org.ishizue.runtime.display.MimeBundle;
import org.jspecify.annotations.Nullable;

/**
 * Shows how far a loop has come, in one line that redraws in its place:
 *
 * <pre>{@code
 * for (var file : Progress.of("読み込み", files)) { … }
 * }</pre>
 *
 * <p>Drawn at most ten times a second, however fast the loop. A loop that is left early leaves the line where
 * it stood. Needs no widgets: it is an updated display.
 *
 * @param <T> the type of what is gone through
 */
public final class Progress<T> implements Iterable<T> {
  private static final long MIN_NANOS = Duration.ofMillis(100).toNanos();
  private static final int TEXT_WIDTH = 20;

  private final String label;
  private final Collection<? extends T> items;

  private Progress(String label, Collection<? extends T> items) {
    this.label = label;
    this.items = items;
  }

  /** Goes through a collection. */
  public static <T> Progress<T> of(Collection<? extends T> items) {
    return of("", items);
  }

  /** Goes through a collection, with a word before the bar. */
  public static <T> Progress<T> of(String label, Collection<? extends T> items) {
    return new Progress<>(label, items);
  }

  /** Goes through an array. */
  public static <T> Progress<T> of(T[] items) {
    return of("", Arrays.asList(items));
  }

  /** Goes through the whole numbers from 0 to {@code count} - 1. */
  public static Progress<Integer> of(int count) {
    return of("", count);
  }

  /** The same with a word before the bar. */
  public static Progress<Integer> of(String label, int count) {
    return new Progress<>(label, new Range(count));
  }

  @Override
  public Iterator<T> iterator() {
    return new Counting<>(items.iterator(), new Bar(label, items.size()));
  }

  private record Counting<T>(Iterator<? extends T> items, Bar bar) implements Iterator<T> {
    @Override
    public boolean hasNext() {
      boolean more = items.hasNext();
      bar.show(!more);
      return more;
    }

    @Override
    public T next() {
      T next = items.next();
      bar.taken++;
      return next;
    }
  }

  /** One line; {@code taken} counts what the loop has been given, of which the last is not done yet. */
  private static final class Bar {
    private final String label;
    private final int total;
    private final long start = System.nanoTime();
    private @Nullable String displayId;
    private long shownAt;
    private int taken;
    private boolean ended;

    Bar(String label, int total) {
      this.label = label.isEmpty() ? "" : label + " ";
      this.total = total;
    }

    void show(boolean end) {
      long now = System.nanoTime();
      if (ended || (!end && displayId != null && now - shownAt < MIN_NANOS)) {
        return;
      }
      ended = end;
      shownAt = now;
      String id = displayId;
      if (id == null) {
        displayId = Display.display(bundle(now));
      } else {
        Display.updateDisplay(id, bundle(now));
      }
    }

    private MimeBundle bundle(long now) {
      double share = total == 0 ? 1 : Math.min(1, taken / (double) total);
      int full = (int) Math.round(share * TEXT_WIDTH);
      String numbers = String.format(
          Locale.ROOT, "%d/%d (%.0f %%, %.1f s)", taken, total, share * 100, (now - start) / 1e9);
      String id = "ishizue-" + UUID.randomUUID();
      return MimeBundle.builder()
          .text(label + "▓".repeat(full) + "░".repeat(TEXT_WIDTH - full) + " " + numbers)
          .html(
              "<label for=\"" + id + "\">" + Fallback.escape(label) + "</label><progress id=\"" + id
                  + "\" max=\"" + Math.max(1, total) + "\" value=\"" + (total == 0 ? 1 : taken)
                  + "\"></progress> " + numbers)
          .build();
    }
  }

  private static final class Range extends java.util.AbstractList<Integer> {
    private final int count;

    Range(int count) {
      this.count = Math.max(0, count);
    }

    @Override
    public Integer get(int index) {
      if (index < 0 || index >= count) {
        throw new NoSuchElementException(String.valueOf(index));
      }
      return index;
    }

    @Override
    public int size() {
      return count;
    }
  }
}
