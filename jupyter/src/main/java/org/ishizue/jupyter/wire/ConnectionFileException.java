package org.ishizue.jupyter.wire;

import java.nio.file.Path;

/** A connection file is missing, unreadable or incomplete; the message is one plain sentence. */
public final class ConnectionFileException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Fault fault;
  private final String detail;

  public ConnectionFileException(Path file, Fault fault, String detail) {
    super("The connection file " + file + " " + fault.english
        + (detail.isEmpty() ? "." : ": " + detail));
    this.fault = fault;
    this.detail = detail;
  }

  /** What is wrong with it, for who says it in another language. */
  public Fault fault() {
    return fault;
  }

  /** What was found: the field and its value, or the reader's own words; may be empty. */
  public String detail() {
    return detail;
  }

  /** What can be wrong with a connection file. */
  public enum Fault {
    MISSING("does not exist"),
    UNREADABLE("cannot be read"),
    NOT_JSON("is not JSON"),
    BAD_PORT("lacks a usable port"),
    UNKNOWN_SIGNATURE("wants a signature scheme that is not known");

    private final String english;

    Fault(String english) {
      this.english = english;
    }
  }
}
