package org.ishizue.lessons.book;

import java.util.List;
import org.ishizue.lessons.Lesson;

/** The lessons with what they ask, what one can do after them, how long they take and what comes before. */
final class ContentsPage {
  private final BookContents contents;
  private final Words words;

  ContentsPage(BookContents contents, Words words) {
    this.contents = contents;
    this.words = words;
  }

  String html(PageFrame frame) {
    StringBuilder html = new StringBuilder("<h1>")
        .append(words.say("bookTitle"))
        .append("</h1>")
        .append(total())
        .append("<h2>")
        .append(words.say("lessons"))
        .append("</h2><ol class=\"lessons\">");
    contents.lessons().forEach(lesson -> entry(lesson, html));
    html.append("</ol>");
    return frame.page("contents", "index.html", words.text("contents"), "", html.toString());
  }

  String total() {
    List<BookLesson> lessons = contents.lessons();
    int minutes = lessons.stream().mapToInt(lesson -> lesson.lesson().minutes()).sum();
    return "<p class=\"total\">" + words.say("total", lessons.size(), minutes) + "</p>";
  }

  private void entry(BookLesson book, StringBuilder html) {
    Lesson lesson = book.lesson();
    Lesson.Edition edition = lesson.in(words.language());
    html.append("<li><h3><span class=\"number\">")
        .append(lesson.number())
        .append("</span> <a href=\"")
        .append(book.page())
        .append("\">")
        .append(Words.escaped(edition.title()))
        .append("</a></h3><p class=\"question\">")
        .append(Words.escaped(edition.question()))
        .append("</p><ul class=\"facts\"><li>")
        .append(words.say("minutes", lesson.minutes()))
        .append("</li><li>")
        .append(words.say("level." + lesson.level().code()))
        .append("</li>");
    String needs = LessonPage.needs(lesson);
    if (!needs.isEmpty()) {
      html.append("<li>").append(words.say("needs", needs)).append("</li>");
    }
    if (contents.slides()) {
      fact(book.slides(), words.say("slides"), html);
    }
    contents
        .exerciseOf(book)
        .ifPresent(exercise ->
            fact(exercise.page(), words.say("exercise", exercise.title(words.language())), html));
    html.append("</ul><p class=\"can\">").append(words.say("objectives")).append("</p><ul>");
    edition
        .objectives()
        .forEach(text -> html.append("<li>").append(Words.escaped(text)).append("</li>"));
    html.append("</ul></li>");
  }

  private static void fact(String file, String text, StringBuilder html) {
    html.append("<li><a href=\"").append(file).append("\">").append(text).append("</a></li>");
  }
}
