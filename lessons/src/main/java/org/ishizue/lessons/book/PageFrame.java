package org.ishizue.lessons.book;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ishizue.runtime.text.Language;

/** What all pages of a language have around their content. */
final class PageFrame {
  private static final Template PAGE = Template.named("page.html");
  private static final String BOOK_SCRIPT = "<script src=\"../assets/book.js\" defer></script>";
  private static final String MATH_SCRIPT = "<script src=\"../assets/math.js\" defer></script>\n";

  /** The pages that every language has, with what they are called in the header. */
  private static final Map<String, String> LINKED =
      Map.of("index.html", "contents", "glossary.html", "glossary", "whole.html", "whole");

  private static final List<String> ORDER = List.of("index.html", "glossary.html", "whole.html");

  private final BookContents contents;
  private final Words words;

  PageFrame(BookContents contents, Words words) {
    this.contents = contents;
    this.words = words;
  }

  /**
   * A page.
   *
   * @param kind a class of the page's body: lesson, contents, glossary, search, whole
   * @param file its name, the same in each language
   * @param title text
   * @param side HTML before the main part; may be empty
   * @param main HTML
   */
  String page(String kind, String file, String title, String side, String main) {
    Map<String, String> values = new HashMap<>();
    values.put("language", words.language().code());
    values.put("root", "../");
    values.put(
        "title", Words.escaped(title) + (title.isEmpty() ? "" : " – ") + words.say("course"));
    values.put("scripts", mathScript(main) + BOOK_SCRIPT + searchScripts(kind));
    values.put("kind", kind);
    for (String key :
        List.of("skip", "course", "bookNav", "find", "findButton", "light", "dark", "made")) {
      values.put(key, words.say(key));
    }
    values.put("links", links(file));
    values.put("switch", languageSwitch(file));
    values.put("side", side);
    values.put("main", main);
    return PAGE.fill(values);
  }

  /** Formulas are rare; pages without any need no script for them. */
  String mathScript(String html) {
    boolean needed =
        html.contains("<code class=\"math") && contents.mathScript().isPresent();
    return needed ? "<script src=\"../assets/katex.min.js\" defer></script>\n" + MATH_SCRIPT : "";
  }

  private static String searchScripts(String kind) {
    return kind.equals("search")
        ? "\n<script src=\"../assets/search-index.js\" defer></script>"
            + "\n<script src=\"../assets/search.js\" defer></script>"
        : "";
  }

  private String links(String file) {
    StringBuilder html = new StringBuilder("<ul>");
    for (String page : ORDER) {
      html.append("<li><a href=\"").append(page).append('"');
      if (page.equals(file)) {
        html.append(" aria-current=\"page\"");
      }
      html.append('>').append(words.say(LINKED.getOrDefault(page, page))).append("</a></li>");
    }
    return html.append("</ul>").toString();
  }

  /** A link to the same page in the other language. */
  String languageSwitch(String file) {
    StringBuilder html = new StringBuilder();
    for (Language other : contents.languagesInOrder()) {
      if (other != words.language()) {
        String code = other.code();
        html.append("<a class=\"switch\" lang=\"%s\" hreflang=\"%s\" href=\"../%s/%s\">"
                .formatted(code, code, code, file))
            .append(new Words(other).say("language"))
            .append("</a>");
      }
    }
    return html.toString();
  }
}
