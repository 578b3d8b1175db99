package org.ishizue.analysis.unit;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ishizue.runtime.text.Language;

/**
 * Units that are words, as a reader of the language in use reads them: 百万円/年 is million yen/year in English. Columns
 * and data packages keep the unit that they came with; only what is shown changes.
 */
public final class UnitWords {
  /** For English: the word after a number, and the word after "per". */
  private static final Map<String, String[]> ENGLISH = Stream.of(new String[][] {
        {"人", "people", "person"},
        {"千人", "thousand people", "thousand people"},
        {"万人", "ten thousand people", "ten thousand people"},
        {"百万人", "million people", "million people"},
        {"世帯", "households", "household"},
        {"戸", "dwellings", "dwelling"},
        {"棟", "buildings", "building"},
        {"橋", "bridges", "bridge"},
        {"箇所", "places", "place"},
        {"か所", "places", "place"},
        {"件", "cases", "case"},
        {"台", "vehicles", "vehicle"},
        {"回", "times", "time"},
        {"円", "yen", "yen"},
        {"千円", "thousand yen", "thousand yen"},
        {"万円", "ten thousand yen", "ten thousand yen"},
        {"百万円", "million yen", "million yen"},
        {"億円", "hundred million yen", "hundred million yen"},
        {"兆円", "trillion yen", "trillion yen"},
        {"年", "years", "year"},
        {"年度", "fiscal years", "fiscal year"},
        {"年間", "years", "year"},
        {"月", "months", "month"},
        {"か月", "months", "month"},
        {"日", "days", "day"},
        {"日間", "days", "day"},
        {"時間", "hours", "hour"},
        {"分", "minutes", "minute"},
        {"秒", "seconds", "second"}
      })
      .collect(Collectors.toUnmodifiableMap(words -> words[0], words -> words));

  private UnitWords() {}

  /** A unit for a reader; as it is in Japanese, and where a word of it is not known. */
  public static String shown(String unit) {
    if (Language.current() == Language.JA || unit.codePoints().allMatch(c -> c < 0x3000)) {
      return unit;
    }
    String[] parts = unit.split("/", -1);
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < parts.length; i++) {
      String[] words = ENGLISH.get(parts[i]);
      String part = words == null ? parts[i] : words[i == 0 ? 1 : 2];
      shown.append(i == 0 ? "" : "/").append(part);
    }
    boolean whole = shown.codePoints().allMatch(c -> c < 0x3000);
    return whole ? shown.toString() : unit;
  }

  /** A number with its unit for a reader: 24.6 years; the number alone if there is no unit. */
  public static String with(String number, String unit) {
    return unit.isEmpty() ? number : number + " " + shown(unit);
  }
}
