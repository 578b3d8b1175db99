package org.ishizue.checks;

import static org.assertj.core.api.Assertions.assertThat;

import org.ishizue.checks.file.Faults;
import org.ishizue.checks.judge.Judge;
import org.ishizue.checks.judge.Verdict;
import org.ishizue.checks.notebook.Checking;
import org.ishizue.checks.value.Captured;
import org.ishizue.runtime.text.Language;
import org.ishizue.runtime.text.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ChecksTextsTest {
  @ParameterizedTest
  @ValueSource(classes = {Faults.class, Judge.class, Checking.class, Captured.class})
  void both_languages_have_the_same_texts(Class<?> anchor) {
    assertThat(Texts.beside(anchor).differences()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Verdict.class)
  void every_verdict_has_words(Verdict verdict) {
    for (Language language : Language.values()) {
      assertThat(verdict.title(language)).isNotBlank();
    }
  }
}
