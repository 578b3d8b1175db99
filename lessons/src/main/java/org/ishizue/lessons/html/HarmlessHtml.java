package org.ishizue.lessons.html;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * HTML that came out of a run, cut down to text, tables and lists. Scripts, styles, forms, frames, handlers and all that
 * would load something go; the page has styles of its own for the tables of the course's library.
 */
final class HarmlessHtml {
  private static final Safelist ALLOWED = new Safelist()
      .addTags(
          "b",
          "br",
          "caption",
          "code",
          "col",
          "colgroup",
          "dd",
          "details",
          "div",
          "dl",
          "dt",
          "em",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "hr",
          "i",
          "kbd",
          "li",
          "mark",
          "ol",
          "p",
          "pre",
          "s",
          "small",
          "span",
          "strong",
          "sub",
          "summary",
          "sup",
          "table",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "tr",
          "u",
          "ul",
          "var")
      .addAttributes(":all", "class", "lang", "title", "dir")
      .addAttributes("td", "colspan", "rowspan")
      .addAttributes("th", "colspan", "rowspan", "scope")
      .addAttributes("ol", "start")
      .addAttributes("div", "role", "aria-label", "tabindex");

  private HarmlessHtml() {}

  static String of(String html) {
    Document clean = new Cleaner(ALLOWED).clean(Jsoup.parseBodyFragment(html));
    clean.outputSettings().prettyPrint(false);
    return clean.body().html();
  }
}
