package org.ishizue.lessons.book;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** What an exercise asks. */
final class ExercisePage {
  private final BookContents contents;
  private final Words words;
  private final PageFrame frame;

  ExercisePage(BookContents contents, Words words, PageFrame frame) {
    this.contents = contents;
    this.words = words;
    this.frame = frame;
  }

  String html(BookExercise exercise, Chapter chapter, String side) {
    StringBuilder html = new StringBuilder("<ul class=\"facts\">");
    for (BookLesson lesson : contents.lessons()) {
      if (lesson.lesson().exercise().equals(exercise.name())) {
        html.append("<li><a href=\"")
            .append(lesson.page())
            .append("\">")
            .append(words.say("ofLesson", lesson.lesson().number()))
            .append("</a></li>");
      }
    }
    String points = new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.ROOT))
        .format(exercise.points());
    html.append("</ul><p class=\"note\">")
        .append(words.say("exerciseAbout", exercise.minutes(), points))
        .append("</p><article>")
        .append(chapter.html())
        .append("</article>");
    return frame.page("exercise", exercise.page(), chapter.title(), side, html.toString());
  }
}
