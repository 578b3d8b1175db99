package org.ishizue.runtime.evaluate;

import org.ishizue.runtime.display.ErrorText;

/** Code given to {@code eval} has failed; the message is what the cell would have shown. */
public final class EvaluationException extends Exception {
  private static final long serialVersionUID = 1L;

  public EvaluationException(ErrorText error) {
    super(error.ename() + ": " + error.evalue());
  }
}
