package org.ishizue.runtime.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class NearNamesTest {
  @Test
  void a_slip_finds_the_name_that_was_meant() {
    List<String> known = List.of("rainfall", "runoff", "stage", "rainfalls", "Rainfall");
    assertThat(NearNames.of("rainfal", known)).containsExactly("rainfall", "Rainfall", "rainfalls");
    assertThat(NearNames.of("Stage", known)).containsExactly("stage");
  }

  @Test
  void names_of_columns_and_data_sets_are_found_whatever_stands_between_their_words() {
    List<String> names = List.of("hijiori-monthly-rain", "hijiori-annual-rain", "co2-by-sector");
    assertThat(NearNames.of("hijiori-anual-rain", names)).startsWith("hijiori-annual-rain");
    assertThat(NearNames.of("Hijiori_Annual_Rain", names)).startsWith("hijiori-annual-rain");
    assertThat(NearNames.of("population", names)).isEmpty();
    assertThat(NearNames.of("max1hmm", List.of("year", "max_1h_mm"))).containsExactly("max_1h_mm");
    assertThat(NearNames.of("yaer", List.of("year", "days"))).containsExactly("year");
  }

  @Test
  void a_part_is_near_if_it_says_something() {
    assertThat(NearNames.of("降水", List.of("日降水量の合計", "気温"))).containsExactly("日降水量の合計");
    assertThat(NearNames.of("rainfallByYear", List.of("rainfall", "in")))
        .containsExactly("rainfall");
    assertThat(NearNames.of("in", List.of("containing"))).isEmpty();
  }

  @Test
  void what_is_far_is_not_guessed() {
    assertThat(NearNames.of("x", List.of("rainfall", "abc"))).isEmpty();
    assertThat(NearNames.of("rainfall", List.of("rainfall"))).isEmpty();
  }

  @Test
  void case_counts_half() {
    assertThat(NearNames.distance("system", "System")).isEqualTo(1);
    assertThat(NearNames.distance("lenght", "length")).isEqualTo(4);
    assertThat(NearNames.distance("", "ab")).isEqualTo(4);
  }

  @Test
  void of_names_as_near_the_one_that_differs_in_case_only_comes_first() {
    assertThat(NearNames.of("KM", List.of("K", "km"))).containsExactly("km", "K");
  }
}
