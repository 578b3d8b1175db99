package org.ishizue.lessons.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Readers who go by headings find one title and no level left out. */
final class HeadingsTest {
  @ParameterizedTest
  @CsvSource({
    "h1 h2 h3 h2, 1, h1 h2 h3 h2",
    "h1 h3 h2 h4 h4, 1, h1 h2 h2 h3 h3",
    "h1 h1 h2, 1, h1 h2 h3",
    "h3 h2, 1, h1 h2",
    "h1 h2 h3, 2, h2 h3 h4",
    "h1 h2 h3 h4 h5 h6, 2, h2 h3 h4 h5 h6 h6"
  })
  void levels_are_in_order(String given, int top, String arranged) {
    StringBuilder html = new StringBuilder();
    for (String tag : given.split(" ", -1)) {
      html.append("<").append(tag).append(">x y</").append(tag).append(">");
    }
    Element body = Jsoup.parseBodyFragment(html.toString()).body();
    Headings.arrange(body, top);
    assertThat(String.join(" ", body.children().stream().map(Element::tagName).toList()))
        .isEqualTo(arranged);
    assertThat(body.children().eachAttr("id")).doesNotHaveDuplicates().startsWith("x-y");
  }
}
