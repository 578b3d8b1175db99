package org.ishizue.lessons.book;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ishizue.lessons.Glossary;
import org.ishizue.lessons.Term;
import org.ishizue.lessons.search.Section;
import org.ishizue.runtime.text.Language;

/** All words of the course with their meaning, the word in the other language, and the lesson that introduces them. */
final class GlossaryPage {
  static final String FILE = "glossary.html";

  private final BookContents contents;
  private final Words words;
  private final List<Glossary.Entry> entries;

  GlossaryPage(BookContents contents, Words words) {
    this.contents = contents;
    this.words = words;
    this.entries = contents.glossary().sorted(words.language());
  }

  String html(PageFrame frame) {
    String main = "<h1>" + words.say("glossary") + "</h1>" + "<p>"
        + words.say("glossaryAbout", entries.size()) + "</p>" + list("", "");
    return frame.page("glossary", FILE, words.text("glossary"), "", main);
  }

  /**
   * The words alone.
   *
   * @param prefix of their ids
   * @param anchorOfLesson what to put before a lesson's name for a link within the same page; empty for its own page
   */
  String list(String prefix, String anchorOfLesson) {
    Map<String, BookLesson> lessons = new HashMap<>();
    contents.lessons().forEach(lesson -> lessons.put(lesson.lesson().name(), lesson));
    StringBuilder html = new StringBuilder("<dl class=\"glossary\">");
    for (Glossary.Entry entry : entries) {
      Term term = entry.term();
      html.append("<div id=\"").append(prefix).append(Words.escaped(term.key())).append("\"><dt>");
      html.append(Words.escaped(term.word(words.language())));
      for (Language other : Language.values()) {
        if (other != words.language()) {
          html.append(" <span class=\"other\" lang=\"%s\">".formatted(other.code()))
              .append(Words.escaped(term.word(other)))
              .append("</span>");
        }
      }
      html.append("</dt><dd>").append(Words.escaped(term.meaning(words.language())));
      html.append(" <span class=\"where\">").append(words.say("field." + term.field()));
      BookLesson lesson = lessons.get(entry.lesson());
      if (lesson != null) {
        String target = anchorOfLesson.isEmpty()
            ? lesson.page()
            : anchorOfLesson + lesson.lesson().name() + "--";
        html.append(" · <a href=\"")
            .append(target)
            .append("\">")
            .append(words.say("inLesson", lesson.lesson().number()))
            .append("</a>");
      }
      html.append("</span></dd></div>");
    }
    return html.append("</dl>").toString();
  }

  /** Each word as a place that a search leads to. */
  List<Section> sections() {
    Language language = words.language();
    String page = words.text("glossary");
    return entries.stream()
        .map(Glossary.Entry::term)
        .map(term -> new Section(
            language,
            language.code() + "/" + FILE + "#" + term.key(),
            page,
            term.word(language),
            term.meaning(language)))
        .toList();
  }
}
