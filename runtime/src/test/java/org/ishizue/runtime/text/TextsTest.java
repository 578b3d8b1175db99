package org.ishizue.runtime.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class TextsTest {
  private final Texts texts = Texts.beside(Texts.class);

  @Test
  void both_languages_have_the_same_texts() {
    assertThat(texts.differences()).isEmpty();
  }

  @Test
  void a_year_is_not_grouped() {
    assertThat(texts.get(Language.JA, "why", 1976)).isEqualTo("原因: 1976");
  }

  @Test
  void an_unknown_key_names_itself() {
    assertThatThrownBy(() -> texts.get("nonsense")).hasMessageContaining("nonsense");
  }

  @Test
  void a_locale_name_gives_its_language() {
    assertThat(Language.parse("ja_JP.UTF-8")).contains(Language.JA);
    assertThat(Language.parse("en-GB")).contains(Language.EN);
    assertThat(Language.parse("fr_FR")).isEmpty();
  }
}
