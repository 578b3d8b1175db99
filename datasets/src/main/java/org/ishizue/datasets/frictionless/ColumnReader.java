package org.ishizue.datasets.frictionless;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.ishizue.datasets.frictionless.DataPackage.Constraints;
import org.ishizue.datasets.frictionless.DataPackage.Field;
import tech.tablesaw.columns.Column;

/** Fills one column from the cells of a file, and notes each that is not what the schema promises. */
final class ColumnReader {
  private final Field field;
  private final int index;
  private final List<String> missingValues;
  private final Faults faults;
  private final Column<?> column;
  private final Pattern pattern;

  /** A column that stands at an index of each row; -1 if the file lacks it. */
  ColumnReader(Field field, int index, List<String> missingValues, Faults faults) {
    this.field = field;
    this.index = index;
    this.missingValues = missingValues;
    this.faults = faults;
    column = field.type().column(field.name());
    pattern = Pattern.compile(field.constraints().pattern());
  }

  Field field() {
    return field;
  }

  Column<?> column() {
    return column;
  }

  /** Whether the file has the column. */
  boolean isThere() {
    return index >= 0;
  }

  /** The text of a row's cell; empty if the file lacks the column. */
  String text(CSVRecord row) {
    return index < 0 ? "" : row.get(index);
  }

  /** Whether a text means that there is no value. */
  boolean isMissing(String text) {
    return missingValues.contains(text);
  }

  /** Appends the cell of a row. */
  void append(CSVRecord row, long line) {
    if (index < 0) {
      return;
    }
    String text = row.get(index);
    if (missingValues.contains(text)) {
      if (field.constraints().required()) {
        faults.add("DATA-017", line, field.name(), text, field.type().word());
      }
      column.appendMissing();
      return;
    }
    Optional<Object> value = field.type().value(text);
    if (value.isEmpty()) {
      faults.add("DATA-014", line, field.name(), text, field.type().word());
      column.appendMissing();
      return;
    }
    column.appendObj(value.get());
    String allowed = allowedInstead(value.get(), text);
    if (!allowed.isEmpty()) {
      faults.add("DATA-018", line, field.name(), text, allowed);
    }
  }

  /** What is allowed in place of a value; nothing if the value is. */
  private String allowedInstead(Object value, String text) {
    Constraints constraints = field.constraints();
    if (value instanceof Number number) {
      double size = number.doubleValue();
      if (size < constraints.minimum() || size > constraints.maximum()) {
        return range(constraints);
      }
    }
    if (!constraints.oneOf().isEmpty() && !constraints.oneOf().contains(text)) {
      return String.join(", ", constraints.oneOf());
    }
    boolean fits = constraints.pattern().isEmpty() || pattern.matcher(text).matches();
    return fits ? "" : constraints.pattern();
  }

  private static String range(Constraints constraints) {
    String from = Double.isInfinite(constraints.minimum()) ? "" : constraints.minimum() + " ";
    String to = Double.isInfinite(constraints.maximum()) ? "" : " " + constraints.maximum();
    return (from + "…" + to).strip();
  }
}
