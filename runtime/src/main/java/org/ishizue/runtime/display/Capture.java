package org.ishizue.runtime.display;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a thread prints and displays, held back so that it can be shown elsewhere: begin one, run the code,
 * close it, read its items. What threads that the code started print meanwhile belongs to it as well.
 */
public final class Capture implements DisplaySink, AutoCloseable {
  /** How much printed text is kept; what comes after it is cut. */
  public static final int MAX_BYTES = 1 << 20;

  private static final InheritableThreadLocal<@Nullable Capture> CURRENT =
      new InheritableThreadLocal<>();

  private final @Nullable Capture outer = current();
  private final List<Item> items = new ArrayList<>();
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private boolean error;
  private int bytesLeft = MAX_BYTES;
  private boolean clearBeforeNext;
  private volatile boolean closed;

  /** One piece of output. */
  public sealed interface Item {}

  /** Printed to System.out or System.err. */
  public record Printed(boolean error, String text) implements Item {}

  /** Displayed, under an id or not. */
  public record Shown(MimeBundle bundle, @Nullable String displayId) implements Item {}

  private Capture() {}

  /** Begins to hold back what this thread puts out. */
  public static Capture begin() {
    Capture capture = new Capture();
    CURRENT.set(capture);
    return capture;
  }

  /** The capture that this thread's output goes to; null if it goes to the cell. */
  public static @Nullable Capture current() {
    Capture current = CURRENT.get();
    return current == null || current.closed ? null : current;
  }

  /** Ends it. To be called by the thread that began it. */
  @Override
  public void close() {
    closed = true;
    CURRENT.set(outer);
  }

  /** What has come so far, in order. */
  public synchronized List<Item> items() {
    endPrinted();
    return List.copyOf(items);
  }

  /** Takes printed bytes (UTF-8, maybe ending in the middle of a character). */
  public synchronized void print(boolean toError, byte[] bytes, int offset, int length) {
    clearIfDue();
    if (toError != error) {
      endPrinted();
      error = toError;
    }
    int taken = Math.min(length, bytesLeft);
    printed.write(bytes, offset, taken);
    bytesLeft -= taken;
    if (taken < length && taken > 0) {
      printed.writeBytes(
          ("\n" + PlainText.TEXTS.get("cut.output") + "\n").getBytes(StandardCharsets.UTF_8));
    }
  }

  @Override
  public synchronized void show(MimeBundle bundle, @Nullable String displayId, boolean update) {
    if (update) {
      boolean here = false;
      for (int i = 0; i < items.size(); i++) {
        if (items.get(i) instanceof Shown shown && Objects.equals(shown.displayId(), displayId)) {
          items.set(i, new Shown(bundle, displayId));
          here = true;
        }
      }
      if (!here) {
        Display.outside(outer).show(bundle, displayId, true);
      }
      return;
    }
    clearIfDue();
    endPrinted();
    items.add(new Shown(bundle, displayId));
  }

  @Override
  public synchronized void clear(boolean untilNext) {
    clearBeforeNext = true;
    if (!untilNext) {
      clearIfDue();
    }
  }

  private void clearIfDue() {
    if (clearBeforeNext) {
      items.clear();
      printed.reset();
      clearBeforeNext = false;
    }
  }

  private void endPrinted() {
    if (printed.size() > 0) {
      items.add(new Printed(error, printed.toString(StandardCharsets.UTF_8)));
      printed.reset();
    }
  }
}
