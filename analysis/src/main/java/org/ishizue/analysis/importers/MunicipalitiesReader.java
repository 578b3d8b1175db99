package org.ishizue.analysis.importers;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.ishizue.analysis.read.ReadResult;
import org.ishizue.analysis.read.Row;
import org.ishizue.analysis.read.TableFile;
import org.ishizue.runtime.text.Texts;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Reads a list of prefectures or municipalities with their codes: of two digits (JIS X 0401), five (with JIS
 * X 0402) or six (with a check digit, which is verified). CSV or workbook, with notes above or without.
 *
 * <p>Two columns stand in front: 都道府県コード (two digits) and 市区町村コード (five digits; missing in a list of
 * prefectures), as text with their zeros, which Excel tends to lose; then the columns of the file.
 */
public final class MunicipalitiesReader {
  private static final Texts TEXTS = Texts.beside(MunicipalitiesReader.class);
  private static final Pattern CODE_NAME = Pattern.compile(
      "(?i)(全国地方公共団体コード|地方公共団体コード|団体コード|市区町村コード|都道府県コード|行政区域コード|地域コード|コード|(jis_?)?code)");
  private static final Pattern NAME =
      Pattern.compile("(?i).*(都道府県|市区町村|団体名|prefecture|municipality|city).*");
  private static final Pattern DIGITS = Pattern.compile("\\d{1,6}");
  private static final int ROWS_SEEN = 30;
  private static final int SHOWN = 10;

  private MunicipalitiesReader() {}

  /** Whether the first rows of a file hold the header of such a list. */
  public static boolean recognises(List<Row> rows) {
    return headerIndex(rows) >= 0;
  }

  /**
   * The table and how it was read.
   *
   * @throws org.ishizue.runtime.text.ProblemException IMPORT-001 if there is no such header, IMPORT-003 if codes are
   *     none; else as {@link TableFile#read()}
   */
  public static ReadResult read(Path file) {
    TableFile reader = new TableFile(file);
    List<Row> rows = reader.firstRows(ROWS_SEEN);
    int header = headerIndex(rows);
    if (header < 0) {
      String first = rows.isEmpty() ? "" : rows.get(0).cell(0);
      throw TEXTS.problem("IMPORT-001", file, TEXTS.get("format.municipalities"), first);
    }
    String codeName = codeName(rows.get(header));
    ReadResult result = reader
        .skipLines((int) rows.get(header).line() - 1)
        .text(codeName)
        .footnotes()
        .read();
    return withCodes(result, codeName, file);
  }

  private static ReadResult withCodes(ReadResult result, String codeName, Path file) {
    Table table = result.table();
    StringColumn codes = table.stringColumn(codeName);
    int digits = digits(codes);
    StringColumn prefectures = StringColumn.create("都道府県コード");
    StringColumn municipalities = StringColumn.create("市区町村コード");
    List<String> wrong = new ArrayList<>();
    int padded = 0;
    for (int row = 0; row < codes.size(); row++) {
      String text = codes.get(row);
      String code = "0".repeat(Math.max(0, digits - text.length())) + text;
      padded += code.length() > text.length() ? 1 : 0;
      String fault = fault(code, digits);
      if (text.isEmpty() || !fault.isEmpty()) {
        wrong.add(TEXTS.get("row", row + 1, text, fault));
      }
      prefectures.append(code.substring(0, Math.min(2, code.length())));
      municipalities.append(digits >= 5 && code.length() >= 5 ? code.substring(0, 5) : "");
    }
    if (!wrong.isEmpty()) {
      String some = String.join("\n  ", wrong.subList(0, Math.min(SHOWN, wrong.size())));
      throw TEXTS.problem("IMPORT-003", file, wrong.size(), "\n  " + some);
    }
    List<String> notes = new ArrayList<>();
    notes.add(TEXTS.get(digits == 6 ? "codes.checked" : "codes", codeName, digits));
    if (padded > 0) {
      notes.add(TEXTS.get("codes.padded", padded));
    }
    if (codeName.equals(prefectures.name()) || codeName.equals(municipalities.name())) {
      codes.setName(codeName + "（原表）");
    }
    table.insertColumn(0, prefectures);
    table.insertColumn(1, municipalities);
    return new ReadResult(table, result.report().withNotes(notes));
  }

  /** What is wrong with a code; nothing if it is right. */
  private static String fault(String code, int digits) {
    if (!DIGITS.matcher(code).matches() || code.length() != digits) {
      return TEXTS.get("code.form", digits);
    }
    int prefecture = Integer.parseInt(code.substring(0, 2));
    if (prefecture < 1 || prefecture > 47) {
      return TEXTS.get("code.prefecture");
    }
    if (digits == 6 && !LocalGovernmentCode.isValid(code)) {
      return TEXTS.get("code.check", LocalGovernmentCode.checkDigit(code));
    }
    return "";
  }

  /** Two, five or six: the length of the longest code. A shorter one has lost its leading zero. */
  private static int digits(StringColumn codes) {
    int longest = 0;
    for (String code : codes) {
      longest = Math.max(longest, code.length());
    }
    return longest <= 2 ? 2 : longest <= 5 ? 5 : 6;
  }

  private static int headerIndex(List<Row> rows) {
    for (int i = 0; i < rows.size() && i < ROWS_SEEN; i++) {
      boolean named = false;
      for (int column = 0; column < rows.get(i).size(); column++) {
        named |= NAME.matcher(plain(rows.get(i).cell(column))).matches();
      }
      if (named && !codeName(rows.get(i)).isEmpty()) {
        return i;
      }
    }
    return -1;
  }

  private static String codeName(Row header) {
    for (int column = 0; column < header.size(); column++) {
      String name = plain(header.cell(column));
      if (CODE_NAME.matcher(name).matches()) {
        return name;
      }
    }
    return "";
  }

  /** A header as the table will name it. */
  private static String plain(String header) {
    return header.strip().replaceAll("\\s+", " ");
  }
}
