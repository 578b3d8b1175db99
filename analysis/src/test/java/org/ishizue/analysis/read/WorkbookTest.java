package org.ishizue.analysis.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.FormulaError;
import org.ishizue.analysis.Tables;
import org.ishizue.analysis.meta.ColumnInfos;
import org.ishizue.runtime.text.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.Table;

/** Excel workbooks of both forms, of our own making. */
final class WorkbookTest {
  @TempDir
  private Path folder;

  @BeforeEach
  void in_english() {
    Language.use(Language.EN);
  }

  @Test
  void an_xlsx_sheet_is_read_with_dates_percentages_errors_and_formulas() throws IOException {
    XlsxFixture xlsx = new XlsxFixture();
    int date = xlsx.style("[$-411]ggge\"年\"m\"月\"d\"日\";@");
    int percent = xlsx.style("0.0%");
    int code = xlsx.style("00000");
    int time = xlsx.style("yyyy/m/d\\ h:mm");
    String rows = """
        <row r="1"><c r="A1" t="inlineStr"><is><t>作成 2020年</t></is></c></row>
        <row r="3"><c r="A3" t="inlineStr"><is><t>地点</t></is></c><c r="B3" t="inlineStr"><is><t>番号</t></is></c>\
        <c r="C3" t="inlineStr"><is><t>日</t></is></c><c r="D3" t="inlineStr"><is><t>率</t></is></c>\
        <c r="E3" t="inlineStr"><is><t>合計(mm)</t></is></c><c r="F3" t="inlineStr"><is><t>時刻</t></is></c></row>
        <row r="4"><c r="A4" t="s"><v>0</v></c><c r="B4" s="%d"><v>123</v></c><c r="C4" s="%d"><v>44016</v></c>\
        <c r="D4" s="%d"><v>0.35</v></c><c r="E4"><f>SUM(G4:H4)</f><v>12.5</v></c><c r="F4" s="%d"><v>44016.5</v></c></row>
        <row r="5"><c r="A5" t="s"><v>0</v></c><c r="B5" s="%d"><v>99999</v></c><c r="C5" s="%d"><v>44017</v></c>\
        <c r="D5" s="%d"><v>1</v></c><c r="E5" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="F5" s="%d"><v>44017</v></c></row>
        <row r="6"><c r="A6" s="1"/></row>
        <row r="7"><c r="A7" t="str"><f>"大"&amp;"阪"</f><v>大阪</v></c><c r="E7"><f>SUM(G7:H7)</f></c></row>
        """.formatted(code, date, percent, time, code, date, percent, time);
    Path file = xlsx.sheet("裏", "hidden", "")
        .sheet("集計表", "visible", rows)
        .sheet("メモ", "visible", "")
        .write(folder.resolve("a.xlsx"));
    ReadResult result = Tables.open(file).skipLines(2).read();
    Table table = result.table();
    assertThat(table.columnNames()).containsExactly("地点", "番号", "日", "率", "合計(mm)", "時刻");
    assertThat(table.stringColumn("地点").asList()).containsExactly("東京", "東京", "大阪");
    assertThat(table.stringColumn("番号").asList()).containsExactly("00123", "99999", "");
    assertThat(table.dateColumn("日").asList())
        .containsExactly(LocalDate.of(2020, 7, 4), LocalDate.of(2020, 7, 5), null);
    assertThat(table.doubleColumn("率").asList()).containsExactly(35.0, 100.0, null);
    assertThat(ColumnInfos.of(table.column("率")).unit()).isEqualTo("%");
    assertThat(table.doubleColumn("合計(mm)").asList()).containsExactly(12.5, null, null);
    assertThat(table.dateTimeColumn("時刻").asList())
        .containsExactly(
            LocalDateTime.of(2020, 7, 4, 12, 0), LocalDateTime.of(2020, 7, 5, 0, 0), null);
    assertThat(result.report().toString())
        .contains("3 rows × 6 columns. Excel (.xlsx), sheet \"集計表\"")
        .contains("More sheets: メモ", "Hidden sheets: 裏")
        .contains("2 missing (\"#DIV/0!\" 1, \"=?\" 1)")
        .contains("results are not stored");
  }

