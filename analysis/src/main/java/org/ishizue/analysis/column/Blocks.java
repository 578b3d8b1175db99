package org.ishizue.analysis.column;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Goes through a great many rows block by block, side by side when there are several. Where the blocks are
 * cut does not depend on the machine.
 */
public final class Blocks {
  private static final int SIZE = 1 << 17;

  private Blocks() {}

  /** Something that can be done with the rows from one to before another, whatever is done with the others. */
  public interface Work {
    void with(int from, int to);
  }

  /** Writes those of the rows from one place to another that are to be kept, and says how many they are. */
  public interface Selector {
    int select(int from, int to, int[] kept);
  }

  /** Does it with every row. */
  public static void each(int rows, Work work) {
    each(rows, SIZE, work);
  }

  /** Does it with every row, in blocks that begin at multiples of a number. */
  public static void each(int rows, int multiple, Work work) {
    int size = Math.max(1, SIZE / multiple) * multiple;
    numbers(rows, size).forEach(block -> {
      int from = block * size;
      work.with(from, Math.min(rows, from + size));
    });
  }

  /** The rows that are kept, in their order. */
  public static int[] select(int rows, Selector selector) {
    List<int[]> kept = numbers(rows, SIZE)
        .mapToObj(block -> {
          int from = block * SIZE;
          int to = Math.min(rows, from + SIZE);
          int[] found = new int[to - from];
          return Arrays.copyOf(found, selector.select(from, to, found));
        })
        .toList();
    return joined(kept);
  }

  private static IntStream numbers(int rows, int size) {
    int blocks = rows / size + (rows % size == 0 ? 0 : 1);
    IntStream numbers = IntStream.range(0, blocks);
    return blocks > 1 ? numbers.parallel() : numbers;
  }

  private static int[] joined(List<int[]> parts) {
    int[] joined = new int[parts.stream().mapToInt(part -> part.length).sum()];
    int at = 0;
    for (int[] part : parts) {
      System.arraycopy(part, 0, joined, at, part.length);
      at += part.length;
    }
    return joined;
  }
}
