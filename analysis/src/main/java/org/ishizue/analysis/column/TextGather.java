package org.ishizue.analysis.column;

import it.unimi.dsi.fastutil.bytes.Byte2IntOpenHashMap;
import it.unimi.dsi.fastutil.bytes.Byte2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.objects.Object2ByteOpenHashMap;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import it.unimi.dsi.fastutil.objects.Object2ShortOpenHashMap;
import it.unimi.dsi.fastutil.shorts.Short2IntOpenHashMap;
import it.unimi.dsi.fastutil.shorts.Short2ObjectOpenHashMap;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.columns.strings.ByteDictionaryMap;
import tech.tablesaw.columns.strings.DictionaryMap;
import tech.tablesaw.columns.strings.IntDictionaryMap;
import tech.tablesaw.columns.strings.ShortDictionaryMap;

/**
 * Picks rows of a column of texts by copying their dictionary keys: appending each text would look it up
 * again. The new dictionary has only the texts that are still there, for Tablesaw counts its entries.
 */
final class TextGather {
  private TextGather() {}

  static DictionaryMap dictionary(StringColumn column) {
    return Objects.requireNonNull(column.getDictionary());
  }

  /** The key that stands for a missing text. */
  static int missingKey(DictionaryMap dictionary) {
    if (dictionary instanceof ByteDictionaryMap) {
      return Byte.MAX_VALUE;
    }
    return dictionary instanceof ShortDictionaryMap ? Short.MAX_VALUE : Integer.MAX_VALUE;
  }

  /** All rows. */
  static StringColumn copy(StringColumn column) {
    return gathered(column, null);
  }

  static StringColumn rows(StringColumn column, int[] rows) {
    return gathered(column, rows);
  }

  private static StringColumn gathered(StringColumn column, int @Nullable [] rows) {
    DictionaryMap dictionary = dictionary(column);
    DictionaryMap gathered;
    if (dictionary instanceof ByteDictionaryMap bytes) {
      gathered = ofKeys(bytes, keys(bytes, rows));
    } else if (dictionary instanceof ShortDictionaryMap shorts) {
      gathered = ofKeys(shorts, keys(shorts, rows));
    } else if (dictionary instanceof IntDictionaryMap ints) {
      gathered = ofKeys(ints, keys(ints, rows));
    } else {
      throw new IllegalArgumentException("Not a known dictionary: " + dictionary.getClass());
    }
    StringColumn result = StringColumn.createInternal(column.name(), gathered);
    result.setPrintFormatter(column.getPrintFormatter());
    return result;
  }

  private static byte[] keys(ByteDictionaryMap from, int @Nullable [] rows) {
    byte[] source = from.values().elements();
    if (rows == null) {
      return Arrays.copyOf(source, from.size());
    }
    byte[] keys = new byte[rows.length];
    for (int i = 0; i < rows.length; i++) {
      keys[i] = rows[i] == Gather.NONE ? Byte.MAX_VALUE : source[rows[i]];
    }
    return keys;
  }

  private static DictionaryMap ofKeys(ByteDictionaryMap from, byte[] keys) {
    int[] counts = new int[1 << Byte.SIZE];
    for (byte key : keys) {
      counts[key - Byte.MIN_VALUE]++;
    }
    Byte2ObjectOpenHashMap<String> values = new Byte2ObjectOpenHashMap<>();
    Object2ByteOpenHashMap<String> byValue = new Object2ByteOpenHashMap<>();
    byValue.defaultReturnValue(Byte.MIN_VALUE);
    Byte2IntOpenHashMap byKey = new Byte2IntOpenHashMap();
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0) {
        byte key = (byte) (i + Byte.MIN_VALUE);
        String value = key == Byte.MAX_VALUE ? "" : from.getValueForKey(key);
        values.put(key, value);
        byValue.put(value, key);
        byKey.put(key, counts[i]);
      }
    }
    return new ByteDictionaryMap.ByteDictionaryBuilder()
        .setNextIndex(from.nextKeyWithoutIncrementing())
        .setKeyToValue(values)
        .setValueToKey(byValue)
        .setKeyToCount(byKey)
        .setValues(keys)
        .build();
  }

  private static short[] keys(ShortDictionaryMap from, int @Nullable [] rows) {
    short[] source = from.values().elements();
    if (rows == null) {
      return Arrays.copyOf(source, from.size());
    }
    short[] keys = new short[rows.length];
    for (int i = 0; i < rows.length; i++) {
      keys[i] = rows[i] == Gather.NONE ? Short.MAX_VALUE : source[rows[i]];
    }
    return keys;
  }

  private static DictionaryMap ofKeys(ShortDictionaryMap from, short[] keys) {
    int[] counts = new int[1 << Short.SIZE];
    for (short key : keys) {
      counts[key - Short.MIN_VALUE]++;
    }
    Short2ObjectOpenHashMap<String> values = new Short2ObjectOpenHashMap<>();
    Object2ShortOpenHashMap<String> byValue = new Object2ShortOpenHashMap<>();
    byValue.defaultReturnValue(Short.MIN_VALUE);
    Short2IntOpenHashMap byKey = new Short2IntOpenHashMap();
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0) {
        short key = (short) (i + Short.MIN_VALUE);
        String value = key == Short.MAX_VALUE ? "" : from.getValueForKey(key);
        values.put(key, value);
        byValue.put(value, key);
        byKey.put(key, counts[i]);
      }
    }
    return new ShortDictionaryMap.ShortDictionaryBuilder()
        .setNextIndex(from.nextKeyWithoutIncrementing())
        .setKeyToValue(values)
        .setCanPromoteToText(from.canPromoteToText())
        .setValueToKey(byValue)
        .setKeyToCount(byKey)
        .setValues(keys)
        .build();
  }

  private static int[] keys(IntDictionaryMap from, int @Nullable [] rows) {
    int[] source = from.values().elements();
    if (rows == null) {
      return Arrays.copyOf(source, from.size());
    }
    int[] keys = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      keys[i] = rows[i] == Gather.NONE ? Integer.MAX_VALUE : source[rows[i]];
    }
    return keys;
  }

  private static DictionaryMap ofKeys(IntDictionaryMap from, int[] keys) {
    Int2IntOpenHashMap byKey = new Int2IntOpenHashMap();
    for (int key : keys) {
      byKey.addTo(key, 1);
    }
    Int2ObjectOpenHashMap<String> values = new Int2ObjectOpenHashMap<>();
    Object2IntOpenHashMap<String> byValue = new Object2IntOpenHashMap<>();
    byValue.defaultReturnValue(Integer.MIN_VALUE);
    for (int key : byKey.keySet()) {
      String value = key == Integer.MAX_VALUE ? "" : from.getValueForKey(key);
      values.put(key, value);
      byValue.put(value, key);
    }
    return new IntDictionaryMap.IntDictionaryBuilder()
        .setNextIndex(from.nextKeyWithoutIncrementing())
        .setKeyToValue(values)
        .setValueToKey(byValue)
        .setKeyToCount(byKey)
        .setValues(keys)
        .build();
  }
}
