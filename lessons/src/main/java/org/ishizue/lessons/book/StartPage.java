package org.ishizue.lessons.book;

import java.util.List;
import java.util.Map;
import org.ishizue.runtime.text.Language;

/** The book's first page: which language. */
final class StartPage {
  private StartPage() {}

  static String html(List<Language> languages) {
    StringBuilder links = new StringBuilder();
    for (Language language : languages) {
      String code = language.code();
      links
          .append("<li><a lang=\"%s\" hreflang=\"%s\" href=\"%s/index.html\">"
              .formatted(code, code, code))
          .append(new Words(language).say("language"))
          .append("</a></li>");
    }
    return Template.named("start.html")
        .fill(Map.of("language", languages.get(0).code(), "links", links.toString()));
  }
}
