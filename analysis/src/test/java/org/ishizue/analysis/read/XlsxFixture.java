package org.ishizue.analysis.read;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes small .xlsx workbooks part by part, so that a test decides about every detail that Excel would. */
final class XlsxFixture {
  private final List<String> sheets = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private final List<String> formats = new ArrayList<>(List.of("General"));
  private String workbookPr = "";

  XlsxFixture date1904() {
    workbookPr = "<workbookPr date1904=\"1\"/>";
    return this;
  }

  /** The style number of a number format. */
  int style(String format) {
    formats.add(format);
    return formats.size() - 1;
  }

  /** A sheet of rows in SpreadsheetML; {@code state} is "visible" or "hidden". */
  XlsxFixture sheet(String name, String state, String rows) {
    names.add("<sheet name=\"%s\" sheetId=\"%d\" state=\"%s\" r:id=\"rId%d\"/>"
        .formatted(name, names.size() + 1, state, names.size() + 1));
    sheets.add(rows);
    return this;
  }

  Path write(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      StringBuilder types = new StringBuilder();
      StringBuilder relations = new StringBuilder();
      for (int i = 1; i <= sheets.size(); i++) {
        types.append(override("/xl/worksheets/sheet" + i + ".xml", "spreadsheetml.worksheet+xml"));
        relations.append(relation(i, "worksheet", "worksheets/sheet" + i + ".xml"));
        String ns = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        part(
            zip,
            "xl/worksheets/sheet" + i + ".xml",
            "<worksheet xmlns=\"" + ns + "\"><sheetData>" + sheets.get(i - 1)
                + "</sheetData></worksheet>");
      }
      part(
          zip,
          "[Content_Types].xml",
          "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
              + override("/xl/workbook.xml", "spreadsheetml.sheet.main+xml")
              + override("/xl/styles.xml", "spreadsheetml.styles+xml")
              + override("/xl/sharedStrings.xml", "spreadsheetml.sharedStrings+xml") + types
              + "</Types>");
      part(
          zip,
          "xl/_rels/workbook.xml.rels",
          "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
              + relations + "</Relationships>");
      part(
          zip,
          "xl/workbook.xml",
          "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
              + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
              + workbookPr + "<sheets>" + String.join("", names) + "</sheets></workbook>");
      part(zip, "xl/styles.xml", styles());
      part(
          zip,
          "xl/sharedStrings.xml",
          "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
              + "<si><t>東京</t><rPh sb=\"0\" eb=\"2\"><t>トウキョウ</t></rPh></si></sst>");
    }
    return file;
  }

  private String styles() {
    StringBuilder numFmts = new StringBuilder();
    StringBuilder xfs = new StringBuilder();
    for (int i = 0; i < formats.size(); i++) {
      numFmts.append("<numFmt numFmtId=\"%d\" formatCode=\"%s\"/>"
          .formatted(164 + i, formats.get(i).replace("&", "&amp;").replace("\"", "&quot;")));
      xfs.append("<xf numFmtId=\"" + (164 + i) + "\"/>");
    }
    return "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><numFmts>"
        + numFmts + "</numFmts><cellXfs>" + xfs + "</cellXfs></styleSheet>";
  }

  private static String override(String part, String type) {
    return "<Override PartName=\"" + part
        + "\" ContentType=\"application/vnd.openxmlformats-officedocument." + type + "\"/>";
  }

  private static String relation(int id, String type, String target) {
    return "<Relationship Id=\"rId" + id
        + "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + type
        + "\" Target=\"" + target + "\"/>";
  }

  private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(
        ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + xml).getBytes(StandardCharsets.UTF_8));
  }
}
