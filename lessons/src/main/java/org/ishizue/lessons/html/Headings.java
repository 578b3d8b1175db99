package org.ishizue.lessons.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.ishizue.lessons.markdown.MarkdownText;
import org.jsoup.nodes.Element;

/** Brings the headings of a page into order: one title, no level left out, each with an id that links can name. */
public final class Headings {
  private static final int LOWEST = 6;

  private Headings() {}

  /**
   * Numbers levels anew.
   *
   * @param top the level of the title, which is the first heading; all others are below it
   */
  public static void arrange(Element content, int top) {
    Set<String> ids = new HashSet<>();
    content.select("[id]").forEach(element -> ids.add(element.id()));
    // What stands above a heading: the levels that were written, the title's being the highest.
    Deque<Integer> above = new ArrayDeque<>();
    for (Element heading : content.select("h1, h2, h3, h4, h5, h6")) {
      int written = above.isEmpty() ? 0 : heading.tagName().charAt(1) - '0';
      while (!above.isEmpty() && above.element() >= written) {
        above.remove();
      }
      heading.tagName("h" + Math.min(top + above.size(), LOWEST));
      above.push(written);
      if (heading.id().isEmpty()) {
        heading.attr("id", unused(MarkdownText.anchor(heading.text()), ids));
      }
    }
  }

  private static String unused(String wanted, Set<String> ids) {
    String id = wanted;
    for (int i = 2; !ids.add(id); i++) {
      id = wanted + "-" + i;
    }
    return id;
  }
}
