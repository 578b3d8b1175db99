package org.ishizue.analysis.read;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.ishizue.analysis.meta.ColumnInfo;
import org.ishizue.analysis.meta.ColumnInfos;
import org.ishizue.analysis.meta.UnitInName;
import tech.tablesaw.columns.Column;

/**
 * Collects one column. It goes by the kind of what has come so far; when a cell does not fit, the column is
 * text, and since the texts of earlier cells are gone, {@link #mustStartAgain()} asks for another pass.
 */
final class ColumnFill {
  /** Names of columns that hold codes, which are no quantities even when they are all digits. */
  private static final Pattern CODE = Pattern.compile(
      "(?i).*(コード|郵便番号|電話番号)(?:\\s*[(（].*)?|.*(?:^|[_ ])(?:code|cd)|.*(?:^|[_ ])code_\\w+");

  private static final Pattern LEADING_ZEROS = Pattern.compile("^\\s*0+(?=\\d)");

  private final String name;
  private final Options options;
  private final boolean code;
  private final int longestMissing;
  private boolean text;
  private boolean startAgain;
  private long misfitLine;
  private long firstLine;
  private int capacity = 16;
  private Cell.Kind kind = Cell.Kind.BLANK;
  private boolean decimals;
  private boolean timesOfDay;
  private int size;
  private double[] numbers = {};
  private long[] times = {};
  private final TextCodes texts;
  private final Flags flags;
  private final boolean filledDown;
  private final boolean withZeros;
  private String above = "";
  private final Map<String, Integer> missing = new LinkedHashMap<>();
  private int blanks; // not yet among the missing: a hash table is slow a million times

  ColumnFill(String name, Options options) {
    this(name, options, options.text.contains(name) || isCode(name, options), 0, new TextCodes());
  }

  private ColumnFill(String name, Options options, boolean text, long misfitLine, TextCodes texts) {
    this.name = name;
    this.options = options;
    this.text = text;
    this.misfitLine = misfitLine;
    this.texts = texts;
    code = isCode(name, options) && !options.text.contains(name);
    flags = new Flags(options.flags);
    filledDown = options.filledDown.contains(name);
    withZeros = options.number.contains(name) && !text;
    decimals = options.decimal.contains(name);
    longestMissing = options.missing.stream().mapToInt(String::length).max().orElse(0);
  }

  /** A part: it comes for each block of a file, so its name is not looked through again. */
  private ColumnFill(ColumnFill whole, TextCodes texts, int capacity) {
    name = whole.name;
    options = whole.options;
    text = whole.text;
    this.texts = texts;
    code = whole.code;
    flags = new Flags(options.flags);
    filledDown = whole.filledDown;
    withZeros = whole.withZeros && !text;
    decimals = options.decimal.contains(name);
    longestMissing = whole.longestMissing;
    this.capacity = capacity;
  }

  private static boolean isCode(String name, Options options) {
    return CODE.matcher(name).matches() && !options.number.contains(name);
  }

  /** The same column, to be filled once more: as text if it turned out to be. */
  ColumnFill again() {
    return new ColumnFill(name, options, text, misfitLine, new TextCodes());
  }

  String name() {
    return name;
  }

  boolean mustStartAgain() {
    return startAgain;
  }

  /**
   * A part of this column, to be filled by itself and then appended.
   *
   * @param dictionary of the texts, perhaps with those of earlier parts
   * @param capacity how many rows there may be
   */
  ColumnFill part(TextCodes.Dictionary dictionary, int capacity) {
    return new ColumnFill(this, new TextCodes(dictionary, text ? capacity : 0), capacity);
  }

  boolean isText() {
    return text;
  }

  /** Whether all values so far were dates or times. */
  boolean isTime() {
    return !text && kind.isTime();
  }

  /** Whether its numbers may begin with zeros. */
  boolean isReadWithZeros() {
    return withZeros;
  }

  /** The length of the longest text that is declared to mean "missing"; 0 if none is. */
  int longestMissing() {
    return longestMissing;
  }

  int size() {
    return size;
  }

  /** Makes room for so many rows in all. */
  void reserve(int rows) {
    capacity = rows;
    if (text) {
      texts.reserve(rows);
    } else if (kind.isTime()) {
      times = Arrays.copyOf(times, rows);
    } else if (kind != Cell.Kind.BLANK) {
      numbers = Arrays.copyOf(numbers, rows);
    }
  }

