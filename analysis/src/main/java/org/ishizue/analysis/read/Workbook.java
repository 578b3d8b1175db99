package org.ishizue.analysis.read;

import java.io.IOException;
import java.util.List;

/**
 * A workbook of which one sheet was chosen.
 *
 * @param format its kind in words
 * @param sheets all its sheets, in their order
 * @param chosen which of them is read
 * @param rows opens the rows of that sheet, each time from the start
 */
record Workbook(String format, List<Sheet> sheets, int chosen, Opener rows) {
  /** Opens rows. */
  interface Opener {
    RowSource open() throws IOException;
  }

  static Workbook of(FileContent content, Options options) throws IOException {
    return content.form() == FileContent.Form.XLSX
        ? XlsxSheets.of(content, options)
        : XlsSheets.of(content, options);
  }

  String sheet() {
    return sheets.get(chosen).name();
  }
}
