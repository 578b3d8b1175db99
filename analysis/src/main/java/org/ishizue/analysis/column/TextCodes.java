package org.ishizue.analysis.column;

import java.util.Arrays;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.columns.strings.DictionaryMap;

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
}