  /**
   * Appends what came next.
   *
   * @param part a part of this column
   * @param linesBefore how many lines of the file stand before the part's first
   */
  void append(ColumnFill part, long linesBefore) {
    part.missing().forEach((code, count) -> missing.merge(code, count, Integer::sum));
    if (startAgain) {
      return;
    }
    boolean empty = kind == Cell.Kind.BLANK && !text;
    if (part.kind == Cell.Kind.BLANK && !part.startAgain && part.text) {
      if (empty) {
        text = true;
        misfitLine = linesBefore + part.misfitLine;
        texts.reserve(capacity);
        for (int i = 0; i < size; i++) {
          texts.addMissing();
        }
      }
      if (text) {
        texts.add(part.texts);
      } else {
        misfit(linesBefore + part.misfitLine);
      }
    } else if (part.kind == Cell.Kind.BLANK && !part.startAgain) {
      appendMissing(part.size);
    } else if (text) {
      startAgain = true; // what is text here was read as something else there
    } else if (!empty && !kind.goesWith(part.kind)) {
      misfit(linesBefore + part.firstLine);
    } else if (part.startAgain) {
      misfit(linesBefore + part.misfitLine);
    } else {
      appendValues(part);
    }
    size += part.size;
  }

  private void misfit(long line) {
    text = true;
    startAgain = true;
    misfitLine = line;
  }

  private void appendMissing(int count) {
    for (int i = 0; i < count; i++) {
      if (text) {
        texts.addMissing();
      } else if (kind.isTime()) {
        times[size + i] = Long.MIN_VALUE;
      } else if (kind != Cell.Kind.BLANK) {
        numbers[size + i] = Double.NaN;
      }
    }
  }

  private void appendValues(ColumnFill part) {
    adopt(part.kind);
    decimals |= part.decimals;
    timesOfDay |= part.timesOfDay;
    if (kind.isTime()) {
      System.arraycopy(part.times, 0, times, size, part.size);
    } else {
      System.arraycopy(part.numbers, 0, numbers, size, part.size);
    }
  }

  /** Takes the next cell, known to be a number of at most 15 digits and no code. */
  void addNumber(double number, boolean decimal, long line) {
    if (kind == Cell.Kind.WHOLE || kind == Cell.Kind.DECIMAL) {
      if (size == numbers.length) {
        numbers = Arrays.copyOf(numbers, size * 2);
      }
      decimals |= decimal;
      numbers[size++] = number;
    } else if (!startAgain) {
      addValue(decimal ? Cell.Kind.DECIMAL : Cell.Kind.WHOLE, number, 0, "", line);
      size++;
    }
  }

  /** Takes the next cell, known to be a date with or without a time of day. */
  void addTime(long packed, boolean withTimeOfDay, long line) {
    Cell.Kind next = withTimeOfDay ? Cell.Kind.DATE_TIME : Cell.Kind.DATE;
    if (kind == next && !startAgain && size < times.length) {
      times[size++] = packed;
    } else if (!startAgain) {
      addValue(next, Double.NaN, packed, "", line);
      size++;
    }
  }

  /** Takes the next cell, known to be blank. */
  void addBlank() {
    addMissingText("");
  }

  /** Takes the next cell, known to mean "missing". */
  void addMissingText(String code) {
    if (!startAgain) {
      addMissing(code);
      size++;
    }
  }

  /** Takes the next cell of a text column by its code in the dictionary. */
  void addCode(int code) {
    texts.addCode(code);
    size++;
  }

  /** Whether a cell that was read means "missing". */
  boolean isMissing(Cell cell) {
    return cell.kind() == Cell.Kind.BLANK || isMissingCode(cell.text());
  }

  /** Takes the next cell, reading it with {@code cell}. */
  void add(String cellText, Cell cell, long line) {
    if (startAgain) {
      return;
    }
    String raw = cellText;
    if (filledDown) {
      raw = cellText.isBlank() ? above : cellText;
      above = raw;
    }
    if (text) {
      cell.readText(raw);
    } else if (withZeros) {
      cell.read(LEADING_ZEROS.matcher(raw).replaceFirst(""));
    } else {
      cell.read(raw);
    }
    if (isMissing(cell)) {
      addMissing(cell.text());
    } else if (text) {
      texts.add(cell.text());
    } else {
      addValue(cell, line);
    }
    size++;
  }

