package org.ishizue.analysis.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ishizue.runtime.text.NearNames;
import org.ishizue.runtime.text.Texts;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** One way through the rows of a file, filling the columns of a table. */
final class TableFill {
  private static final Texts TEXTS = Texts.beside(TableFill.class);
  private static final int MAX_COLUMNS = 10_000;

  /** Up to here a pass that must be made again is not finished first. */
  private static final int EARLY_ROWS = 10_000;

  /** From so many values on, columns are made side by side. */
  static final long LARGE = 1_000_000;

  private static final int FOOTNOTES_KEPT = 10;

  private final Path file;
  private final Options options;
  private final boolean shortRows;
  private final List<ColumnFill> fills = new ArrayList<>();
  private final Faults faults = new Faults();
  private final Cell cell = new Cell();
  private final Map<String, Long> lineOfKey = new HashMap<>();
  private int[] keyColumns = {};
  private final List<String> footnotes = new ArrayList<>();
  private List<String> renamed = List.of();
  private long headerLine;
  private int rows;

  /**
   * An empty table.
   *
   * @param shortRows whether a row may end before the last column, as in workbooks
   */
  TableFill(Path file, Options options, boolean shortRows) {
    this.file = file;
    this.options = options;
    this.shortRows = shortRows;
  }

  /** The same table, to be filled once more with the columns that turned out to be text as text. */
  TableFill again() {
    TableFill next = new TableFill(file, options, shortRows);
    fills.forEach(fill -> next.fills.add(fill.again()));
    next.keyColumns = keyColumns;
    return next;
  }

  boolean mustStartAgain() {
    for (ColumnFill fill : fills) {
      if (fill.mustStartAgain()) {
        return true;
      }
    }
    return false;
  }

  /** Takes the header, as {@link #run} does. */
  void begin(List<Row> header) {
    headerLine = header.get(header.size() - 1).line();
    columns(new Headers(header));
  }

  /** The columns, once the header is known. */
  List<ColumnFill> fills() {
    return fills;
  }

  /** Begins a file whose columns were all named. */
  void beginWithNames() {
    if (fills.isEmpty()) {
      columns(options.names);
    }
  }

  /**
   * Appends rows that were read block by block.
   *
   * @param parts what the blocks gave, in their order
   * @param linesBefore how many lines of the file stand before the first block
   * @param expected how many rows there will be in all
   */
  void append(List<BlockReader.Part> parts, long linesBefore, int expected) {
    IntStream places = IntStream.range(0, fills.size());
    boolean large = (long) expected * fills.size() >= LARGE;
    (large ? places.parallel() : places).forEach(i -> {
      ColumnFill fill = fills.get(i);
      fill.reserve(expected);
      long lines = linesBefore;
      for (BlockReader.Part part : parts) {
        fill.append(part.columns().get(i), lines);
        lines += part.lines();
      }
    });
    parts.forEach(part -> rows += part.rows());
  }

  /** Takes all rows; ends early when another pass is needed anyway. */
  void run(RowSource source) throws IOException {
    try {
      if (take(source)) {
        return;
      }
    } catch (Fault.Fatal e) {
      if (e.fault().kind() == Fault.Kind.NUL) {
        throw e;
      }
      faults.add(e.fault());
      throw faults.problem(file, rows, headerLine);
    }
    if (!faults.isEmpty() && !options.leaveOutBadLines) {
      throw faults.problem(file, rows, headerLine);
    }
  }

  ReadResult result(String name, ReadReport form) {
    ColumnClasses.initialise();
    Table table = Table.create(name);
    List<ReadReport.ColumnReport> reports = new ArrayList<>();
    Stream<ColumnFill> stream = fills.stream();
    List<List<Column<?>>> all = ((long) rows * fills.size() >= LARGE ? stream.parallel() : stream)
        .map(ColumnFill::columns)
        .toList();
    for (int i = 0; i < all.size(); i++) {
      all.get(i).forEach(table::addColumns);
      reports.add(fills.get(i).report(all.get(i).get(0)));
    }
    ReadReport report = new ReadReport(
        form.file(),
        form.format(),
        form.encoding(),
        form.separator(),
        rows,
        reports,
        renamed,
        form.notes(),
        faults.refused(),
        faults.isEmpty() ? 0 : faults.count());
    return new ReadResult(table, report.withNotes(footnotes));
  }

