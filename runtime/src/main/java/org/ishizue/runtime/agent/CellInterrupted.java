package org.ishizue.runtime.agent;

/**
 * Ends the threads of an interrupted cell. An error, not an exception: a learner's {@code catch
 * (Exception e)} must not swallow it.
 */
public final class CellInterrupted extends Error {
  private static final long serialVersionUID = 1L;

  CellInterrupted() {
    super("The cell was interrupted", null, false, true);
  }
}
