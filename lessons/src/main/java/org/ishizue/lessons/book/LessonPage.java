package org.ishizue.lessons.book;

import java.util.List;
import java.util.Optional;
import org.ishizue.lessons.Lesson;
import org.jsoup.nodes.Element;

/** A lesson: its text with what its cells put out, its place in the course, and its exercise. */
final class LessonPage {
  private final BookContents contents;
  private final Words words;
  private final PageFrame frame;

  LessonPage(BookContents contents, Words words, PageFrame frame) {
    this.contents = contents;
    this.words = words;
    this.frame = frame;
  }

  String html(BookLesson lesson, Chapter chapter) {
    String main = facts(lesson) + "<article>" + chapter.html() + "</article>" + exercise(lesson)
        + around(lesson);
    return frame.page("lesson", lesson.page(), chapter.title(), side(chapter), main);
  }

  private String facts(BookLesson book) {
    Lesson lesson = book.lesson();
    StringBuilder html = new StringBuilder("<ul class=\"facts\"><li>")
        .append(words.say("minutes", lesson.minutes()))
        .append("</li><li>")
        .append(words.say("level." + lesson.level().code()))
        .append("</li>");
    String needs = needs(lesson);
    if (!needs.isEmpty()) {
      html.append("<li>").append(words.say("needs", needs)).append("</li>");
    }
    if (contents.slides()) {
      html.append("<li><a href=\"")
          .append(book.slides())
          .append("\">")
          .append(words.say("slides"))
          .append("</a></li>");
    }
    return html.append("</ul>").toString();
  }

  /** The numbers of the lessons to do before. */
  static String needs(Lesson lesson) {
    return String.join(
        ", ",
        lesson.needs().stream()
            .map(need -> need.replaceFirst("^0*(\\d+)-.*", "$1"))
            .toList());
  }

  String side(Chapter chapter) {
    List<Element> parts = chapter.parts();
    if (parts.size() < 2) {
      return "";
    }
    StringBuilder html = new StringBuilder("<nav class=\"side\" aria-labelledby=\"parts\">")
        .append("<p id=\"parts\">")
        .append(words.say("onThisPage"))
        .append("</p><ul>");
    for (Element part : parts) {
      html.append("<li><a href=\"#")
          .append(Words.escaped(part.id()))
          .append("\">")
          .append(Words.escaped(part.text()))
          .append("</a></li>");
    }
    return html.append("</ul></nav>").toString();
  }

  private String exercise(BookLesson lesson) {
    Optional<BookExercise> exercise = contents.exerciseOf(lesson);
    return exercise
        .map(one -> "<p class=\"exercise\"><a href=\"" + one.page() + "\">"
            + words.say("exercise", one.title(words.language())) + "</a></p>")
        .orElse("");
  }

  private String around(BookLesson lesson) {
    int place = contents.lessons().indexOf(lesson);
    StringBuilder html = new StringBuilder("<nav class=\"around\" aria-label=\"")
        .append(words.say("around"))
        .append("\">");
    if (place > 0) {
      step(contents.lessons().get(place - 1), "previous", "prev", html);
    }
    if (place + 1 < contents.lessons().size()) {
      step(contents.lessons().get(place + 1), "next", "next", html);
    }
    return html.append("</nav>").toString();
  }

  private void step(BookLesson to, String word, String rel, StringBuilder html) {
    Lesson lesson = to.lesson();
    html.append("<a rel=\"%s\" href=\"%s\"><small>".formatted(rel, to.page()))
        .append(words.say(word))
        .append("</small> ")
        .append(lesson.number())
        .append(' ')
        .append(Words.escaped(lesson.in(words.language()).title()))
        .append("</a>");
  }
}
