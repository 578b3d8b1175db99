package org.ishizue.analysis.sql.duckdb;

import java.sql.SQLException;
import java.time.ZoneOffset;
import org.duckdb.DuckDBAppender;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.FloatColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.ShortColumn;
import tech.tablesaw.api.TimeColumn;
import tech.tablesaw.columns.Column;

/** Hands one column's cells to DuckDB, a missing one as NULL. */
interface CellAppender {
  void append(DuckDBAppender appender, int row) throws SQLException;

  static CellAppender of(Column<?> column) {
    CellAppender values = values(column);
    return (appender, row) -> {
      if (column.isMissing(row)) {
        appender.appendNull();
      } else {
        values.append(appender, row);
      }
    };
  }

  private static CellAppender values(Column<?> column) {
    if (column instanceof IntColumn ints) {
      return (appender, row) -> appender.append(ints.getInt(row));
    } else if (column instanceof DoubleColumn doubles) {
      return (appender, row) -> appender.append(doubles.getDouble(row));
    } else if (column instanceof LongColumn longs) {
      return (appender, row) -> appender.append(longs.getLong(row));
    } else if (column instanceof ShortColumn shorts) {
      return (appender, row) -> appender.append(shorts.getShort(row));
    } else if (column instanceof FloatColumn floats) {
      return (appender, row) -> appender.append(floats.getFloat(row));
    } else if (column instanceof BooleanColumn booleans) {
      return (appender, row) -> appender.append(booleans.getByte(row) == 1);
    } else if (column instanceof DateColumn dates) {
      return (appender, row) -> appender.append(dates.get(row));
    } else if (column instanceof DateTimeColumn times) {
      return (appender, row) -> appender.append(times.get(row));
    } else if (column instanceof TimeColumn times) {
      return (appender, row) -> appender.append(times.get(row));
    } else if (column instanceof InstantColumn instants) {
      return (appender, row) -> appender.append(instants.get(row).atOffset(ZoneOffset.UTC));
    }
    return (appender, row) -> appender.append(column.getString(row));
  }
}
