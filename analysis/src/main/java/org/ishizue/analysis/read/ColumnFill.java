package org.ishizue.analysis.read;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.ishizue.analysis.meta.ColumnInfo;
import org.ishizue.analysis.meta.ColumnInfos;
import org.ishizue.analysis.meta.UnitInName;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.TimeColumn;
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
  private Cell.Kind kind = Cell.Kind.BLANK;
  private boolean decimals;
  private boolean timesOfDay;
  private int size;
  private double[] numbers = {};
  private long[] times = {};
  private final TextCodes texts = new TextCodes();
  private final Flags flags;
  private final boolean filledDown;
  private final boolean withZeros;
  private String above = "";
  private final Map<String, Integer> missing = new LinkedHashMap<>();

  ColumnFill(String name, Options options) {
    this(name, options, options.text.contains(name) || isCode(name, options), 0);
  }

  private ColumnFill(String name, Options options, boolean text, long misfitLine) {
    this.name = name;
    this.options = options;
    this.text = text;
    this.misfitLine = misfitLine;
    code = isCode(name, options) && !options.text.contains(name);
    flags = new Flags(options.flags);
    filledDown = options.filledDown.contains(name);
    withZeros = options.number.contains(name) && !text;
    decimals = options.decimal.contains(name);
    longestMissing = options.missing.stream().mapToInt(String::length).max().orElse(0);
  }

  private static boolean isCode(String name, Options options) {
    return CODE.matcher(name).matches() && !options.number.contains(name);
  }

  /** The same column, to be filled once more: as text if it turned out to be. */
  ColumnFill again() {
    return new ColumnFill(name, options, text, misfitLine);
  }

  String name() {
    return name;
  }

  boolean mustStartAgain() {
    return startAgain;
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
    if (cell.kind() == Cell.Kind.BLANK || isMissingCode(cell.text())) {
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
    Column<?> column = text ? texts.column(name) : kind.isTime() ? times() : numbers();
    ColumnInfos.attach(column, ColumnInfo.NONE.withUnit(unit()));
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
        missing,
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

  private void addMissing(String code) {
    missing.merge(code, 1, Integer::sum);
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
    Cell.Kind next = cell.kind();
    if (kind == Cell.Kind.BLANK && next == Cell.Kind.TEXT) {
      text = true; // nothing but missing values came before, so nothing is lost
      misfitLine = line;
      for (int i = 0; i < size; i++) {
        texts.addMissing();
      }
      texts.add(cell.text());
      return;
    }
    if (kind != Cell.Kind.BLANK && !kind.goesWith(next)) {
      text = true;
      startAgain = true;
      misfitLine = line;
      return;
    }
    kind = kind == Cell.Kind.BLANK ? next : kind;
    decimals |= next == Cell.Kind.DECIMAL;
    timesOfDay |= next == Cell.Kind.DATE_TIME;
    append(cell.number(), cell.packedTime());
  }

  private void append(double number, long time) {
    if (kind.isTime()) {
      if (times.length <= size) {
        int known = times.length;
        times = Arrays.copyOf(times, Math.max(16, size * 2));
        Arrays.fill(times, known, times.length, Long.MIN_VALUE);
      }
      times[size] = time;
      return;
    }
    if (numbers.length <= size) {
      int known = numbers.length;
      numbers = Arrays.copyOf(numbers, Math.max(16, size * 2));
      Arrays.fill(numbers, known, numbers.length, Double.NaN);
    }
    numbers[size] = number;
  }

  private Column<?> numbers() {
    if (kind == Cell.Kind.BLANK) {
      return DoubleColumn.create(name, size);
    }
    if (kind == Cell.Kind.TIME_OF_DAY) {
      return timesOfDay();
    }
    if (kind == Cell.Kind.PERCENT || decimals) {
      return DoubleColumn.create(name, Arrays.copyOf(numbers, size));
    }
    double largest = 0;
    for (int i = 0; i < size; i++) {
      largest = Double.isNaN(numbers[i]) ? largest : Math.max(largest, Math.abs(numbers[i]));
    }
    return largest < Integer.MAX_VALUE ? integers() : longs();
  }

  private IntColumn integers() {
    int[] values = new int[size];
    for (int i = 0; i < size; i++) {
      values[i] = Double.isNaN(numbers[i]) ? Integer.MIN_VALUE : (int) numbers[i];
    }
    return IntColumn.create(name, values);
  }

  private LongColumn longs() {
    long[] values = new long[size];
    for (int i = 0; i < size; i++) {
      values[i] = Double.isNaN(numbers[i]) ? Long.MIN_VALUE : (long) numbers[i];
    }
    return LongColumn.create(name, values);
  }

  private TimeColumn timesOfDay() {
    int[] values = new int[size];
    for (int i = 0; i < size; i++) {
      int second = Double.isNaN(numbers[i]) ? -1 : (int) numbers[i];
      values[i] = second < 0
          ? Integer.MIN_VALUE
          : ((second / 3600) << 24) | ((second / 60 % 60) << 16) | (second % 60 * 1000);
    }
    return TimeColumn.createInternal(name, values);
  }

  private Column<?> times() {
    if (timesOfDay) {
      return DateTimeColumn.createInternal(name, Arrays.copyOf(times, size));
    }
    int[] dates = new int[size];
    for (int i = 0; i < size; i++) {
      dates[i] = times[i] == Long.MIN_VALUE ? Integer.MIN_VALUE : (int) (times[i] >> 32);
    }
    return DateColumn.createInternal(name, dates);
  }
}
