package org.ishizue.analysis.read;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.hssf.eventusermodel.FormatTrackingHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;

/** Takes the records of an .xls workbook and keeps the cells of the chosen sheet as texts. */
final class XlsRecords {
  private final Options options;
  private final Path file;
  private final FormatTrackingHSSFListener formats =
      new FormatTrackingHSSFListener(this::take, java.util.Locale.ROOT);
  private final List<BoundSheetRecord> bound = new ArrayList<>();
  private final List<Sheet> sheets = new ArrayList<>();
  private final Map<Integer, TreeMap<Integer, String>> cells = new TreeMap<>();
  private @Nullable SSTRecord texts;
  private boolean from1904;
  private int depth;
  private int sheet = -1;
  private int chosen = -1;
  private @Nullable CellValueRecordInterface awaitingText;

  XlsRecords(Options options, Path file) {
    this.options = options;
    this.file = file;
  }

  HSSFListener listener() {
    return formats;
  }

  List<Sheet> sheets() {
    return sheets;
  }

  int chosen() {
    return Math.max(chosen, 0);
  }

  List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    cells.forEach((row, byColumn) -> {
      String[] texts = new String[byColumn.lastKey() + 1];
      java.util.Arrays.fill(texts, "");
      byColumn.forEach((column, text) -> texts[column] = text);
      rows.add(new Row(row + 1L, texts));
    });
    return rows;
  }

  private void take(Record record) {
    if (record instanceof BOFRecord begin) {
      begin(begin);
    } else if (record instanceof EOFRecord) {
      depth--;
    } else if (record instanceof BoundSheetRecord sheetRecord) {
      bound.add(sheetRecord);
    } else if (record instanceof DateWindow1904Record window) {
      from1904 = window.getWindowing() == 1;
    } else if (record instanceof SSTRecord table) {
      texts = table;
    } else if (sheet == chosen && sheet >= 0 && depth == 1) {
      takeCell(record);
    }
  }

  /** A chart in a sheet begins inside it and is no sheet. */
  private void begin(BOFRecord begin) {
    depth++;
    if (depth > 1 || begin.getType() == BOFRecord.TYPE_WORKBOOK) {
      return;
    }
    if (sheet < 0) {
      for (BoundSheetRecord record : BoundSheetRecord.orderByBofPosition(bound)) {
        sheets.add(new Sheet(record.getSheetname(), record.isHidden() || record.isVeryHidden()));
      }
      chosen = Sheet.choose(sheets, options, file);
    }
    sheet++;
  }

  private void takeCell(Record record) {
    if (record instanceof StringRecord text && awaitingText != null) {
      put(awaitingText, text.getString());
      awaitingText = null;
    } else if (record instanceof NumberRecord number) {
      put(number, number(number, number.getValue()));
    } else if (record instanceof LabelSSTRecord label && texts != null) {
      put(label, texts.getString(label.getSSTIndex()).getString());
    } else if (record instanceof LabelRecord label) {
      put(label, label.getValue());
    } else if (record instanceof BoolErrRecord value) {
      put(
          value,
          value.isError()
              ? FormulaError.forInt(value.getErrorValue()).getString()
              : value.getBooleanValue() ? "TRUE" : "FALSE");
    } else if (record instanceof FormulaRecord formula) {
      takeFormula(formula);
    }
  }

  private void takeFormula(FormulaRecord formula) {
    if (formula.hasCachedResultString()) {
      awaitingText = formula;
      put(formula, "");
      return;
    }
    put(
        formula,
        switch (formula.getCachedResultTypeEnum()) {
          case BOOLEAN -> formula.getCachedBooleanValue() ? "TRUE" : "FALSE";
          case ERROR -> FormulaError.forInt(formula.getCachedErrorValue()).getString();
          default -> number(formula, formula.getValue());
        });
  }

  private String number(CellValueRecordInterface cell, double value) {
    String format = formats.getFormatString(cell);
    return ExcelNumber.text(
        new BigDecimal(Double.toString(value)),
        formats.getFormatIndex(cell),
        format == null ? "" : format,
        from1904);
  }

  private void put(CellValueRecordInterface cell, String text) {
    cells.computeIfAbsent(cell.getRow(), row -> new TreeMap<>()).put((int) cell.getColumn(), text);
  }
}
