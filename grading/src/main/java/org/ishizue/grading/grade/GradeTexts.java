package org.ishizue.grading.grade;

import org.ishizue.analysis.meta.Wording;
import org.ishizue.runtime.text.Language;
import org.ishizue.runtime.text.Texts;

/** The texts of this package in both languages at once, as results keep them. */
final class GradeTexts {
  static final Texts TEXTS = Texts.beside(GradeTexts.class);

  private GradeTexts() {}

  static Wording of(String key, Object... values) {
    return new Wording(TEXTS.get(Language.JA, key, values), TEXTS.get(Language.EN, key, values));
  }
}
