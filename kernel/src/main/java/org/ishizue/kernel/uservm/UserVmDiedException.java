package org.ishizue.kernel.uservm;

/** The learner's VM has ended, and everything in it. */
public final class UserVmDiedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int exitCode;

  UserVmDiedException(int exitCode) {
    super("The user VM ended with exit code " + exitCode);
    this.exitCode = exitCode;
  }

  /** As the operating system gives it: 128 and the signal's number after a signal. */
  public int exitCode() {
    return exitCode;
  }
}
