package org.ishizue.lessons.book;

import java.util.Map;

/** The whole book as one page, in the order in which it is read and printed. */
final class WholePage {
  static final String FILE = "whole.html";

  private final BookContents contents;
  private final Words words;

  WholePage(BookContents contents, Words words) {
    this.contents = contents;
    this.words = words;
  }

  String html(
      PageFrame frame,
      Map<BookLesson, Chapter> lessons,
      Map<BookExercise, Chapter> exercises,
      GlossaryPage glossary) {
    StringBuilder html = new StringBuilder("<section class=\"cover\"><h1>")
        .append(words.say("bookTitle"))
        .append("</h1>")
        .append(new ContentsPage(contents, words).total())
        .append("<ol class=\"plain\">");
    lessons.forEach((lesson, chapter) -> {
      chapterLink(chapter, html);
      contents.exerciseOf(lesson).map(exercises::get).ifPresent(one -> chapterLink(one, html));
    });
    html.append("<li><a href=\"#glossary\">").append(words.say("glossary"));
    html.append("</a></li></ol></section>");
    lessons.forEach((lesson, chapter) -> {
      chapter(chapter, html);
      contents.exerciseOf(lesson).map(exercises::get).ifPresent(one -> chapter(one, html));
    });
    html.append("<section class=\"chapter\"><h2 id=\"glossary\">")
        .append(words.say("glossary"))
        .append("</h2>")
        .append(glossary.list("word-", "#"))
        .append("</section>");
    String main = html.toString().replace("href=\"glossary.html#", "href=\"#word-");
    return frame.page("whole", FILE, words.text("whole"), "", main);
  }

  private static void chapterLink(Chapter chapter, StringBuilder html) {
    html.append("<li><a href=\"")
        .append(chapter.anchorWithin())
        .append("\">")
        .append(Words.escaped(chapter.title()))
        .append("</a></li>");
  }

  private static void chapter(Chapter chapter, StringBuilder html) {
    html.append("<section class=\"chapter\">").append(chapter.htmlWithin()).append("</section>");
  }
}
