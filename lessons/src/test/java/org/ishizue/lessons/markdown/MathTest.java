package org.ishizue.lessons.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is a formula in a text, and what only has dollar signs. */
final class MathTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mean $\\bar{x}$ of n | \\bar{x}",
        "$a_1 * b_2 * c$ | a_1 * b_2 * c",
        "$$F(x) = 1 - \\frac1T$$ | $F(x) = 1 - \\frac1T",
        "between $a$ and $b$ | a;b",
        "it costs $5 to $10 a day | ''",
        "a $ b $ c | ''",
        "\\$not$ | ''",
        "`$code$` | ''",
        "one $ only | ''",
        "$$ $$ | ''"
      })
  void formulas_are_found(String markdown, String formulas) {
    List<String> found = new ArrayList<>();
    MarkdownText.of(markdown).document().accept(new AbstractVisitor() {
      @Override
      public void visit(CustomNode custom) {
        if (custom instanceof MathSpan math) {
          found.add((math.display() ? "$" : "") + math.tex());
        }
      }
    });
    assertThat(String.join(";", found)).isEqualTo(formulas);
  }
}
