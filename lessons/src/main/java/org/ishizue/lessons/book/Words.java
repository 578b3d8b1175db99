package org.ishizue.lessons.book;

import org.ishizue.lessons.html.Escaped;
import org.ishizue.runtime.text.Language;
import org.ishizue.runtime.text.Texts;

/** What the pages of a language say around the lessons' own texts. */
record Words(Language language) {
  private static final Texts TEXTS = Texts.beside(Words.class);

  /** A text of the book. */
  String text(String key, Object... values) {
    return TEXTS.get(language, key, values);
  }

  /** The same as HTML. */
  String say(String key, Object... values) {
    return Escaped.of(text(key, values));
  }

  static String escaped(String text) {
    return Escaped.of(text);
  }
}
