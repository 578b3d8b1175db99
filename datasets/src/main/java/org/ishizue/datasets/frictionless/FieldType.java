package org.ishizue.datasets.frictionless;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
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
  INTEGER {
    @Override
    Column<?> column(String name) {
      return IntColumn.create(name);
    }

    @Override
    Object parse(String text) {
      return Integer.valueOf(text);
    }
  },
  YEAR {
    @Override
    Column<?> column(String name) {
      return IntColumn.create(name);
    }

    @Override
    Object parse(String text) {
      return Integer.valueOf(text);
    }
  },
  NUMBER {
    @Override
    Column<?> column(String name) {
      return DoubleColumn.create(name);
    }

    @Override
    Object parse(String text) {
      double number = Double.parseDouble(text);
      if (!Double.isFinite(number) || !Character.isDigit(text.charAt(text.length() - 1))) {
        throw new NumberFormatException(
            text); // Java's own "1d" and "NaN" are no numbers of a CSV file
      }
      return number;
    }
  },
  STRING {
    @Override
    Column<?> column(String name) {
      return StringColumn.create(name);
    }

    @Override
    Object parse(String text) {
      return text;
    }
  },
  BOOLEAN {
    @Override
    Column<?> column(String name) {
      return BooleanColumn.create(name);
    }

    @Override
    Object parse(String text) {
      return switch (text) {
        case "true", "1" -> true;
        case "false", "0" -> false;
        default -> throw new NumberFormatException(text);
      };
    }
  },
  DATE {
    @Override
    Column<?> column(String name) {
      return DateColumn.create(name);
    }

    @Override
    Object parse(String text) {
      return LocalDate.parse(text);
    }
  },
  DATETIME {
    @Override
    Column<?> column(String name) {
      return DateTimeColumn.create(name);
    }

    @Override
    Object parse(String text) {
      return LocalDateTime.parse(text);
    }
  };

  /** An empty column for values of this type. */
  abstract Column<?> column(String name);

  /** The value of a text, or a NumberFormatException or DateTimeParseException. */
  abstract Object parse(String text);

  /** The value of a text; nothing if the text is none of this type. */
  final Optional<Object> value(String text) {
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
    for (FieldType type : values()) {
      if (type.word().equals(word)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }
}
