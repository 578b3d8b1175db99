package org.ishizue.workbench.cli;

/** How a command ended, for the shell or the program that called it. */
public enum ExitCode {
  RAN(0),
  /** It ran, and some results are not good: a cell failed, a check of {@code doctor} did. */
  SOME_NOT_GOOD(1),
  /** Wrong words on the command line, or a file that is not what it should be. */
  BAD_INPUT(2),
  /** Our own fault, or the machine's. */
  OUR_FAULT(3);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  public int number() {
    return number;
  }
}
