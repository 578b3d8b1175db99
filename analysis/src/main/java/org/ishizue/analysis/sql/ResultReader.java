package org.ishizue.analysis.sql;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tech.tablesaw.api.Table;

/** Reads a result into a table: NULL becomes a missing value. */
final class ResultReader {
  private ResultReader() {}

  static Table read(ResultSet result) throws SQLException {
    ResultSetMetaData metadata = result.getMetaData();
    List<ResultColumn> columns = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (int i = 1; i <= metadata.getColumnCount(); i++) {
      columns.add(ResultColumn.of(metadata, i, free(metadata.getColumnLabel(i), names)));
    }
    while (result.next()) {
      for (ResultColumn column : columns) {
        column.append(result);
      }
    }
    return Table.create("", columns.stream().map(ResultColumn::column).toList());
  }

  /** The name, with a number behind it where another column has it: {@code select a.*, b.*} gives such. */
  private static String free(String name, Set<String> taken) {
    String free = name;
    for (int i = 2; !taken.add(free.toLowerCase(Locale.ROOT)); i++) {
      free = name + "_" + i;
    }
    return free;
  }
}
