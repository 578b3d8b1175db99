package org.ishizue.lessons.book;

import java.util.List;
import java.util.Optional;
import org.ishizue.lessons.Glossary;
import org.ishizue.lessons.Lesson;
import org.ishizue.lessons.Term;
import org.ishizue.lessons.html.NotebookHtml;
import org.ishizue.lessons.html.Pictures;
import org.ishizue.lessons.html.TermLinks;
import org.ishizue.runtime.text.Language;
import org.jsoup.nodes.Element;

/** Makes the chapters of a book in one language. */
final class Chapters {
  /** Where the pictures are, as seen from a page. */
  static final String PICTURE_FOLDER = "../images/";

  private final Language language;
  private final Glossary glossary;
  private final NotebookHtml notebooks;

  Chapters(Language language, Glossary glossary, Pictures pictures) {
    this.language = language;
    this.glossary = glossary;
    this.notebooks = new NotebookHtml(language, pictures, PICTURE_FOLDER);
  }

  Chapter of(BookLesson lesson) {
    Element content = notebooks.cells(lesson.in(language));
    String title = title(lesson.lesson());
    titled(content, title);
    TermLinks.link(content, language, terms(lesson.lesson()), "glossary.html");
    return Chapter.of(language, lesson.page(), title, content);
  }

  Chapter of(BookExercise exercise) {
    Element content = notebooks.cells(exercise.in(language));
    titled(content, exercise.title(language));
    String title = new Words(language).text("exerciseTitle", exercise.title(language));
    return Chapter.of(language, exercise.page(), title, content);
  }

  /** A lesson's number and title. */
  private String title(Lesson lesson) {
    return lesson.number() + " " + lesson.in(language).title();
  }

  /** A page has one title, even where the notebook begins without one. */
  private static void titled(Element content, String title) {
    Element first = content.selectFirst("h1, h2, h3, h4, h5, h6");
    if (first == null || !first.tagName().equals("h1")) {
      content.prependElement("h1").text(title);
    }
  }

  private List<Term> terms(Lesson lesson) {
    return lesson.glossary().stream()
        .map(glossary::find)
        .flatMap(Optional::stream)
        .map(Glossary.Entry::term)
        .toList();
  }
}
