package org.ishizue.analysis.meta;

import org.ishizue.runtime.text.Language;

/** The same words in Japanese and in English. */
public record Wording(String ja, String en) {
  /** Nothing said, in either language. */
  public static final Wording NONE = new Wording("", "");

  /** The words in the language in use; where that language has none, the other's. */
  public String current() {
    return in(Language.current());
  }

  /** The words in a language; where it has none, the other's. */
  public String in(Language language) {
    String wanted = language == Language.JA ? ja : en;
    String other = language == Language.JA ? en : ja;
    return wanted.isEmpty() ? other : wanted;
  }

  public boolean isEmpty() {
    return ja.isEmpty() && en.isEmpty();
  }
}
