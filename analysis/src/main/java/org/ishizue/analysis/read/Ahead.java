package org.ishizue.analysis.read;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Reads rows ahead on a thread of its own, so that cutting lines into cells and understanding the cells go
 * on at the same time. A short file never starts that thread. What waits is limited by rows and by cells.
 */
final class Ahead implements RowSource {
  private static final int DIRECT_ROWS = 2_000;
  private static final int BATCH_ROWS = 512;
  private static final int BATCH_CELLS = 16_384;
  private static final int WAITING = 8;

  /** Rows in order; if it is the last batch, also how the file ended. */
  private record Batch(
      List<Row> rows, boolean last, @Nullable Throwable failure) {}

  private final RowSource source;
  private final BlockingQueue<Batch> waiting = new ArrayBlockingQueue<>(WAITING);
  private int direct;
  private @Nullable Thread reader;
  private Batch batch = new Batch(List.of(), false, null);
  private int used;

  Ahead(RowSource source) {
    this.source = source;
  }

  @Override
  public @Nullable Row next() throws IOException {
    if (direct < DIRECT_ROWS) {
      direct++;
      return source.next();
    }
    if (reader == null) {
      reader = new Thread(this::readAll, "ishizue-read-ahead");
      reader.setDaemon(true);
      reader.start();
    }
    while (used == batch.rows().size()) {
      if (batch.last()) {
        rethrow(batch.failure());
        return null;
      }
      batch = take();
      used = 0;
    }
    return batch.rows().get(used++);
  }

  @Override
  public void close() throws IOException {
    Thread running = reader;
    if (running == null) {
      source.close();
      return;
    }
    running.interrupt();
    boolean interrupted = false;
    while (running.isAlive()) { // it closes the file, which Windows would otherwise keep locked
      try {
        running.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void readAll() {
    Throwable failure = null;
    List<Row> rows = new ArrayList<>(BATCH_ROWS);
    try (source) {
      int cells = 0;
      for (Row row = source.next(); row != null; row = source.next()) {
        rows.add(row);
        cells += row.size();
        if (rows.size() == BATCH_ROWS || cells >= BATCH_CELLS) {
          waiting.put(new Batch(rows, false, null));
          rows = new ArrayList<>(BATCH_ROWS);
          cells = 0;
        }
      }
    } catch (InterruptedException e) {
      return; // nobody waits any more
    } catch (Throwable e) { // even a lack of memory belongs to who asked for the rows
      failure = e;
    }
    try {
      waiting.put(new Batch(rows, true, failure));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Batch take() throws IOException {
    try {
      return waiting.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      InterruptedIOException stopped = new InterruptedIOException("interrupted while reading");
      stopped.initCause(e);
      throw stopped;
    }
  }

  private static void rethrow(@Nullable Throwable failure) throws IOException {
    if (failure instanceof IOException e) {
      throw e;
    }
    if (failure instanceof RuntimeException e) {
      throw e;
    }
    if (failure instanceof Error e) {
      throw e;
    }
  }
}
