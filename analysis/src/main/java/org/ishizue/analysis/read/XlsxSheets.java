package org.ishizue.analysis.read;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.ishizue.runtime.text.Texts;
import org.jspecify.annotations.Nullable;

/** Reads workbooks of the form .xlsx and .xlsm, row by row. */
final class XlsxSheets {
  private static final Texts TEXTS = Texts.beside(XlsxSheets.class);
  private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);

  private XlsxSheets() {}

  static Workbook of(FileContent content, Options options) throws IOException {
    boolean from1904 = countsFrom1904(content);
    List<Sheet> sheets;
    try (ReadableWorkbook workbook = open(content)) {
      sheets = workbook
          .getSheets()
          .map(s -> new Sheet(s.getName(), s.getVisibility() != SheetVisibility.VISIBLE))
          .toList();
    }
    int chosen = Sheet.choose(sheets, options, content.file());
    return new Workbook(
        "Excel (.xlsx)", sheets, chosen, () -> rows(content, chosen, from1904, options));
  }

  private static RowSource rows(FileContent content, int sheet, boolean from1904, Options options)
      throws IOException {
    ReadableWorkbook workbook = open(content);
    Stream<org.dhatim.fastexcel.reader.Row> stream =
        workbook.getSheet(sheet).orElseThrow().openStream();
    Iterator<org.dhatim.fastexcel.reader.Row> rows = stream.iterator();
    Path file = content.file();
    Iterator<Row> texts = new Iterator<>() {
      @Override
      public boolean hasNext() {
        return damagedOr(file, rows::hasNext);
      }

      @Override
      public Row next() {
        return damagedOr(file, () -> row(rows.next(), from1904));
      }
    };
    return new SheetRows(
        texts,
        () -> {
          stream.close();
          workbook.close();
        },
        options);
  }

  private static ReadableWorkbook open(FileContent content) throws IOException {
    try {
      return content.isPlainFile()
          ? new ReadableWorkbook(content.file().toFile(), WITH_FORMATS)
          : new ReadableWorkbook(content.open(), WITH_FORMATS);
    } catch (ExcelReaderException | NullPointerException e) {
      throw TEXTS.problem(e, "READ-021", content.file(), String.valueOf(e.getMessage()));
    }
  }

  /** Something that fails when a sheet is damaged. */
  private interface Step<T> {
    T take();
  }

  private static <T> T damagedOr(Path file, Step<T> step) {
    try {
      return step.take();
    } catch (ExcelReaderException
        | IllegalStateException
        | IndexOutOfBoundsException
        | NullPointerException
        | NumberFormatException e) { // the library has no error of its own for a spoiled sheet
      throw TEXTS.problem(e, "READ-021", file, String.valueOf(e.getMessage()));
    }
  }

  private static Row row(org.dhatim.fastexcel.reader.Row row, boolean from1904) {
    String[] cells = new String[row.getCellCount()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = text(row.getCell(i), from1904);
    }
    return new Row(row.getRowNum(), cells);
  }

  private static String text(org.dhatim.fastexcel.reader.@Nullable Cell cell, boolean from1904) {
    if (cell == null) {
      return "";
    }
    Object value = cell.getValue();
    if (value instanceof BigDecimal number) {
      Integer index = cell.getDataFormatId();
      String format = cell.getDataFormatString();
      return ExcelNumber.text(
          number, index == null ? 0 : index, format == null ? "" : format, from1904);
    }
    if (value instanceof Boolean bool) {
      return bool ? "TRUE" : "FALSE";
    }
    if (value == null) {
      return cell.getFormula() == null ? "" : Sheet.NOT_COMPUTED;
    }
    return value.toString();
  }

  /** The library takes only the word "true" for yes, Excel writes 1. */
  private static boolean countsFrom1904(FileContent content) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(content.open())) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals("xl/workbook.xml")) {
          return countsFrom1904(zip);
        }
      }
      return false;
    } catch (XMLStreamException e) {
      throw TEXTS.problem(e, "READ-021", content.file(), String.valueOf(e.getMessage()));
    }
  }

  private static boolean countsFrom1904(InputStream workbookXml) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    XMLStreamReader xml = factory.createXMLStreamReader(workbookXml);
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT
          && xml.getLocalName().equals("workbookPr")) {
        String value = xml.getAttributeValue(null, "date1904");
        return "1".equals(value) || "true".equals(value);
      }
    }
    return false;
  }
}
