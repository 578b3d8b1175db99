package org.ishizue.datasets.synthetic;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes the data set {@code synthetic-jma-download}: a file as 気象庁「過去の気象データ・ダウンロード」 writes them, of a station that does not
 * exist, with every kind of dirt that the lesson on dirty files is about. Run {@link #main} in the module's folder to write it
 * anew; a test compares it with the one that is there.
 */
final class JmaDownload {
  /** Where the file is, from the module's folder. */
  static final Path FILE = Path.of("synthetic-jma-download", "synthetic-jma-download.csv");

  static final LocalDate FIRST = LocalDate.of(2020, 6, 1);
  static final LocalDate LAST = LocalDate.of(2020, 8, 31);

  /** Days that the file lacks. */
  static final List<LocalDate> LEFT_OUT = List.of(day(7, 20), day(7, 21));

  /** The day that is there twice: the second line corrects the first. */
  static final LocalDate TWICE = day(7, 4);

  private static final Charset WINDOWS_31J = Charset.forName("windows-31j");
  private static final String STATION = "礎町（合成）";
  private static final List<LocalDate> MARKED_MISSING = List.of(day(6, 9), day(7, 12), day(8, 21));
  private static final LocalDate NOT_OBSERVED = day(8, 5);
  private static final List<LocalDate> INSUFFICIENT = List.of(day(6, 24), day(8, 13));
  private static final LocalDate DOUBTFUL = day(7, 28);
  private static final List<LocalDate> QUASI_NORMAL = List.of(day(6, 18), day(7, 8));
  private static final List<LocalDate> FULL_WIDTH = List.of(day(6, 30), day(7, 6), day(8, 15));

  /** Rain of the days that are written in a way of their own, in halves of a millimetre, so that there is some to lose. */
  private static final Map<LocalDate, Integer> NOTABLE = Map.of(
      day(6, 12),
      0,
      day(6, 18),
      45,
      day(6, 24),
      61,
      day(6, 30),
      25,
      TWICE,
      359,
      day(7, 6),
      75,
      day(7, 8),
      33,
      DOUBTFUL,
      640,
      day(8, 13),
      14,
      day(8, 15),
      9);

  private static final LocalDate MOVED = day(8, 10);

  private final Map<LocalDate, Day> truth = new TreeMap<>();

  /**
   * A day as it was.
   *
   * @param halves daily rain in halves of a millimetre
   * @param maxHalves the most in an hour, in halves of a millimetre
   * @param none whether there was no rain at all, not even a trace
   */
  record Day(int tenthsDegree, int halves, int maxHalves, boolean none) {
    double rainMm() {
      return halves / 2.0;
    }

    double maxMm() {
      return maxHalves / 2.0;
    }
  }

  JmaDownload() {
    SeededRandom random = new SeededRandom(20200601);
    FIRST.datesUntil(LAST.plusDays(1)).forEach(date -> {
      int temperature = 180 + date.getDayOfYear() - 152 + random.below(50);
      boolean wet = random.uniform() < 0.45;
      int halves = wet ? (int) random.exponential(24) : 0;
      halves = NOTABLE.getOrDefault(date, halves);
      int max = Math.min(halves, 1 + halves / 4 + random.below(1 + halves / 4));
      truth.put(date, new Day(temperature, halves, max, !wet && !NOTABLE.containsKey(date)));
    });
  }

  public static void main(String[] arguments) throws IOException {
    Files.write(FILE, new JmaDownload().bytes());
  }

  /** The day as it was, where the file says it and its quality is 5 or better; else nothing is known of it. */
  boolean isKnown(LocalDate date) {
    return !LEFT_OUT.contains(date)
        && !MARKED_MISSING.contains(date)
        && !date.equals(NOT_OBSERVED)
        && !INSUFFICIENT.contains(date)
        && !date.equals(DOUBTFUL);
  }

  Map<LocalDate, Day> truth() {
    return truth;
  }

  byte[] bytes() {
    List<String> lines = new ArrayList<>();
    lines.add("ダウンロードした時刻：2026/06/01 09:00:00（合成データ・演習用：実在の観測ではありません～synthetic, no real record）");
    lines.add("");
    lines.add("," + String.join(",", Collections.nCopies(11, STATION)));
    lines.add(
        "年月日" + ",平均気温(℃)".repeat(3) + ",降水量の合計(mm)".repeat(4) + ",1時間降水量の最大(0.1mm)".repeat(4));
    lines.add(",,品質情報,均質番号,,現象なし情報,品質情報,均質番号,,現象なし情報,品質情報,均質番号");
    truth.forEach((date, day) -> {
      if (!LEFT_OUT.contains(date)) {
        if (date.equals(TWICE)) {
          lines.add(
              line(date, new Day(day.tenthsDegree(), 118, 40, false), 5)); // before the correction
        }
        lines.add(line(date, day, quality(date)));
      }
    });
    return (String.join("\r\n", lines) + "\r\n").getBytes(WINDOWS_31J);
  }

  private static int quality(LocalDate date) {
    if (MARKED_MISSING.contains(date)) {
      return 1;
    }
    if (date.equals(NOT_OBSERVED)) {
      return 0;
    }
    if (date.equals(DOUBTFUL)) {
      return 2;
    }
    return INSUFFICIENT.contains(date) ? 4 : QUASI_NORMAL.contains(date) ? 5 : 8;
  }

  private static String line(LocalDate date, Day day, int quality) {
    int station = date.isBefore(MOVED) ? 1 : 2;
    String temperature = String.format(Locale.ROOT, "%.1f", day.tenthsDegree() / 10.0);
    return date.getYear() + "/" + date.getMonthValue() + "/" + date.getDayOfMonth() + ","
        + temperature + ",8," + station + ","
        + rain(date, day, String.format(Locale.ROOT, "%.1f", day.rainMm()), quality) + "," + station
        + ","
        + rain(date, day, String.valueOf(day.maxHalves() * 5), quality) + "," + station;
  }

  /** Value, no-phenomenon flag and quality. Where there was none, some days say 0 and others --, as two offices do. */
  private static String rain(LocalDate date, Day day, String value, int quality) {
    if (quality == 1) {
      return "×,,1";
    }
    if (quality == 0) {
      return "///,,0";
    }
    if (day.none()) {
      return (date.getDayOfMonth() % 3 == 0 ? "--" : "0") + ",1," + quality;
    }
    String written = FULL_WIDTH.contains(date) ? fullWidth(value) : value;
    return (date.getDayOfMonth() == 26 ? " " + written : written) + ",0," + quality;
  }

  private static String fullWidth(String ascii) {
    StringBuilder wide = new StringBuilder();
    ascii.chars().forEach(c -> wide.append((char) (c + '！' - '!')));
    return wide.toString();
  }

  private static LocalDate day(int month, int dayOfMonth) {
    return LocalDate.of(2020, month, dayOfMonth);
  }
}
