package org.ishizue.kernel.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JavaLexerTest {
  @Test
  void blanks_and_comments_are_skipped() {
    assertThat(JavaLexer.skipBlank(" \n// x\n/* y */ z", 0)).isEqualTo(15);
    assertThat(JavaLexer.skipBlank("/ 2", 0)).isZero();
    assertThat(JavaLexer.skipBlank("/* open", 0)).isEqualTo(7);
  }

  @Test
  void a_word_ends_where_no_letter_follows() {
    assertThat(JavaLexer.wordAt("else{", 0)).isEqualTo("else");
    assertThat(JavaLexer.wordAt("水位2 = 1", 0)).isEqualTo("水位2");
    assertThat(JavaLexer.wordAt("(", 0)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a();",
        "f(\";\");",
        "f(';');",
        "f(\"\\\";\");",
        "a[g(1, '{')];",
        "f(\"\"\"\n ; } \"\"\");",
        "a /* ; */ ();",
        "a // ;\n();",
        "{ a(); }",
        "x = new int[] {1; 2}"
      })
  void a_boundary_is_outside_brackets_literals_and_comments(String source) {
    assertThat(JavaLexer.nextBoundary(source + " tail;", 0)).isEqualTo(source.length());
  }

  @Test
  void without_a_boundary_the_end_is_it() {
    assertThat(JavaLexer.nextBoundary("a + b", 0)).isEqualTo(5);
    assertThat(JavaLexer.nextBoundary("f(\"open;", 0)).isEqualTo(8);
  }

  @Test
  void any_text_comes_to_an_end() {
    Random random = new Random(1976);
    String alphabet = "ab;{}()[]\"'\\/* \n";
    for (int i = 0; i < 20_000; i++) {
      StringBuilder source = new StringBuilder();
      for (int length = random.nextInt(20); length > 0; length--) {
        source.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      int at = 0;
      while (at < source.length()) {
        int next = JavaLexer.nextBoundary(source.toString(), at);
        assertThat(next)
            .as(source.toString())
            .isGreaterThan(at)
            .isLessThanOrEqualTo(source.length());
        at = next;
      }
    }
  }
}
