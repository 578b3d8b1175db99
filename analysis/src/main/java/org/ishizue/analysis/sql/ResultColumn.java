package org.ishizue.analysis.sql;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import org.ishizue.runtime.text.Texts;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.TimeColumn;
import tech.tablesaw.columns.Column;

/**
 * A column of a result and how its cells come in.
 *
 * <p>Whole numbers up to 32 bits become integers, larger ones longs (a sum of integers has 128 bits in DuckDB:
 * it becomes a long as well, and an error where it does not fit). Decimals become doubles: exact to 15
 * digits. What Tablesaw has no column for (lists, structs, UUIDs, intervals) becomes text.
 */
record ResultColumn(Column<?> column, Cell cell) {
  private static final Texts TEXTS = Texts.beside(ResultColumn.class);

  /** Appends the current row's cell, or a missing value. */
  interface Cell {
    void append(ResultSet result) throws SQLException;
  }

  void append(ResultSet result) throws SQLException {
    cell.append(result);
  }

  static ResultColumn of(ResultSetMetaData metadata, int i, String name) throws SQLException {
    String type = metadata.getColumnTypeName(i);
    if (type.startsWith("DECIMAL")) {
      return metadata.getScale(i) == 0 ? whole(name, i) : decimal(name, i);
    }
    return switch (type) {
      case "TINYINT", "SMALLINT", "INTEGER", "UTINYINT", "USMALLINT" -> integer(name, i);
      case "BIGINT", "UINTEGER" -> bigint(name, i);
      case "HUGEINT", "UHUGEINT", "UBIGINT" -> whole(name, i);
      case "FLOAT", "DOUBLE" -> number(name, i);
      case "BOOLEAN" -> truth(name, i);
      case "DATE" -> date(name, i);
      case "TIME" -> time(name, i);
      case "TIMESTAMP", "TIMESTAMP_S", "TIMESTAMP_MS", "TIMESTAMP_NS" -> dateTime(name, i);
      case "TIMESTAMP WITH TIME ZONE" -> instant(name, i);
      default -> text(name, i);
    };
  }

  private static ResultColumn integer(String name, int i) {
    IntColumn column = IntColumn.create(name);
    return new ResultColumn(column, result -> {
      int value = result.getInt(i);
      if (result.wasNull()) {
        column.appendMissing();
      } else {
        column.append(value);
      }
    });
  }

  private static ResultColumn bigint(String name, int i) {
    LongColumn column = LongColumn.create(name);
    return new ResultColumn(column, result -> {
      long value = result.getLong(i);
      if (result.wasNull()) {
        column.appendMissing();
      } else {
        column.append(value);
      }
    });
  }

  private static ResultColumn number(String name, int i) {
    DoubleColumn column = DoubleColumn.create(name);
    return new ResultColumn(column, result -> {
      double value = result.getDouble(i);
      if (result.wasNull()) {
        column.appendMissing();
      } else {
        column.append(value);
      }
    });
  }

  private static ResultColumn decimal(String name, int i) {
    DoubleColumn column = DoubleColumn.create(name);
    return new ResultColumn(column, result -> {
      BigDecimal value = result.getBigDecimal(i);
      if (value == null) {
        column.appendMissing();
      } else {
        column.append(value.doubleValue());
      }
    });
  }

  private static ResultColumn whole(String name, int i) {
    LongColumn column = LongColumn.create(name);
    return new ResultColumn(column, result -> {
      Object value = result.getObject(i);
      if (value == null) {
        column.appendMissing();
      } else {
        column.append(exact(value, name));
      }
    });
  }

  private static long exact(Object value, String name) {
    BigInteger whole = value instanceof BigDecimal decimal
        ? decimal.toBigIntegerExact()
        : value instanceof BigInteger big ? big : BigInteger.valueOf(((Number) value).longValue());
    if (whole.bitLength() > 63) {
      throw TEXTS.problem("SQL-011", name, whole);
    }
    return whole.longValue();
  }

  private static ResultColumn truth(String name, int i) {
    BooleanColumn column = BooleanColumn.create(name);
    return new ResultColumn(column, result -> {
      boolean value = result.getBoolean(i);
      if (result.wasNull()) {
        column.appendMissing();
      } else {
        column.append(value);
      }
    });
  }

  private static ResultColumn date(String name, int i) {
    DateColumn column = DateColumn.create(name);
    return new ResultColumn(column, result -> column.append(result.getObject(i, LocalDate.class)));
  }

  private static ResultColumn time(String name, int i) {
    TimeColumn column = TimeColumn.create(name);
    return new ResultColumn(column, result -> column.append(result.getObject(i, LocalTime.class)));
  }

  private static ResultColumn dateTime(String name, int i) {
    DateTimeColumn column = DateTimeColumn.create(name);
    return new ResultColumn(
        column, result -> column.append(result.getObject(i, LocalDateTime.class)));
  }

  private static ResultColumn instant(String name, int i) {
    InstantColumn column = InstantColumn.create(name);
    return new ResultColumn(column, result -> {
      OffsetDateTime value = result.getObject(i, OffsetDateTime.class);
      if (value == null) {
        column.appendMissing();
      } else {
        Instant instant = value.toInstant();
        column.append(instant);
      }
    });
  }

  private static ResultColumn text(String name, int i) {
    StringColumn column = StringColumn.create(name);
    return new ResultColumn(column, result -> {
      String value = result.getString(i);
      if (value == null) {
        column.appendMissing();
      } else {
        column.append(value);
      }
    });
  }
}
