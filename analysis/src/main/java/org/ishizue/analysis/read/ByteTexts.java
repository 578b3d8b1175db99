package org.ishizue.analysis.read;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The different cells of a column as they stand in the file, found by their bytes, so that a text that comes
 * a thousand times is decoded once. Each has a code, or is a text that means "missing".
 */
final class ByteTexts {
  /** The entry of a cell that has not come yet. */
  static final int NONE = -1;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final int MISSING = -1;

  private int[] places = new int[64]; // entry + 1; 0 is free
  private int[] hashes = new int[32];
  private long[] heads = new long[32]; // the first eight bytes, and zeros behind a shorter text
  private int[] codes = new int[32];
  private int[] starts = new int[33];
  private byte[] kept = new byte[512];
  private final List<String> missing = new ArrayList<>();
  private int size;
  private int last;

  /** The entry of a cell; {@link #NONE} if it is new. */
  int find(byte[] bytes, int from, int to) {
    long head = head(bytes, from, to);
    if (last < size && isEqual(last, head, bytes, from, to)) {
      return last; // in many files a text follows upon itself
    }
    int hash = hash(head, bytes, from, to);
    int mask = places.length - 1;
    for (int place = hash & mask; places[place] != 0; place = (place + 1) & mask) {
      int entry = places[place] - 1;
      if (hashes[entry] == hash && isEqual(entry, head, bytes, from, to)) {
        last = entry;
        return entry;
      }
    }
    return NONE;
  }

  /** Keeps a new cell with its code. */
  int add(byte[] bytes, int from, int to, int code) {
    int length = to - from;
    if (size == codes.length) {
      hashes = Arrays.copyOf(hashes, size * 2);
      heads = Arrays.copyOf(heads, size * 2);
      codes = Arrays.copyOf(codes, size * 2);
      starts = Arrays.copyOf(starts, size * 2 + 1);
    }
    if (starts[size] + length > kept.length) {
      kept = Arrays.copyOf(kept, Math.max(kept.length * 2, starts[size] + length));
    }
    System.arraycopy(bytes, from, kept, starts[size], length);
    heads[size] = head(bytes, from, to);
    hashes[size] = hash(heads[size], bytes, from, to);
    codes[size] = code;
    starts[size + 1] = starts[size] + length;
    size++;
    if (size * 2 > places.length) {
      places = new int[places.length * 2];
      for (int entry = 0; entry < size; entry++) {
        enter(entry);
      }
    } else {
      enter(size - 1);
    }
    return size - 1;
  }

  /** Keeps a new cell that means "missing", with its text. */
  int addMissing(byte[] bytes, int from, int to, String text) {
    missing.add(text);
    return add(bytes, from, to, MISSING - missing.size() + 1);
  }

  /** The code of an entry; negative for one that means "missing". */
  int code(int entry) {
    return codes[entry];
  }

  /** The text of an entry that means "missing". */
  String missing(int entry) {
    return missing.get(MISSING - codes[entry]);
  }

  private void enter(int entry) {
    int mask = places.length - 1;
    int place = hashes[entry] & mask;
    while (places[place] != 0) {
      place = (place + 1) & mask;
    }
    places[place] = entry + 1;
  }

  /** Most texts of a table are no longer than their head: then nothing else is compared. */
  private boolean isEqual(int entry, long head, byte[] bytes, int from, int to) {
    int length = to - from;
    return heads[entry] == head
        && starts[entry + 1] - starts[entry] == length
        && (length <= Long.BYTES
            || Arrays.equals(
                kept, starts[entry] + Long.BYTES, starts[entry + 1], bytes, from + Long.BYTES, to));
  }

  private static long head(byte[] bytes, int from, int to) {
    if (from + Long.BYTES <= bytes.length && to > from) {
      long word = (long) LONGS.get(bytes, from);
      int unused = Math.max(0, Long.BYTES - (to - from)) * Byte.SIZE;
      return word << unused >>> unused;
    }
    return rest(bytes, from, Math.min(to, from + Long.BYTES));
  }

  /** Less than nine bytes as one number, the first one lowest. */
  private static long rest(byte[] bytes, int from, int to) {
    long rest = 0;
    for (int at = to - 1; at >= from; at--) {
      rest = rest << Byte.SIZE | (bytes[at] & 0xFF);
    }
    return rest;
  }

  private static int hash(long head, byte[] bytes, int from, int to) {
    long hash = mixed(to - from, head);
    int at = from + Long.BYTES;
    for (; at + Long.BYTES <= to; at += Long.BYTES) {
      hash = mixed(hash, (long) LONGS.get(bytes, at));
    }
    return (int) (at < to ? mixed(hash, rest(bytes, at, to)) : hash);
  }

  private static long mixed(long hash, long word) {
    long product = (hash ^ word) * 0x9E3779B97F4A7C15L;
    return product ^ product >>> 32;
  }
}
