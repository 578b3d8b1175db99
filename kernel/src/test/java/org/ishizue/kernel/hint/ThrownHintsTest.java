package org.ishizue.kernel.hint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ishizue.kernel.evaluate.ThrownInCell;
import org.ishizue.runtime.text.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ThrownHintsTest {
  private final Language before = Language.current();

  @AfterEach
  void restore_the_language() {
    Language.use(before);
  }

  @Test
  void every_class_is_a_real_throwable_and_has_its_text() throws ClassNotFoundException {
    for (var entry : ThrownHints.KEYS.entrySet()) {
      assertThat(Class.forName(entry.getKey())).isAssignableTo(Throwable.class);
      assertThat(CompileHints.TEXTS.get(Language.JA, entry.getValue())).isNotBlank();
    }
  }

  @Test
  void the_innermost_cause_that_is_known_speaks() {
    Language.use(Language.EN);
    var cause = new ThrownInCell("java.nio.file.NoSuchFileException", "a.csv", List.of(), null);
    var thrown = new ThrownInCell("java.lang.IllegalStateException", null, List.of(), cause);
    assertThat(ThrownHints.of(thrown))
        .hasValueSatisfying(hint -> assertThat(hint).contains("no such file"));
    assertThat(ThrownHints.of(new ThrownInCell("DryGauge", null, List.of(), null)))
        .isEmpty();
  }
}
