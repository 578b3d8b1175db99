package org.ishizue.kernel.debug;

/** An expression could not be evaluated at a breakpoint; the message is for the learner. */
final class EvaluationException extends Exception {
  private static final long serialVersionUID = 1L;

  EvaluationException(String message) {
    super(message);
  }
}
