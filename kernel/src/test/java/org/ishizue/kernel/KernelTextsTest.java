package org.ishizue.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.ishizue.kernel.error.ErrorReport;
import org.ishizue.kernel.hint.CompileHints;
import org.ishizue.kernel.magic.Magics;
import org.ishizue.kernel.session.Session;
import org.ishizue.runtime.text.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class KernelTextsTest {
  @ParameterizedTest
  @ValueSource(
      classes = {
        KernelMain.class,
        CompileHints.class,
        ErrorReport.class,
        Magics.class,
        Session.class
      })
  void both_languages_have_the_same_texts(Class<?> anchor) {
    assertThat(Texts.beside(anchor).differences()).isEmpty();
  }
}
