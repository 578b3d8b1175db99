package org.ishizue.runtime.text;

/**
 * An error for a person: what happened, why, and how to fix it, in that person's language, under a code
 * that is an anchor in the troubleshooting page. Made by {@link Texts#problem}.
 */
public class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final Texts TEXTS = Texts.beside(ProblemException.class);

  private final String code;
  private final String what;
  private final String why;
  private final String fix;

  public ProblemException(String code, String what, String why, String fix) {
    super(code + " " + what + "\n" + TEXTS.get("why", why) + "\n" + TEXTS.get("fix", fix));
    this.code = code;
    this.what = what;
    this.why = why;
    this.fix = fix;
  }

  /** Area and number, such as {@code DATA-014}. */
  public String code() {
    return code;
  }

  /** What happened and where, with the value seen. */
  public String what() {
    return what;
  }

  public String why() {
    return why;
  }

  public String fix() {
    return fix;
  }
}
