package org.ishizue.lessons.book;

import java.util.ArrayList;
import java.util.List;
import org.ishizue.lessons.html.Headings;
import org.ishizue.lessons.search.Section;
import org.ishizue.runtime.text.Language;
import org.jsoup.nodes.Element;

/**
 * The content of one page with a title and headings: a lesson or an exercise in one language.
 *
 * @param file its page
 * @param title text, as lists of pages have it
 * @param content its first heading is the page's title
 */
record Chapter(Language language, String file, String title, Element content) {
  /** Brings the headings into order, the title as a page's own. */
  static Chapter of(Language language, String file, String title, Element content) {
    Headings.arrange(content, 1);
    return new Chapter(language, file, title, content);
  }

  String html() {
    return content.outerHtml();
  }

  /** The same one level lower, with ids that are unlike those of all other chapters. */
  String htmlWithin() {
    Element copy = content.clone();
    String prefix = file.replace(".html", "") + "--";
    copy.select("[id]").forEach(element -> element.id(prefix + element.id()));
    copy.select("a[href^=#]")
        .forEach(link -> link.attr("href", "#" + prefix + link.attr("href").substring(1)));
    Headings.arrange(copy, 2);
    copy.select("h2").stream().findFirst().ifPresent(title -> title.attr("id", prefix));
    return copy.outerHtml();
  }

  /** Where {@link #htmlWithin()} begins. */
  String anchorWithin() {
    return "#" + file.replace(".html", "") + "--";
  }

  /** Headings of the second level: what the page is about, at a glance. */
  List<Element> parts() {
    return List.copyOf(content.select("h2"));
  }

  /** The parts that a search can lead to: from heading to heading, without what was put out. */
  List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    String heading = title;
    String anchor = "";
    StringBuilder text = new StringBuilder();
    for (Element element : content.select("h1, h2, h3, p, li, td, th, pre.source")) {
      if (element.tagName().matches("h[123]")) {
        add(sections, anchor, heading, text);
        heading = element.text();
        anchor = element.tagName().equals("h1") ? "" : "#" + element.id();
        text.setLength(0);
      } else if (element.closest(".output") == null && !isWithin(element, "li, td")) {
        text.append(element.text()).append(' ');
      }
    }
    add(sections, anchor, heading, text);
    return sections;
  }

  private static boolean isWithin(Element element, String selector) {
    Element parent = element.parent();
    return parent != null && parent.closest(selector) != null;
  }

  private void add(List<Section> sections, String anchor, String heading, StringBuilder text) {
    if (!text.isEmpty()) {
      String address = language.code() + "/" + file + anchor;
      sections.add(
          new Section(language, address, title, heading, text.toString().strip()));
    }
  }
}
