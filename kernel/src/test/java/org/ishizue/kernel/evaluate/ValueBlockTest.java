package org.ishizue.kernel.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ValueBlockTest {
  private final ValueBlock blocks = new ValueBlock();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1 + 1",
        "rain",
        "rain.where(rain.intColumn(\"year\").isLessThan(2000))",
        "a == b && c <= d || e >= f || g != h",
        "a >>> 2",
        "new int[] {1, 2}",
        "years.stream()\n    .map(year -> year + 1)\n    .toList()",
        "new Object() { int a; }"
      })
  void an_expression_becomes_a_block_on_as_many_lines(String source) {
    assertThat(blocks.of(source))
        .hasValueSatisfying(block ->
            assertThat(block).contains(source).hasLineCount((int) source.lines().count()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1 + 1;",
        "x = 5",
        "x += 5",
        "x >>= 5",
        "int x",
        "for (int i : all) {}",
        "{ }",
        "(a)",
        "return 5",
        "throw new Error()",
        "switch (a) { default -> 5; }",
        "System.out.println(5)",
        "1 + 1 // two",
        "class A {}",
        "@Deprecated int x"
      })
  void what_else_there_is_stays_as_it_is(String source) {
    assertThat(blocks.of(source)).isEmpty();
  }

  @Test
  void a_call_that_returned_nothing_is_not_tried_again() {
    assertThat(blocks.of("gauge.print(5)")).isPresent();
    blocks.hasNoValue("gauge.print(5)");
    assertThat(blocks.of("gauge.print(6)")).isEmpty();
    assertThat(blocks.of("gauge.read(6)")).isPresent();
  }
}
