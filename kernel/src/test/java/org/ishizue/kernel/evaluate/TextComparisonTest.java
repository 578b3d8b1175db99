package org.ishizue.kernel.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TextComparisonTest {
  private static final Set<String> TEXTS = Set.of("name", "station");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name == \"Hijiori\"",
        "if (\"Hijiori\" != name) { }",
        "name == station",
        "boolean same(String a, String b) { return a == b; }",
        "class Gauge { String id; boolean is(String other) { return id == other; } }",
        "{ var a = \"x\"; var b = \"y\"; boolean c = a == b; }"
      })
  void texts_compared_as_objects_are_found(String cell) {
    assertThat(TextComparison.in(cell, TEXTS)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name == null",
        "name.equals(\"Hijiori\")",
        "1 == 2",
        "name == other",
        "int name = 1; int station = 2; name == station",
        "// name == \"a\"",
        "\"name == station\"",
        "this does not parse == \"a\""
      })
  void anything_else_is_left_alone(String cell) {
    assertThat(TextComparison.in(cell, TEXTS)).isEmpty();
  }

  @Test
  void the_place_is_that_in_the_cell() {
    TextComparison found =
        TextComparison.in("int a = 1;\nboolean b = name == \"肘折\";", TEXTS).get(0);
    assertThat(found).isEqualTo(new TextComparison("name", "\"肘折\"", 23));
  }
}
