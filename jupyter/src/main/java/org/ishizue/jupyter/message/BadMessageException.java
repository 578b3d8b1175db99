package org.ishizue.jupyter.message;

/** A message that cannot be used, with one plain sentence saying why. Log it and go on. */
public final class BadMessageException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String sentence;

  public BadMessageException(String sentence) {
    super(sentence);
    this.sentence = sentence;
  }

  @Override
  public String getMessage() {
    return sentence;
  }
}
