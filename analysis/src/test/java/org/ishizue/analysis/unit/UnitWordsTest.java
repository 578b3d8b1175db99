package org.ishizue.analysis.unit;

import static org.assertj.core.api.Assertions.assertThat;

import org.ishizue.runtime.text.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** That a unit which is a word is read in the reader's language. */
final class UnitWordsTest {
  private final Language before = Language.current();

  @BeforeEach
  void english() {
    Language.use(Language.EN);
  }

  @AfterEach
  void asBefore() {
    Language.use(before);
  }

  @ParameterizedTest
  @CsvSource({
    "人, people",
    "年, years",
    "百万円/年, million yen/year",
    "t-CO₂/人, t-CO₂/person",
    "回, times",
    "橋, bridges",
    "mm, mm",
    "°, °",
    "％, ％"
  })
  void words_are_put_into_english(String unit, String shown) {
    assertThat(UnitWords.shown(unit)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({"百万円/年 (million yen/y)", "反", "人/反"})
  void what_is_not_known_as_a_whole_stays_as_it_is(String unit) {
    assertThat(UnitWords.shown(unit)).isEqualTo(unit);
  }

  @Test
  void japanese_stays_japanese() {
    Language.use(Language.JA);
    assertThat(UnitWords.shown("百万円/年")).isEqualTo("百万円/年");
  }
}
