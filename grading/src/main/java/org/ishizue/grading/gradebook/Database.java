package org.ishizue.grading.gradebook;

import java.io.Closeable;
import java.sql.Connection;
import java.sql.SQLException;

/** A kind of database: how to reach it, who may write, and where its SQL differs. */
interface Database {
  /** As messages call it; never with a password. */
  String name();

  Connection connect() throws SQLException;

  /** A column that numbers its rows. */
  String idColumn();

  /**
   * Keeps other writers out until it is closed, whichever way this process ends.
   *
   * @throws org.ishizue.runtime.text.ProblemException GRADE-040 if another one writes
   */
  Closeable lock(Connection connection) throws SQLException;
}
