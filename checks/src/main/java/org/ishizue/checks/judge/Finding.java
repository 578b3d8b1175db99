package org.ishizue.checks.judge;

import org.ishizue.analysis.meta.Wording;
import org.ishizue.runtime.text.Language;
import org.ishizue.runtime.text.Texts;

/**
 * Something that a learner should look at.
 *
 * @param key the mistake's name: {@code unit.factor}, or the name that an exercise gave to a wrong answer
 * @param message one or two sentences, in both languages; never an expected value
 */
public record Finding(String key, Wording message) {
  private static final Texts TEXTS = Texts.beside(Finding.class);

  /** A finding that this package knows the words of. */
  static Finding of(String key, Object... values) {
    return new Finding(key, wording(key, values));
  }

  /** The same, said of a column or series. */
  Finding in(String name) {
    return new Finding(key, wording("of", name, message));
  }

  /** The words of a key in both languages; a value that is a Wording is put in in each. */
  static Wording wording(String key, Object... values) {
    return new Wording(in(Language.JA, key, values), in(Language.EN, key, values));
  }

  private static String in(Language language, String key, Object... values) {
    Object[] words = new Object[values.length];
    for (int i = 0; i < values.length; i++) {
      words[i] = values[i] instanceof Wording wording ? wording.in(language) : values[i];
    }
    return TEXTS.get(language, key, words);
  }
}
