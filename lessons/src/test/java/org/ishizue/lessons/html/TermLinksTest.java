package org.ishizue.lessons.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.ishizue.lessons.Term;
import org.ishizue.runtime.text.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Words of the glossary become links where the text says them first. */
final class TermLinksTest {
  private static final List<Term> TERMS = List.of(
      term("maximum", "最大", "maximum"),
      term("annual-maximum", "年最大値", "annual maximum"),
      term("mean", "平均（標本）", "mean (of a sample)"));

  @Test
  void the_longest_word_is_linked_once_and_as_a_whole_word() {
    assertThat(linked(
            Language.EN,
            "<p>Annual maximum, annual maxima, the maximums; meaningful, the Mean.</p>"))
        .isEqualTo(
            "<p><a class=\"term\" href=\"g.html#annual-maximum\" title=\"m\">Annual maximum</a>, annual maxima,"
                + " the <a class=\"term\" href=\"g.html#maximum\" title=\"m\">maximum</a>s; meaningful, the"
                + " <a class=\"term\" href=\"g.html#mean\" title=\"m\">Mean</a>.</p>");
  }

  @Test
  void japanese_words_are_found_within_sentences() {
    assertThat(linked(Language.JA, "<p>年最大値の平均と最大、平均。</p>"))
        .isEqualTo("<p><a class=\"term\" href=\"g.html#annual-maximum\" title=\"意\">年最大値</a>の"
            + "<a class=\"term\" href=\"g.html#mean\" title=\"意\">平均</a>と"
            + "<a class=\"term\" href=\"g.html#maximum\" title=\"意\">最大</a>、平均。</p>");
  }

  @Test
  void code_headings_links_and_outputs_stay_as_they_are() {
    String html = "<h2>mean</h2><p><code>mean</code> <a href=\"x\">mean</a></p>"
        + "<div class=\"output\"><p>mean</p></div><pre>mean</pre>";
    assertThat(linked(Language.EN, html)).isEqualTo(html);
  }

  private static String linked(Language language, String html) {
    Document document = Jsoup.parseBodyFragment(html);
    document.outputSettings().prettyPrint(false);
    TermLinks.link(document.body(), language, TERMS, "g.html");
    return document.body().html();
  }

  private static Term term(String key, String ja, String en) {
    return new Term(
        key,
        "civil",
        "",
        Map.of(Language.JA, ja, Language.EN, en),
        Map.of(Language.JA, "意", Language.EN, "m"));
  }
}
