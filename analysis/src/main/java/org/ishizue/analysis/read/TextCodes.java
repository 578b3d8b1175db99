package org.ishizue.analysis.read;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import it.unimi.dsi.fastutil.objects.Object2ShortOpenHashMap;
import it.unimi.dsi.fastutil.shorts.Short2IntOpenHashMap;
import it.unimi.dsi.fastutil.shorts.Short2ObjectOpenHashMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.columns.strings.IntDictionaryMap;
import tech.tablesaw.columns.strings.ShortDictionaryMap;

/**
 * The texts of a column, each kept once, and a code a row. Tablesaw keeps them the same way, but takes them
 * one by one through three hash tables; here they are handed over as a whole.
 */
final class TextCodes {
  private static final int MISSING = -1;
  private static final int MOST_FOR_SHORT = 30_000;

  private final Object2IntOpenHashMap<String> codes = new Object2IntOpenHashMap<>();
  private final List<String> texts = new ArrayList<>();
  private int[] counts = new int[16];
  private int[] rows = new int[16];
  private int size;
  private int missing;

  TextCodes() {
    codes.defaultReturnValue(MISSING);
  }

  void addMissing() {
    missing++;
    append(MISSING);
  }

  void add(String text) {
    int code = codes.getInt(text);
    if (code == MISSING) {
      code = texts.size();
      codes.put(text, code);
      texts.add(text);
      if (code == counts.length) {
        counts = Arrays.copyOf(counts, code * 2);
      }
    }
    counts[code]++;
    append(code);
  }

  /** The different texts in the order in which they came first. */
  List<String> texts() {
    return texts;
  }

  /** How often the text of a place in {@link #texts()} came. */
  int count(int code) {
    return counts[code];
  }

  StringColumn column(String name) {
    return StringColumn.createInternal(
        name, texts.size() <= MOST_FOR_SHORT ? shorts() : integers());
  }

  private void append(int code) {
    if (size == rows.length) {
      rows = Arrays.copyOf(rows, size * 2);
    }
    rows[size++] = code;
  }

  /** Tablesaw numbers the texts from the smallest value but one; the largest stands for a missing text. */
  private ShortDictionaryMap shorts() {
    short first = Short.MIN_VALUE + 1;
    Short2ObjectOpenHashMap<String> byKey = new Short2ObjectOpenHashMap<>();
    Object2ShortOpenHashMap<String> byText = new Object2ShortOpenHashMap<>();
    byText.defaultReturnValue(Short.MIN_VALUE);
    Short2IntOpenHashMap countByKey = new Short2IntOpenHashMap();
    for (int code = 0; code < texts.size(); code++) {
      short key = (short) (first + code);
      byKey.put(key, texts.get(code));
      byText.put(texts.get(code), key);
      countByKey.put(key, counts[code]);
    }
    if (missing > 0) {
      byKey.put(Short.MAX_VALUE, "");
      byText.put("", Short.MAX_VALUE);
      countByKey.put(Short.MAX_VALUE, missing);
    }
    short[] keys = new short[size];
    for (int row = 0; row < size; row++) {
      keys[row] = rows[row] == MISSING ? Short.MAX_VALUE : (short) (first + rows[row]);
    }
    return new ShortDictionaryMap.ShortDictionaryBuilder()
        .setNextIndex(first + texts.size() - 1)
        .setKeyToValue(byKey)
        .setValueToKey(byText)
        .setKeyToCount(countByKey)
        .setValues(keys)
        .build();
  }

  private IntDictionaryMap integers() {
    int first = Integer.MIN_VALUE + 1;
    Int2ObjectOpenHashMap<String> byKey = new Int2ObjectOpenHashMap<>(texts.size());
    Object2IntOpenHashMap<String> byText = new Object2IntOpenHashMap<>(texts.size());
    byText.defaultReturnValue(Integer.MIN_VALUE);
    Int2IntOpenHashMap countByKey = new Int2IntOpenHashMap(texts.size());
    for (int code = 0; code < texts.size(); code++) {
      byKey.put(first + code, texts.get(code));
      byText.put(texts.get(code), first + code);
      countByKey.put(first + code, counts[code]);
    }
    if (missing > 0) {
      byKey.put(Integer.MAX_VALUE, "");
      byText.put("", Integer.MAX_VALUE);
      countByKey.put(Integer.MAX_VALUE, missing);
    }
    int[] keys = new int[size];
    for (int row = 0; row < size; row++) {
      keys[row] = rows[row] == MISSING ? Integer.MAX_VALUE : first + rows[row];
    }
    return new IntDictionaryMap.IntDictionaryBuilder()
        .setNextIndex(first + texts.size() - 1)
        .setKeyToValue(byKey)
        .setValueToKey(byText)
        .setKeyToCount(countByKey)
        .setValues(keys)
        .build();
  }
}
