package org.ishizue.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ResultsTest {
  @Test
  void the_others_are_compared_with_the_first() {
    Results results = new Results(List.of("python3", "java"));
    results.put("cell, ms", "python3", 4);
    results.put("cell, ms", "java", 2);
    results.put("only ours", "java", 123.4);
    assertThat(results.asMarkdown()).isEqualTo("""
        | measure | python3 | java |
        |---|---:|---:|
        | cell, ms | 4.00 | 2.00 (×0.50) |
        | only ours | – | 123 |
        """);
  }

  @Test
  void what_is_to_be_reached_stands_beside_it_and_what_is_missed_is_marked() {
    Results results = new Results(List.of("python3", "java-17", "java-25"));
    results.limit("start, s", "java-17", 0.6);
    results.limit("start, s", "java-25", 0.45);
    results.put("start, s", "python3", 0.25);
    results.put("start, s", "java-17", 0.5);
    results.put("start, s", "java-25", 0.5);
    results.put("no aim", "python3", 1);
    assertThat(results.asMarkdown()).isEqualTo("""
        | measure | to reach | python3 | java-17 | java-25 |
        |---|---:|---:|---:|---:|
        | start, s | ≤ 0.60, ≤ 0.45 | 0.25 | 0.50 (×2.00) | 0.50 (×2.00) ✗ |
        | no aim |  | 1.00 | – | – |
        """);
  }

  @Test
  void the_same_figures_are_there_for_programs() {
    Results results = new Results(List.of("python3", "java"));
    results.put("\"cell\", ms", "python3", 4);
    results.put("\"cell\", ms", "java", 2.5);
    results.put("only ours", "java", 1);
    assertThat(results.asJson()).isEqualTo("""
        {
          "\\"cell\\", ms": {"python3": 4.0, "java": 2.5},
          "only ours": {"java": 1.0}
        }
        """);
  }

  @Test
  void a_median_is_the_middle_one_or_between_two() {
    assertThat(Results.median(9, 1, 5)).isEqualTo(5);
    assertThat(Results.median(9, 1, 5, 7)).isEqualTo(6);
    assertThatThrownBy(Results::median).isInstanceOf(IllegalArgumentException.class);
  }
}
