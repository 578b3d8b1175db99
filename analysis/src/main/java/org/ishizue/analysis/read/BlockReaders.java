package org.ishizue.analysis.read;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads the blocks of a text by several threads, one of them the caller's; each takes the block that comes next. */
final class BlockReaders {
  private static final int MOST_THREADS = 4;

  /**
   * So many blocks of a process are read by one thread alone. Until the compiler has seen what is hot, a JVM counts every
   * branch, and threads that count at the same places take ten times the time of one; the other core is the compiler's.
   */
  private static final int COLD_BLOCKS = 16;

  private static final AtomicInteger READ_COLD = new AtomicInteger();

  private final Supplier<BlockReader> readers;
  private final LineBlocks blocks;
  private final List<BlockReader.Part> parts = new ArrayList<>();
  private final KanaCount kana = new KanaCount();
  private @Nullable Throwable failure;
  private volatile boolean stopped;

  BlockReaders(Supplier<BlockReader> readers, LineBlocks blocks) {
    this.readers = readers;
    this.blocks = blocks;
  }

  /** Reads all blocks that are left. */
  void run() throws IOException, NotPlainException {
    LineBlocks.Block block = blocks.newBlock();
    if (!blocks.fill(block)) {
      return;
    }
    List<Thread> helpers = new ArrayList<>();
    boolean whole = false;
    try {
      boolean more = true;
      if (READ_COLD.get() < COLD_BLOCKS) {
        helpers.add(start(0, ColumnClasses::initialise));
        more = readAlone(block);
      }
      if (more) {
        int threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
        for (int i = 1; i < threads; i++) {
          helpers.add(start(i, this::help));
        }
        read(block);
      }
      whole = true;
    } finally {
      stopped = !whole;
      join(helpers); // none may go on reading a file that is closed
    }
    rethrow();
    parts.sort(Comparator.comparingInt(BlockReader.Part::number));
  }

  /** What the blocks gave, in their order. */
  List<BlockReader.Part> parts() {
    return parts;
  }

  int rows() {
    return parts.stream().mapToInt(BlockReader.Part::rows).sum();
  }

  KanaCount kana() {
    return kana;
  }

  /** Reads what one thread alone should read, and fills the block for what follows; false if that was all. */
  private boolean readAlone(LineBlocks.Block block) throws IOException, NotPlainException {
    BlockReader reader = readers.get();
    boolean more = true;
    while (more && READ_COLD.getAndIncrement() < COLD_BLOCKS) {
      parts.add(reader.read(block, 0));
      checkInterrupt();
      more = blocks.fill(block);
    }
    kana.add(reader.kana());
    return more;
  }

  private interface Help {
    void run() throws IOException, NotPlainException;
  }

  private Thread start(int number, Help help) {
    Thread helper = new Thread(
        () -> {
          try {
            help.run();
          } catch (Throwable e) { // even a lack of memory belongs to who asked for the table
            synchronized (parts) {
              failure = failure == null ? e : failure;
            }
            stopped = true;
          }
        },
        "ishizue-read-" + number);
    helper.setDaemon(true);
    helper.start();
    return helper;
  }

  private void help() throws IOException, NotPlainException {
    LineBlocks.Block block = blocks.newBlock();
    if (blocks.fill(block)) {
      read(block);
    }
  }

  private void read(LineBlocks.Block block) throws IOException, NotPlainException {
    BlockReader reader = readers.get();
    do {
      BlockReader.Part part = reader.read(block, 0);
      synchronized (parts) {
        parts.add(part);
      }
      checkInterrupt();
    } while (!stopped && blocks.fill(block));
    synchronized (parts) {
      kana.add(reader.kana());
    }
  }

  private static void checkInterrupt() throws InterruptedIOException {
    if (Thread.currentThread().isInterrupted()) {
      throw new InterruptedIOException("interrupted while reading");
    }
  }

  private void join(List<Thread> helpers) throws InterruptedIOException {
    boolean interrupted = false;
    for (Thread helper : helpers) {
      while (helper.isAlive()) {
        try {
          helper.join();
        } catch (InterruptedException e) {
          interrupted = true;
          stopped = true;
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while reading");
    }
  }

  private void rethrow() throws IOException, NotPlainException {
    Throwable failed = failure;
    if (failed instanceof IOException e) {
      throw e;
    }
    if (failed instanceof NotPlainException e) {
      throw e;
    }
    if (failed instanceof RuntimeException e) {
      throw e;
    }
    if (failed instanceof Error e) {
      throw e;
    }
  }
}
