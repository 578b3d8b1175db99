package org.ishizue.analysis.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class TextTest {
  @Test
  void a_full_width_character_takes_two_columns() {
    assertThat(DisplayWidth.of("橋梁 1号")).isEqualTo(8);
    assertThat(DisplayWidth.of("ﾊｼ")).isEqualTo(2);
    assertThat(DisplayWidth.of("㎜～（）")).isEqualTo(8);
    assertThat(DisplayWidth.of("CO₂ °")).isEqualTo(5);
  }

  @Test
  void a_text_is_cut_between_characters() {
    assertThat(DisplayWidth.cut("年最大日降水量", 7)).isEqualTo("年最大…");
    assertThat(DisplayWidth.cut("rain", 7)).isEqualTo("rain");
  }

  @Test
  void a_column_of_numbers_has_the_same_decimals() {
    NumberText text = NumberText.forValues(117, 212.5, 95);
    assertThat(text.format(117)).isEqualTo("117.0");
    assertThat(text.format(212.5)).isEqualTo("212.5");
  }

  @Test
  void a_sum_of_decimals_shows_no_rounding_noise() {
    assertThat(NumberText.of(0.1 + 0.2)).isEqualTo("0.3");
    assertThat(NumberText.of(99.27083333333333)).isEqualTo("99.27083");
    assertThat(NumberText.of(-0.0)).isEqualTo("0");
  }

  @Test
  void thousands_are_separated_from_ten_thousand_on_so_that_a_year_is_not() {
    assertThat(NumberText.of(1976)).isEqualTo("1976");
    assertThat(NumberText.of(126_146_099)).isEqualTo("126,146,099");
  }

  @Test
  void very_small_and_very_large_numbers_are_written_with_an_exponent() {
    assertThat(NumberText.of(1.5e-7)).isEqualTo("1.5E-7");
    assertThat(NumberText.of(3e15)).isEqualTo("3E15");
  }
}
