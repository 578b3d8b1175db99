package org.ishizue.workbench.server.http;

import org.ishizue.runtime.text.ProblemException;

/** Ends a call with a status and a message that a page shows to its user. */
public final class HttpProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;

  public HttpProblem(int status, String message) {
    super(message);
    this.status = status;
  }

  public HttpProblem(int status, ProblemException problem) {
    super(problem.getMessage(), problem);
    this.status = status;
  }

  public int status() {
    return status;
  }

  public String sentence() {
    return String.valueOf(getMessage());
  }
}
