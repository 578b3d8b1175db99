package org.ishizue.datasets.frictionless;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.columns.Column;

/** The types of Table Schema that the project uses, and the Tablesaw column of each. */
public enum FieldType {
  INTEGER,
  YEAR,
  NUMBER,
  STRING,
  BOOLEAN,
  DATE,
  DATETIME;

  /** An empty column for values of this type. */
  Column<?> column(String name) {
    return switch (this) {
      case INTEGER, YEAR -> IntColumn.create(name);
      case NUMBER -> DoubleColumn.create(name);
      case STRING -> StringColumn.create(name);
      case BOOLEAN -> BooleanColumn.create(name);
      case DATE -> DateColumn.create(name);
      case DATETIME -> DateTimeColumn.create(name);
    };
  }

  /** The value of a text, or a NumberFormatException or DateTimeParseException. */
  private Object parse(String text) {
    return switch (this) {
      case INTEGER, YEAR -> Integer.valueOf(text);
      case NUMBER -> number(text);
      case STRING -> text;
      case BOOLEAN -> truth(text);
      case DATE -> LocalDate.parse(text);
      case DATETIME -> LocalDateTime.parse(text);
    };
  }

  /** The value of a text; nothing if the text is none of this type. */
  Optional<Object> value(String text) {
    try {
      return Optional.of(parse(text));
    } catch (NumberFormatException | DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** The word of Table Schema: {@code integer}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The type of a word of Table Schema. */
  static Optional<FieldType> of(String word) {
    return Arrays.stream(values()).filter(type -> type.word().equals(word)).findFirst();
  }

  /** The words of all types. */
  static String words() {
    return String.join(", ", Arrays.stream(values()).map(FieldType::word).toList());
  }

  /** A finite number; Java's own "1d" and "NaN" are no numbers of a CSV file. */
  private static Double number(String text) {
    double number = Double.parseDouble(text);
    if (!Double.isFinite(number) || !Character.isDigit(text.charAt(text.length() - 1))) {
      throw new NumberFormatException(text);
    }
    return number;
  }

  private static Boolean truth(String text) {
    return switch (text) {
      case "true", "1" -> true;
      case "false", "0" -> false;
      default -> throw new NumberFormatException(text);
    };
  }
}
