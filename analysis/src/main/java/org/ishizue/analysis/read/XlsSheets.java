package org.ishizue.analysis.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.ishizue.runtime.text.ProblemException;
import org.ishizue.runtime.text.Texts;

/**
 * Reads workbooks of the old form .xls by POI's records. A sheet has 65,536 rows at most, so the rows of the
 * chosen one are kept in memory.
 */
final class XlsSheets {
  private static final Texts TEXTS = Texts.beside(XlsSheets.class);

  private XlsSheets() {}

  static Workbook of(FileContent content, Options options) throws IOException {
    XlsRecords records;
    try (InputStream in = content.open();
        POIFSFileSystem files = new POIFSFileSystem(in)) {
      DirectoryNode root = files.getRoot();
      if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
        throw TEXTS.problem("READ-017", content.file());
      }
      if (!root.hasEntryCaseInsensitive("Workbook")) {
        String kind = root.hasEntryCaseInsensitive("Book") ? "XLS95" : "OFFICE";
        throw TEXTS.problem("READ-014", content.file(), TEXTS.get("kind." + kind));
      }
      records = records(root, options, content);
    } catch (EncryptedDocumentException e) {
      throw TEXTS.problem(e, "READ-017", content.file());
    } catch (OldExcelFormatException e) {
      throw TEXTS.problem(e, "READ-014", content.file(), TEXTS.get("kind.XLS95"));
    } catch (ProblemException e) {
      throw e;
    } catch (RuntimeException e) { // from a spoiled file POI throws whatever it stumbles over
      throw TEXTS.problem(e, "READ-021", content.file(), String.valueOf(e.getMessage()));
    }
    List<Row> rows = records.rows();
    return new Workbook(
        "Excel (.xls)",
        new ArrayList<>(records.sheets()),
        records.chosen(),
        () -> new SheetRows(rows.iterator(), () -> {}, options));
  }

  private static XlsRecords records(DirectoryNode root, Options options, FileContent content)
      throws IOException {
    XlsRecords records = new XlsRecords(options, content.file());
    HSSFRequest request = new HSSFRequest();
    request.addListenerForAllRecords(records.listener());
    new HSSFEventFactory().processWorkbookEvents(request, root);
    return records;
  }
}
