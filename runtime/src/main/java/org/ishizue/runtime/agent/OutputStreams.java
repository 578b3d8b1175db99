package org.ishizue.runtime.agent;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.ishizue.runtime.display.Capture;
import org.ishizue.runtime.wire.Report;

/**
 * System.out and System.err as reports. What is printed is collected for a moment, so that 100,000 lines
 * make a few frames; it goes out before any other report, so that the order stays as the learner's code
 * made it. Nothing is ever dropped: while the kernel does not read, printing waits.
 */
final class OutputStreams {
  private static final int MAX_BYTES = 64 << 10;
  private static final long MAX_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

  private final Reporter reporter;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition something = lock.newCondition();
  private final Pending pending = new Pending();
  private int cell;
  private boolean error;
  private long since;

  /** Whether all that is pending is the beginning of a character, which waits for its end. */
  private boolean partial;

  OutputStreams(Reporter reporter) {
    this.reporter = reporter;
  }

  /** Takes over System.out and System.err of this VM. */
  void install() {
    System.setOut(new PrintStream(new Stream(false), true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(new Stream(true), true, StandardCharsets.UTF_8));
    Thread flusher = new Thread(this::flushInTime, "ishizue-output");
    flusher.setDaemon(true);
    flusher.start();
  }

  /** Sends a report after everything printed so far. */
  void send(Report report) {
    lock.lock();
    try {
      flush(false);
      reporter.send(report);
    } finally {
      lock.unlock();
    }
  }

  /** The same after what this VM's own streams still hold. */
  void flushAndSend(Report report) {
    System.out.flush();
    System.err.flush();
    send(report);
  }

  private void write(boolean toError, byte[] bytes, int offset, int length) {
    Capture capture = Capture.current();
    if (capture != null) {
      capture.print(toError, bytes, offset, length);
      return;
    }
    lock.lock();
    try {
      int now = Cells.current();
      if (pending.size() > 0 && (now != cell || toError != error)) {
        flush(false);
      }
      if (pending.size() == 0 || partial) {
        cell = now;
        error = toError;
        since = System.nanoTime();
        partial = false;
        something.signal();
      }
      pending.write(bytes, offset, length);
      if (pending.size() >= MAX_BYTES) {
        flush(true);
      }
    } finally {
      lock.unlock();
    }
  }

  /** Sends what is pending; a character of which only the first bytes are there may wait for the others. */
  private void flush(boolean more) {
    int whole = more ? pending.lengthOfWholeCharacters() : pending.size();
    if (whole > 0) {
      String text = pending.take(whole);
      reporter.send(new Report.Printed(cell, error, text));
    }
    partial = pending.size() > 0;
  }

  private void flushInTime() {
    lock.lock();
    try {
      while (true) {
        if (pending.size() == 0 || partial) {
          something.await();
        } else {
          long left = since + MAX_NANOS - System.nanoTime();
          if (left <= 0) {
            flush(true);
          } else {
            // Comes back early when other output begins; the loop then waits for that one's time.
            var unused = something.awaitNanos(left);
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }

  private final class Stream extends OutputStream {
    private final boolean toError;

    Stream(boolean toError) {
      this.toError = toError;
    }

    @Override
    public void write(int b) {
      OutputStreams.this.write(toError, new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      OutputStreams.this.write(toError, bytes, offset, length);
    }
  }

  private static final class Pending extends ByteArrayOutputStream {
    Pending() {
      super(MAX_BYTES + 8192);
    }

    /** The length without a UTF-8 sequence that is still incomplete at the end. */
    int lengthOfWholeCharacters() {
      int start = count - 1;
      while (start >= 0 && start > count - 4 && (buf[start] & 0xC0) == 0x80) {
        start--;
      }
      if (start < 0) {
        return count;
      }
      int lead = buf[start] & 0xFF;
      int length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
      return start + length > count ? start : count;
    }

    String take(int length) {
      String text = new String(buf, 0, length, StandardCharsets.UTF_8);
      System.arraycopy(buf, length, buf, 0, count - length);
      count -= length;
      return text;
    }
  }
}
