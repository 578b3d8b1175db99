package org.ishizue.kernel.javadoc;

import static org.assertj.core.api.Assertions.assertThat;

import org.ishizue.runtime.text.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class JavadocTextTest {
  private static final String COMMENT = """
       Returns the depth in {@code m}, that is {@literal <0} below {@link Datum#zero() the zero}
       or {@link java.util.List#of(Object, Object)}.

       <p>Two points:
       <ul>
       <li>first &amp; <b>last</b>
       <li>{@code a {b} c}
       </ul>
       <pre>
       double d = depth(1);
       </pre>

       @param hour of the day,
         0 to 23
       @return metres
       @throws IllegalStateException if {@code hour > 23}
       @since 2
       @see #level
       @see <a href="https://example.org/">a page</a>
       @author nobody asks
      """;

  private final Language before = Language.current();

  @BeforeEach
  void in_english() {
    Language.use(Language.EN);
  }

  @AfterEach
  void as_it_was() {
    Language.use(before);
  }

  @Test
  void tags_become_what_they_stand_for() {
    assertThat(JavadocText.html(COMMENT))
        .contains(
            "<code>m</code>, that is &lt;0 below the zero",
            "<code>java.util.List.of(Object, Object)</code>.",
            "<li>first &amp; <b>last</b>",
            "<code>a {b} c</code>",
            "<p><b>Parameters</b></p>\n<ul>\n<li><code>hour</code> – of the day,",
            "<p><b>Returns</b></p>\n<ul>\n<li>metres</li>",
            "<li><code>IllegalStateException</code> – if <code>hour &gt; 23</code></li>",
            "<li><code>level</code></li>",
            "<li><a href=\"https://example.org/\">a page</a></li>")
        .doesNotContain("{@", "nobody asks");
  }

  @Test
  void plain_text_has_lines_and_no_tags() {
    assertThat(JavadocText.plain(COMMENT))
        .startsWith(
            "Returns the depth in m, that is <0 below the zero or java.util.List.of(Object, Object).")
        .contains(
            "\n  - first & last\n  - a {b} c\n",
            "double d = depth(1);",
            "Parameters\n  - hour – of the day, 0 to 23\n",
            "Throws\n  - IllegalStateException – if hour > 23\n")
        .doesNotContain("<p>", "<li>", "&amp;");
  }

  @Test
  void headings_are_in_the_language_of_the_session() {
    Language.use(Language.JA);
    assertThat(JavadocText.plain("x\n@param a b\n@return c")).contains("引数", "戻り値");
  }

  @Test
  void what_is_not_closed_or_not_known_is_shown_as_far_as_it_goes() {
    assertThat(JavadocText.html("{@code never closed")).isEqualTo("<code>never closed</code>");
    assertThat(JavadocText.html("{@unheard of it} {@}")).startsWith("of it");
    assertThat(JavadocText.html("{@return the sum}")).isEqualTo("Returns the sum.");
    assertThat(JavadocText.plain("&unknown; &#12354; &lt;b&gt;")).isEqualTo("&unknown; あ <b>");
    assertThat(JavadocText.html("")).isEmpty();
  }
}