  /** The column as it was read, knowing its unit; behind it its flags, if there were any. */
  List<Column<?>> columns() {
    Column<?> column = ColumnInfos.attach(made(), ColumnInfo.NONE.withUnit(unit()));
    if (flags.isEmpty()) {
      return List.of(column);
    }
    return List.of(column, flags.column(UnitInName.without(name) + "_flag", size));
  }

  /** How it went, for the report. */
  ReadReport.ColumnReport report(Column<?> column) {
    return new ReadReport.ColumnReport(
        name,
        column.type().name(),
        column.size(),
        unit(),
        code,
        kind == Cell.Kind.MONTH && !text,
        missing(),
        flags.counts(),
        text && !code && !options.text.contains(name)
            ? Misfits.in(texts, misfitLine)
            : ReadReport.Misfit.NONE);
  }

  private String unit() {
    if (!text && kind == Cell.Kind.PERCENT) {
      return "%";
    }
    if (!text && kind == Cell.Kind.YEAR) {
      return "年";
    }
    return !text && kind == Cell.Kind.FISCAL_YEAR ? "年度" : UnitInName.of(name);
  }

  private boolean isMissingCode(String value) {
    return value.length() <= longestMissing && options.missing.contains(value);
  }

  /** How often each text that means "missing" came, in the order in which they came first. */
  private Map<String, Integer> missing() {
    if (blanks > 0) {
      missing.merge("", blanks, Integer::sum);
      blanks = 0;
    }
    return missing;
  }

  private void addMissing(String code) {
    if (code.isEmpty()) {
      blanks++;
    } else {
      missing().merge(code, 1, Integer::sum);
    }
    if (text) {
      texts.addMissing();
    } else if (kind != Cell.Kind.BLANK) {
      append(Double.NaN, Long.MIN_VALUE);
    }
  }

  private void addValue(Cell cell, long line) {
    if (cell.kind() == Cell.Kind.TEXT && flags.take(cell, size)) {
      if (cell.kind() == Cell.Kind.BLANK) {
        addMissing("");
        return;
      }
    }
    addValue(cell.kind(), cell.number(), cell.packedTime(), cell.text(), line);
  }

  private void addValue(Cell.Kind next, double number, long time, String asText, long line) {
    firstLine = kind == Cell.Kind.BLANK ? line : firstLine;
    if (kind == Cell.Kind.BLANK && next == Cell.Kind.TEXT) {
      text = true; // nothing but missing values came before, so nothing is lost
      misfitLine = line;
      for (int i = 0; i < size; i++) {
        texts.addMissing();
      }
      texts.add(asText);
      return;
    }
    if (kind != Cell.Kind.BLANK && !kind.goesWith(next)) {
      misfit(line);
      return;
    }
    adopt(next);
    decimals |= next == Cell.Kind.DECIMAL;
    timesOfDay |= next == Cell.Kind.DATE_TIME;
    append(number, time);
  }

  /** Makes the column one of a kind, if it is of none yet; all rows before are missing. */
  private void adopt(Cell.Kind first) {
    if (kind != Cell.Kind.BLANK) {
      return;
    }
    kind = first;
    int room = Math.max(capacity, size + 1);
    if (kind.isTime()) {
      times = new long[room];
      Arrays.fill(times, 0, size, Long.MIN_VALUE);
    } else {
      numbers = new double[room];
      Arrays.fill(numbers, 0, size, Double.NaN);
    }
  }

  private void append(double number, long time) {
    if (kind.isTime()) {
      if (times.length == size) {
        times = Arrays.copyOf(times, size * 2);
      }
      times[size] = time;
      return;
    }
    if (numbers.length == size) {
      numbers = Arrays.copyOf(numbers, size * 2);
    }
    numbers[size] = number;
  }

  private Column<?> made() {
    if (text) {
      return texts.column(name);
    }
    return switch (kind) {
      case DATE, DATE_TIME, MONTH -> FilledColumn.ofTimes(name, times, size, timesOfDay);
      case BLANK -> FilledColumn.ofMissing(name, size);
      case TIME_OF_DAY -> FilledColumn.ofTimesOfDay(name, numbers, size);
      default -> FilledColumn.ofNumbers(name, numbers, size, decimals || kind == Cell.Kind.PERCENT);
    };
  }
}
