package org.ishizue.analysis.jma;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ishizue.analysis.meta.UnitInName;
import org.ishizue.analysis.read.ReadResult;
import org.ishizue.analysis.read.Row;
import org.ishizue.analysis.read.TableFile;
import org.ishizue.runtime.text.Texts;

/**
 * Reads a CSV file of 気象庁「最新の気象データ」, such as pre1h00_rct.csv: a row for each station, now.
 *
 * <p>The header names the day of the month it was made on (20日の最大値(mm)), so that every day's columns would be
 * others; here they are named 当日の最大値(mm), and 7月の becomes 当月の. Station numbers are text. The columns of the
 * present time are joined into one, 現在時刻, in front.
 */
public final class LatestDataReader {
  private static final Texts TEXTS = Texts.beside(LatestDataReader.class);
  private static final Pattern DAY = Pattern.compile("(?<![0-9])([0-9]{1,2})日(?=の|まで)");
  private static final Pattern MONTH = Pattern.compile("(?<![0-9])([0-9]{1,2})月(?=の)");
  private static final String NOW = "現在時刻";

  private LatestDataReader() {}

  /** Whether the first row of a file is the header of such a file. */
  public static boolean recognises(List<Row> rows) {
    return !rows.isEmpty()
        && rows.get(0).cell(0).strip().equals("観測所番号")
        && rows.get(0).size() > 5;
  }

  /**
   * The table and how it was read.
   *
   * @throws org.ishizue.runtime.text.ProblemException JMA-002 if the file is not in that format; else as {@link
   *     TableFile#read()}
   */
  public static ReadResult read(Path file) {
    TableFile reader = new TableFile(file);
    List<Row> rows = reader.firstRows(1);
    if (!recognises(rows)) {
      throw TEXTS.problem("JMA-002", file, rows.isEmpty() ? "" : rows.get(0).cell(0));
    }
    List<String> names = new ArrayList<>();
    Set<String> days = new LinkedHashSet<>();
    for (int i = 0; i < rows.get(0).size(); i++) {
      names.add(rows.get(0).cell(i).strip());
      Matcher day = DAY.matcher(names.get(i));
      if (day.find()) {
        days.add(day.group(1));
      }
    }
    names.replaceAll(name -> MONTH.matcher(DAY.matcher(name).replaceAll("当日")).replaceAll("当月"));
    while (!names.isEmpty() && names.get(names.size() - 1).isEmpty()) {
      names.remove(names.size() - 1); // a comma at the end of the line
    }
    String[] now = names.stream().filter(name -> name.startsWith(NOW)).toArray(String[]::new);
    String[] values = names.stream()
        .filter(name -> !UnitInName.of(name).isEmpty() && !name.startsWith(NOW))
        .toArray(String[]::new);
    if (now.length > 0) {
      reader.number(now).dateAndTime(now);
    }
    ReadResult result = reader
        .skipLines(1)
        .names(Names.unique(names))
        .text("観測所番号", "国際地点番号")
        .decimal(values)
        .read();
    if (now.length > 0) {
      result.table().column(0).setName(NOW);
    }
    List<String> notes =
        days.isEmpty() ? List.of() : List.of(TEXTS.get("day", String.join(", ", days)));
    return new ReadResult(result.table(), result.report().withNotes(notes));
  }
}