  @Test
  void a_header_of_merged_cells_and_cells_merged_down_are_filled() throws IOException {
    String rows = """
        <row r="1"><c r="A1" t="inlineStr"><is><t>県</t></is></c><c r="B1" t="inlineStr"><is><t>橋</t></is></c><c r="C1"/></row>
        <row r="2"><c r="A2"/><c r="B2" t="inlineStr"><is><t>国</t></is></c><c r="C2" t="inlineStr"><is><t>市</t></is></c></row>
        <row r="3"><c r="A3" t="inlineStr"><is><t>埼玉</t></is></c><c r="B3"><v>1</v></c><c r="C3"><v>2</v></c></row>
        <row r="4"><c r="A4"/><c r="B4"><v>3</v></c></row>
        """;
    Path file = new XlsxFixture().sheet("1", "visible", rows).write(folder.resolve("m.xlsx"));
    Table table = Tables.open(file).headerLines(2).fillDown("県").read().table();
    assertThat(table.columnNames()).containsExactly("県", "橋 国", "橋 市");
    assertThat(table.stringColumn("県").asList()).containsExactly("埼玉", "埼玉");
    assertThat(table.intColumn("橋 市").isMissing(1)).isTrue();
  }

  @Test
  void days_counted_from_1904_are_four_years_later() throws IOException {
    XlsxFixture xlsx = new XlsxFixture().date1904();
    String cell =
        "<row r=\"%d\"><c r=\"A%d\" s=\"" + xlsx.style("yyyy/mm/dd") + "\"><v>%d</v></c></row>";
    String header = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>d</t></is></c></row>";
    Path file = xlsx.sheet("s", "visible", header + cell.formatted(2, 2, 42554))
        .write(folder.resolve("d.xlsx"));
    assertThat(Tables.read(file).dateColumn("d").get(0)).isEqualTo(LocalDate.of(2020, 7, 4));
  }

  /** Expected values: what Excel shows, from the standard's examples and its known day 60. */
  @ParameterizedTest
  @CsvSource({
    "44016, yyyy/m/d, 2020-07-04",
    "44016, 'yyyy\"年\"m\"月\"', 2020-07-04",
    "44013, 'yyyy\"年\"m\"月\"', 2020年7月",
    "1, d, 1900-01-01",
    "59, d, 1900-02-28",
    "61, d, 1900-03-01",
    "44016.999999, yyyy/m/d h:mm, 2020-07-05 00:00:00",
    "0.5, h:mm, 12:00:00",
    "1, h:mm, 24:00:00",
    "1.25, [h]:mm, 30:00:00",
    "0.07, 0%, 7%",
    "0.125, '0.0%;[Red]-0.0%', 12.5%",
    "7, 000, 007",
    "1234567, '#,##0\"mm\"', 1234567",
    "12.50, '0.0_);[Red]\\(0.0\\)', 12.5",
    "0.30000000000000004, General, 0.30000000000000004",
    "-5, 0000, -5",
    "12345678901234567890, 0, 1.2345678901234567E19",
    "1E-7, 0.00E+00, 0.0000001"
  })
  void numbers_are_written_as_their_format_means_them(String value, String format, String text) {
    assertThat(ExcelNumber.text(new BigDecimal(value), 164, format, false)).isEqualTo(text);
  }

  @Test
  void an_xls_sheet_is_read_like_an_xlsx_one() throws IOException {
    Path file = xls("");
    ReadResult result = Tables.open(file).sheet("集計表").read();
    Table table = result.table();
    assertThat(table.columnNames()).containsExactly("地点", "日", "率", "式", "文字式", "誤り");
    assertThat(table.stringColumn("地点").asList()).containsExactly("東京", "大阪");
    assertThat(table.dateColumn("日").get(0)).isEqualTo(LocalDate.of(2020, 7, 4));
    assertThat(table.doubleColumn("率").get(0)).isEqualTo(35.0);
    assertThat(table.doubleColumn("式").get(0)).isEqualTo(0.75);
    assertThat(table.stringColumn("文字式").get(0)).isEqualTo("東京都");
    assertThat(table.column("誤り").type()).isEqualTo(ColumnType.DOUBLE);
    assertThat(result.report().toString())
        .contains("Excel (.xls), sheet \"集計表\"")
        .contains("Hidden sheets: 裏")
        .contains("(\"#N/A\" 1, blank 1)");
    assertThat(Tables.open(file).sheet(2).read().table().rowCount()).isEqualTo(2);
  }

  @Test
  void a_sheet_that_is_not_there_is_named_with_those_that_are() throws IOException {
    Path file = xls("");
    assertThatThrownBy(() -> Tables.open(file).sheet("集計").read())
        .hasMessageContaining("READ-020")
        .hasMessageContaining("裏, 集計表");
    assertThatThrownBy(() -> Tables.open(file).sheet(3).read()).hasMessageContaining("READ-020");
  }

