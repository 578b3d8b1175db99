package org.ishizue.analysis.read;

/**
 * One thing that is wrong with a file.
 *
 * @param kind what sort of thing
 * @param line where, from 1; 0 if no line can be named
 * @param text what, in words, with the value seen and the value expected
 */
record Fault(Kind kind, long line, String text) {
  /** The sorts of faults, each with its own error code. */
  enum Kind {
    CELLS("READ-004"),
    QUOTE("READ-010"),
    NUL("READ-011"),
    LONG("READ-012"),
    KEY("READ-013");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    String code() {
      return code;
    }
  }

  /** Carries a fault after which nothing more of the file can be read. */
  static final class Fatal extends java.io.IOException {
    private static final long serialVersionUID = 1L;
    private final transient Fault fault;

    Fatal(Fault fault) {
      super(fault.text());
      this.fault = fault;
    }

    Fault fault() {
      return fault;
    }
  }
}
