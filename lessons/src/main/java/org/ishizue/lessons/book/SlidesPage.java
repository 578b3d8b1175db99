package org.ishizue.lessons.book;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ishizue.lessons.html.Headings;
import org.ishizue.lessons.html.NotebookHtml;
import org.ishizue.lessons.html.Pictures;
import org.ishizue.lessons.slides.SlideDeck;
import org.ishizue.lessons.slides.SlideDeck.Slide;
import org.jsoup.nodes.Element;

/**
 * The slides of a lesson on one page: without script one below the other, with it one at a time; printed one on a sheet.
 * Long tables and texts are cut, as nobody reads them from a wall.
 */
final class SlidesPage {
  private static final Template DECK = Template.named("deck.html");
  private static final int ROWS = 9;
  private static final int LINES = 16;

  private final Words words;
  private final PageFrame frame;
  private final NotebookHtml notebooks;

  SlidesPage(Words words, PageFrame frame, Pictures pictures) {
    this.words = words;
    this.frame = frame;
    this.notebooks = new NotebookHtml(words.language(), pictures, Chapters.PICTURE_FOLDER);
  }

  String html(BookLesson lesson, String title) {
    List<Slide> slides = SlideDeck.of(lesson.in(words.language())).slides();
    StringBuilder html = new StringBuilder();
    for (int i = 0; i < slides.size(); i++) {
      html.append(slide(slides.get(i), i + 1, slides.size()));
    }
    Map<String, String> values = new HashMap<>();
    values.put("language", words.language().code());
    values.put("title", Words.escaped(title) + " – " + words.say("slides"));
    values.put("lesson", lesson.page());
    values.put("back", words.say("backToLesson"));
    values.put("switch", frame.languageSwitch(lesson.slides()));
    values.put("keys", words.say("slideKeys"));
    values.put("previous", words.say("previousSlide"));
    values.put("next", words.say("nextSlide"));
    values.put("slides", html.toString());
    values.put("scripts", frame.mathScript(html.toString()));
    return DECK.fill(values);
  }

  private String slide(Slide slide, int number, int all) {
    Element content = notebooks.cells(slide.cells());
    if (!slide.heading().isEmpty()) {
      content.prependElement("h1").text(slide.heading());
    }
    content.select("[id]").removeAttr("id");
    if (number > 1) {
      content.select("h1").tagName("h2");
    }
    Headings.arrange(content, number == 1 ? 1 : 2);
    content.select("[id]").forEach(element -> element.id("s" + number + "-" + element.id()));
    content.select(".on-paper").remove();
    content.select("table").forEach(this::cut);
    content.select("pre.output").forEach(this::cutText);
    Element section = new Element("section")
        .addClass("slide")
        .attr("id", "slide-" + number)
        .attr("tabindex", "-1")
        .attr("aria-label", words.text("slideOf", number, all));
    section.appendElement("div").addClass("sheet").appendChild(content);
    section
        .appendElement("p")
        .addClass("count")
        .attr("aria-hidden", "true")
        .text(number + " / " + all);
    if (!slide.notes().isEmpty()) {
      Element notes = section.appendElement("details").addClass("notes");
      notes.appendElement("summary").text(words.text("slideNotes"));
      notes.appendChild(notebooks.cells(slide.notes()));
      notes.select("[id]").removeAttr("id");
    }
    return section.outerHtml();
  }

  private void cut(Element table) {
    List<Element> rows = table.select("> tbody > tr");
    Element body = rows.isEmpty() ? null : rows.get(0).parent();
    if (body == null || rows.size() <= ROWS + 1) {
      return;
    }
    rows.subList(ROWS, rows.size()).forEach(Element::remove);
    int columns = rows.get(0).childrenSize();
    body.appendElement("tr")
        .appendElement("td")
        .attr("colspan", String.valueOf(columns))
        .text(words.text("rowsLeft", rows.size() - ROWS));
  }

  private void cutText(Element text) {
    List<String> lines = text.wholeText().lines().toList();
    if (lines.size() > LINES + 1) {
      text.text(String.join("\n", lines.subList(0, LINES)) + "\n"
          + words.text("rowsLeft", lines.size() - LINES));
    }
  }
}
