package org.ishizue.analysis.read;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.ishizue.analysis.meta.ColumnInfo;
import org.ishizue.analysis.meta.ColumnInfos;
import org.ishizue.analysis.meta.UnitInName;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.columns.Column;

/**
 * Collects one column. It goes by the kind of what has come so far; when a cell does not fit, the column is
 * text, and since the texts of earlier cells are gone, {@link #mustStartAgain()} asks for another pass.
 */
final class ColumnFill {
  private final String name;
  private final Set<String> missingCodes;
  private boolean text;
  private boolean startAgain;
  private Cell.Kind kind = Cell.Kind.BLANK;
  private boolean decimals;
  private boolean timesOfDay;
  private int size;
  private double[] numbers = new double[16];
  private long[] seconds = new long[0];
  private final StringColumn texts;
  private final Map<String, Integer> missing = new LinkedHashMap<>();
  private final Map<String, Integer> oddTexts = new LinkedHashMap<>();
  private int numericCells;

  ColumnFill(String name, Set<String> missingCodes, boolean text) {
    this.name = name;
    this.missingCodes = missingCodes;
    this.text = text;
    this.texts = StringColumn.create(name);
  }

  /** The same column, to be filled once more: as text if it turned out to be. */
  ColumnFill again() {
    return new ColumnFill(name, missingCodes, text);
  }

  boolean mustStartAgain() {
    return startAgain;
  }

  void add(Cell cell) {
    if (startAgain) {
      return;
    }
    if (cell.kind() == Cell.Kind.BLANK || missingCodes.contains(cell.text())) {
      missing.merge(cell.text(), 1, Integer::sum);
      append(Double.NaN, Long.MIN_VALUE, "");
      return;
    }
    if (!text && kind == Cell.Kind.BLANK && cell.kind() == Cell.Kind.TEXT) {
      text = true; // nothing but missing values came before, so nothing is lost
      for (int i = 0; i < size; i++) {
        texts.appendMissing();
      }
    }
    if (text) {
      noteWhatIsOdd(cell);
      append(Double.NaN, Long.MIN_VALUE, cell.text());
      return;
    }
    if (!fits(cell.kind())) {
      text = true;
      startAgain = true;
      return;
    }
    kind = kind == Cell.Kind.BLANK ? cell.kind() : kind;
    decimals |= cell.kind() == Cell.Kind.DECIMAL;
    timesOfDay |= cell.kind() == Cell.Kind.DATE_TIME;
    append(cell.number(), cell.epochSecond(), "");
  }

  /** The column as it was read, knowing its unit. */
  Column<?> column() {
    Column<?> column = text ? texts : kind.isTime() ? times() : numbers();
    String unit = kind == Cell.Kind.PERCENT && !text ? "%" : UnitInName.of(name);
    return ColumnInfos.attach(column, ColumnInfo.NONE.withUnit(unit));
  }

  /** How it went, for the report. */
  ReadReport.ColumnReport report(Column<?> column) {
    boolean mostlyNumbers = text && numericCells > 0 && numericCells >= 4 * oddCount();
    return new ReadReport.ColumnReport(
        name, column.type().name(), column.size(), missing, mostlyNumbers ? oddTexts : Map.of());
  }

  private boolean fits(Cell.Kind next) {
    if (next == Cell.Kind.TEXT) {
      return false;
    }
    return kind == Cell.Kind.BLANK
        || (kind.isNumber() && next.isNumber())
        || (kind.isTime() && next.isTime())
        || kind == next;
  }

  private void noteWhatIsOdd(Cell cell) {
    if (cell.kind().isNumber()) {
      numericCells++;
    } else if (oddTexts.size() < 100 || oddTexts.containsKey(cell.text())) {
      oddTexts.merge(cell.text(), 1, Integer::sum);
    }
  }

  private int oddCount() {
    return oddTexts.values().stream().mapToInt(Integer::intValue).sum();
  }

  private void append(double number, long second, String value) {
    if (text) {
      texts.append(value);
    } else {
      if (size == numbers.length) {
        numbers = Arrays.copyOf(numbers, size * 2);
      }
      numbers[size] = number;
      if (kind.isTime() || seconds.length > 0) {
        appendSecond(second);
      }
    }
    size++;
  }

  private void appendSecond(long second) {
    if (seconds.length <= size) {
      int known = seconds.length;
      seconds = Arrays.copyOf(seconds, Math.max(numbers.length, size + 1));
      if (known == 0) {
        Arrays.fill(seconds, 0, size, Long.MIN_VALUE);
      }
    }
    seconds[size] = second;
  }

  private Column<?> numbers() {
    double largest = 0;
    for (int i = 0; i < size; i++) {
      largest = Math.max(largest, Math.abs(Double.isNaN(numbers[i]) ? 0 : numbers[i]));
    }
    if (kind == Cell.Kind.BLANK || kind == Cell.Kind.PERCENT || decimals) {
      return DoubleColumn.create(name, Arrays.copyOf(numbers, size));
    }
    if (largest < Integer.MAX_VALUE) {
      IntColumn column = IntColumn.create(name, size);
      for (int i = 0; i < size; i++) {
        if (!Double.isNaN(numbers[i])) {
          column.set(i, (int) numbers[i]);
        }
      }
      return column;
    }
    LongColumn column = LongColumn.create(name);
    for (int i = 0; i < size; i++) {
      if (Double.isNaN(numbers[i])) {
        column.appendMissing();
      } else {
        column.append((long) numbers[i]);
      }
    }
    return column;
  }

  private Column<?> times() {
    DateColumn dates = DateColumn.create(name);
    DateTimeColumn dateTimes = DateTimeColumn.create(name);
    for (int i = 0; i < size; i++) {
      boolean absent = seconds[i] == Long.MIN_VALUE;
      LocalDateTime time =
          absent ? LocalDateTime.MIN : LocalDateTime.ofEpochSecond(seconds[i], 0, ZoneOffset.UTC);
      if (timesOfDay) {
        dateTimes.append(absent ? null : time);
      } else {
        dates.append(absent ? null : time.toLocalDate());
      }
    }
    return timesOfDay ? dateTimes : dates;
  }
}
