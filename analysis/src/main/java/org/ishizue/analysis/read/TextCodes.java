package org.ishizue.analysis.read;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import it.unimi.dsi.fastutil.objects.Object2ShortOpenHashMap;
import it.unimi.dsi.fastutil.shorts.Short2IntOpenHashMap;
import it.unimi.dsi.fastutil.shorts.Short2ObjectOpenHashMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

  private final Dictionary dictionary;
  private @Nullable IdentityHashMap<Dictionary, int[]> translations; // parts need none
  private int[] counts = {};
  private int[] rows;
  private int size;

  TextCodes() {
    this(new Dictionary(), 16);
  }

  /** Codes by a dictionary that others use, too, and room for so many rows. */
  TextCodes(Dictionary dictionary, int capacity) {
    this.dictionary = dictionary;
    rows = new int[capacity];
  }

  /** Texts, and the code of each. */
  static final class Dictionary {
    private final Object2IntOpenHashMap<String> codes = new Object2IntOpenHashMap<>();
    private final List<String> texts = new ArrayList<>();

    Dictionary() {
      codes.defaultReturnValue(MISSING);
    }

    /** The code of a text, a new one if it has none yet. */
    int code(String text) {
      int code = codes.getInt(text);
      if (code == MISSING) {
        code = add(text);
        codes.put(text, code);
      }
      return code;
    }

    /** A new code for a text, which only {@link TextCodes#add(TextCodes)} will find equal to another's. */
    int add(String text) {
      texts.add(text);
      return texts.size() - 1;
    }
  }

  void addMissing() {
    append(MISSING);
  }

  void add(String text) {
    append(dictionary.code(text));
  }

  /** Adds a text by its code in the dictionary. */
  void addCode(int code) {
    append(code);
  }

  /** Adds the rows of others, whose dictionary may be another. */
  void add(TextCodes others) {
    List<String> theirs = others.dictionary.texts;
    if (translations == null) {
      translations = new IdentityHashMap<>();
    }
    int[] known = translations.getOrDefault(others.dictionary, new int[0]);
    int[] translated = Arrays.copyOf(known, theirs.size());
    Arrays.fill(translated, known.length, translated.length, MISSING);
    translations.put(others.dictionary, translated);
    reserve(size + others.size);
    for (int i = 0; i < others.size; i++) {
      int code = others.rows[i];
      if (code == MISSING) {
        rows[size++] = MISSING;
        continue;
      }
      int ours = translated[code];
      if (ours == MISSING) {
        ours = dictionary.code(theirs.get(code));
        translated[code] = ours;
      }
      rows[size++] = ours;
    }
  }

  /** Makes room for so many rows in all. */
  void reserve(int wanted) {
    if (wanted > rows.length) {
      rows = Arrays.copyOf(rows, wanted);
    }
  }

  /** The different texts in the order in which they came first. */
  List<String> texts() {
    return dictionary.texts;
  }

  /** How often the text of a place in {@link #texts()} came. */
  int count(int code) {
    return counts()[code];
  }

  StringColumn column(String name) {
    return StringColumn.createInternal(
        name, texts().size() <= MOST_FOR_SHORT ? shorts() : integers());
  }

  private int missing() {
    int missing = size;
    for (int count : counts()) {
      missing -= count;
    }
    return missing;
  }

  /** The counts, made when they are first asked for, after the last row. */
  private int[] counts() {
    if (counts.length == 0) {
      counts = new int[texts().size()];
      for (int row = 0; row < size; row++) {
        if (rows[row] != MISSING) {
          counts[rows[row]]++;
        }
      }
    }
    return counts;
  }

  private void append(int code) {
    if (size == rows.length) {
      rows = Arrays.copyOf(rows, Math.max(16, size * 2));
    }
    rows[size++] = code;
  }

  /** Tablesaw numbers the texts from the smallest value but one; the largest stands for a missing text. */
  private ShortDictionaryMap shorts() {
    List<String> texts = texts();
    int missing = missing();
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
    List<String> texts = texts();
    int missing = missing();
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
