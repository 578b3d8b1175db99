package org.ishizue.workbench.cli;

import org.ishizue.runtime.text.ProblemException;

/** Ends a verb: the problem is shown to the user, the exit code goes to the shell. */
public final class Failure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ExitCode exitCode;
  private final ProblemException problem;

  public Failure(ExitCode exitCode, ProblemException problem) {
    super(problem.getMessage(), problem);
    this.exitCode = exitCode;
    this.problem = problem;
  }

  /** What the user typed, or the file that was named, is wrong. */
  public static Failure badInput(ProblemException problem) {
    return new Failure(ExitCode.BAD_INPUT, problem);
  }

  /** Nothing is wrong with the input. */
  public static Failure ourFault(ProblemException problem) {
    return new Failure(ExitCode.OUR_FAULT, problem);
  }

  public ExitCode exitCode() {
    return exitCode;
  }

  public ProblemException problem() {
    return problem;
  }
}
