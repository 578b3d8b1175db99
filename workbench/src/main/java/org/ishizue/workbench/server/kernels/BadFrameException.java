package org.ishizue.workbench.server.kernels;

/** A frame of a page is no message; the message says in one sentence why. */
final class BadFrameException extends Exception {
  private static final long serialVersionUID = 1L;

  BadFrameException(String sentence) {
    super(sentence);
  }
}
