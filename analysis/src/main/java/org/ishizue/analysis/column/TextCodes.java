package org.ishizue.analysis.column;

import java.util.Arrays;
import java.util.Objects;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.columns.strings.DictionaryMap;
import tech.tablesaw.columns.strings.ShortDictionaryMap;

/**
 * A column of texts as whole numbers, by the column's own dictionary.
 *
 * @param codes the place of each row's text in {@code texts}; {@link Gather#NONE} for a missing one
 * @param texts the texts; some may be in no row
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record TextCodes(int[] codes, String[] texts) {
  /** The codes of a column. */
  public static TextCodes of(StringColumn column) {
    DictionaryMap dictionary = TextGather.dictionary(column);
    if (dictionary instanceof ShortDictionaryMap shorts) {
      return of(shorts);
    }
    int missing = TextGather.missingKey(dictionary);
    int[] codes = new int[column.size()];
    int least = Integer.MAX_VALUE;
    int greatest = Integer.MIN_VALUE;
    for (int row = 0; row < codes.length; row++) {
      int key = dictionary.getKeyForIndex(row);
      codes[row] = key;
      if (key != missing) {
        least = Math.min(least, key);
        greatest = Math.max(greatest, key);
      }
    }
    String[] texts = new String[least > greatest ? 0 : greatest - least + 1];
    Arrays.fill(texts, "");
    boolean[] seen = new boolean[texts.length];
    for (int row = 0; row < codes.length; row++) {
      if (codes[row] == missing) {
        codes[row] = Gather.NONE;
      } else {
        int code = codes[row] - least;
        if (!seen[code]) {
          seen[code] = true;
          texts[code] = dictionary.getValueForKey(codes[row]);
        }
        codes[row] = code;
      }
    }
    return new TextCodes(codes, texts);
  }

  /** The usual case: the keys are numbered from the smallest value but one, the last of them is known. */
  private static TextCodes of(ShortDictionaryMap dictionary) {
    int first = Short.MIN_VALUE + 1;
    short[] keys = dictionary.values().elements();
    int[] codes = new int[dictionary.size()];
    Blocks.each(codes.length, (from, to) -> {
      for (int row = from; row < to; row++) {
        codes[row] = keys[row] == Short.MAX_VALUE ? Gather.NONE : keys[row] - first;
      }
    });
    String[] texts = new String[dictionary.nextKeyWithoutIncrementing() - first + 1];
    for (int code = 0; code < texts.length; code++) {
      texts[code] = Objects.requireNonNullElse(dictionary.getValueForKey(code + first), "");
    }
    return new TextCodes(codes, texts);
  }
}
