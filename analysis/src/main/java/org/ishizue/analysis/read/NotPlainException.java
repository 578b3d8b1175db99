package org.ishizue.analysis.read;

/** Says that a text has something that {@link PlainText} leaves to commons-csv. What it is does not matter. */
final class NotPlainException extends Exception {
  private static final long serialVersionUID = 1L;

  NotPlainException() {
    super("not plain", null, false, false);
  }
}