  @Test
  void workbooks_with_a_password_are_refused() throws IOException {
    assertThatThrownBy(() -> Tables.read(xls("secret"))).hasMessageContaining("READ-017");
    Path file = folder.resolve("encrypted.xlsx");
    try (POIFSFileSystem files = new POIFSFileSystem();
        OutputStream out = Files.newOutputStream(file)) {
      files.createDocument(new ByteArrayInputStream(new byte[8]), "EncryptedPackage");
      files.writeFilesystem(out);
    }
    assertThatThrownBy(() -> Tables.read(file)).hasMessageContaining("READ-017");
  }

  @Test
  void what_is_no_workbook_to_be_read_says_what_it_is() throws IOException {
    assertThatThrownBy(() -> Tables.read(zip("a.xlsb", "xl/workbook.bin")))
        .hasMessageContaining("READ-014")
        .hasMessageContaining(".xlsb");
    assertThatThrownBy(() -> Tables.read(zip("a.docx", "word/document.xml")))
        .hasMessageContaining("a Word or PowerPoint document");
    assertThatThrownBy(() -> Tables.read(zip("a.ods", "mimetype", "content.xml")))
        .hasMessageContaining("OpenDocument");
    Path old = folder.resolve("old.xls");
    try (POIFSFileSystem files = new POIFSFileSystem();
        OutputStream out = Files.newOutputStream(old)) {
      files.createDocument(new ByteArrayInputStream(new byte[8]), "Book");
      files.writeFilesystem(out);
    }
    assertThatThrownBy(() -> Tables.read(old)).hasMessageContaining("Excel 95");
  }

  @Test
  void a_damaged_workbook_is_refused() throws IOException {
    assertThatThrownBy(() -> Tables.read(zip("a.xlsx", "xl/workbook.xml")))
        .isInstanceOf(org.ishizue.runtime.text.ProblemException.class);
    Path broken = new XlsxFixture()
        .sheet("s", "visible", "<row r=\"1\"><c r=\"A1\"><v>7</c></row>")
        .write(folder.resolve("broken.xlsx"));
    assertThatThrownBy(() -> Tables.read(broken)).hasMessageContaining("READ-021");
    byte[] bytes = Files.readAllBytes(xls(""));
    Path cut = Files.write(folder.resolve("cut.xls"), java.util.Arrays.copyOf(bytes, 1500));
    assertThatThrownBy(() -> Tables.read(cut))
        .isInstanceOf(org.ishizue.runtime.text.ProblemException.class);
  }

  /** Otherwise log4j prints "could not find a logging provider" into the cell that reads the first .xls. */
  @Test
  void what_poi_logs_goes_where_all_logging_goes() throws ReflectiveOperationException {
    Class<?> log4j = Class.forName("org.apache.logging.log4j.LogManager");
    Object factory = log4j.getMethod("getFactory").invoke(null);
    assertThat(factory.getClass().getName()).startsWith("org.apache.logging.slf4j.");
  }

  private Path zip(String name, String... entries) throws IOException {
    Path file = folder.resolve(name);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (String entry : entries) {
        zip.putNextEntry(new ZipEntry(entry));
        zip.write('x');
      }
    }
    return file;
  }

  private Path xls(String password) throws IOException {
    Path file = folder.resolve("a" + password + ".xls");
    try (HSSFWorkbook workbook = new HSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      workbook.createSheet("裏");
      workbook.setSheetHidden(0, true);
      HSSFSheet sheet = workbook.createSheet("集計表");
      HSSFRow header = sheet.createRow(0);
      String[] names = {"地点", "日", "率", "式", "文字式", "誤り"};
      for (int i = 0; i < names.length; i++) {
        header.createCell(i).setCellValue(names[i]);
      }
      HSSFCellStyle date = workbook.createCellStyle();
      date.setDataFormat(workbook.createDataFormat().getFormat("yyyy/m/d"));
      HSSFCellStyle percent = workbook.createCellStyle();
      percent.setDataFormat(workbook.createDataFormat().getFormat("0%"));
      HSSFRow row = sheet.createRow(1);
      row.createCell(0).setCellValue("東京");
      HSSFCell day = row.createCell(1);
      day.setCellValue(LocalDate.of(2020, 7, 4));
      day.setCellStyle(date);
      HSSFCell share = row.createCell(2);
      share.setCellValue(0.35);
      share.setCellStyle(percent);
      row.createCell(3).setCellFormula("0.5+0.25");
      row.createCell(4).setCellFormula("A2&\"都\"");
      row.createCell(5).setCellErrorValue(FormulaError.NA);
      sheet.createRow(3).createCell(0).setCellValue("大阪");
      workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
      Biff8EncryptionKey.setCurrentUserPassword(password.isEmpty() ? null : password);
      workbook.write(out);
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
    return file;
  }
}
