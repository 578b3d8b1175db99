package org.ishizue.analysis.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import tech.tablesaw.api.Table;

/** A database that runs in this VM. Public for its implementation, which lives in another class loader. */
public interface Engine {
  /** Opens a database in memory. */
  Connection connect(Map<String, String> settings) throws SQLException;

  /**
   * Copies all rows of a table.
   *
   * @param target a table in the database with the same columns in the same order
   */
  void copy(Table source, Connection connection, String target) throws SQLException;
}