  /** Whether it ended early. */
  private boolean take(RowSource source) throws IOException {
    List<Row> header = new ArrayList<>();
    while (header.size() < options.headerLines) {
      Row row = source.next();
      if (row == null) {
        throw TEXTS.problem("READ-003", file, options.headerLines);
      }
      header.add(row);
    }
    if (!header.isEmpty()) {
      begin(header);
    }
    Row row = source.next();
    if (row == null && options.headerLines == 0 && options.names.isEmpty()) {
      throw TEXTS.problem("READ-003", file, 0);
    }
    if (header.isEmpty() && fills.isEmpty()) {
      columns(options.names.isEmpty() ? numbered(row) : options.names);
    }
    for (; row != null; row = source.next()) {
      if (rows < EARLY_ROWS && mustStartAgain()) {
        return true;
      }
      take(row);
    }
    return false;
  }

  private void columns(Headers headers) {
    renamed = headers.renamed();
    if (fills.isEmpty()) {
      columns(headers.names());
    }
  }

  private void columns(List<String> names) {
    if (names.size() > MAX_COLUMNS) {
      throw TEXTS.problem("READ-008", file, names.size(), MAX_COLUMNS);
    }
    List<String> wanted = new ArrayList<>(options.text);
    wanted.addAll(options.number);
    wanted.addAll(options.key);
    wanted.addAll(options.filledDown);
    options.times.forEach(wanted::addAll);
    wanted.removeAll(names);
    if (!wanted.isEmpty()) {
      List<String> near = NearNames.of(wanted.get(0), names);
      String hint = near.isEmpty() ? "" : TEXTS.get("near.column", String.join(", ", near));
      throw TEXTS.problem("READ-006", String.join(", ", wanted), shortened(names), hint);
    }
    names.forEach(name -> fills.add(new ColumnFill(name, options)));
    keyColumns = options.key.stream().mapToInt(names::indexOf).toArray();
  }

  private static String shortened(List<String> names) {
    String listed = String.join(", ", names.subList(0, Math.min(names.size(), 100)));
    return names.size() > 100 ? listed + ", …" : listed;
  }

  private static List<String> numbered(@Nullable Row row) {
    return IntStream.rangeClosed(1, row == null ? 0 : row.size())
        .mapToObj(i -> TEXTS.get("header.unnamed", i))
        .toList();
  }

  private void take(Row row) {
    if (options.footnotes && fills.size() > 2 && isFootnote(row)) {
      if (footnotes.size() < FOOTNOTES_KEPT) {
        footnotes.add(TEXTS.get("footnote", Excerpt.of(row.cell(0).strip())));
      }
      return;
    }
    if ((row.size() < fills.size() && !shortRows) || hasMoreThanBlanks(row)) {
      faults.addWidth(row, fills.size());
      return;
    }
    if (keyColumns.length > 0 && repeatsKey(row)) {
      return;
    }
    rows++;
    for (int i = 0; i < fills.size(); i++) {
      fills.get(i).add(row.cell(i), cell, row.line());
    }
  }

  private static boolean isFootnote(Row row) {
    for (int i = 1; i < row.size(); i++) {
      if (!row.cell(i).isBlank()) {
        return false;
      }
    }
    return !row.cell(0).isBlank();
  }

  private boolean repeatsKey(Row row) {
    List<String> values = new ArrayList<>();
    boolean blank = false;
    for (int column : keyColumns) {
      cell.readText(row.cell(column));
      blank |= cell.kind() == Cell.Kind.BLANK;
      values.add(cell.text());
    }
    String shown = Excerpt.of(String.join(", ", values));
    if (blank) {
      faults.add(new Fault(Fault.Kind.KEY, row.line(), TEXTS.get("key.blank", row.line(), shown)));
      return true;
    }
    Long earlier = lineOfKey.putIfAbsent(String.join("\0", values), row.line());
    if (earlier == null) {
      return false;
    }
    faults.add(
        new Fault(Fault.Kind.KEY, row.line(), TEXTS.get("key.again", row.line(), shown, earlier)));
    return true;
  }

  /** Whether something stands behind the last column; a comma at the end of a line is nothing. */
  private boolean hasMoreThanBlanks(Row row) {
    for (int i = fills.size(); i < row.size(); i++) {
      if (!row.cell(i).isBlank()) {
        return true;
      }
    }
    return false;
  }
}
