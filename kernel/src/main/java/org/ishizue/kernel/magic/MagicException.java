package org.ishizue.kernel.magic;

/** A magic could not be carried out; the message says what, why and how to fix. */
public final class MagicException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public MagicException(String message) {
    super(message);
  }
}
