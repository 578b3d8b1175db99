package org.ishizue.lessons.book;

import java.util.EnumMap;
import java.util.Map;
import org.ishizue.jupyter.notebook.Notebook;
import org.ishizue.lessons.Lesson;
import org.ishizue.runtime.text.Language;

/**
 * A lesson with what its cells put out.
 *
 * @param executed the notebooks after their runs, of each language of the book
 */
public record BookLesson(Lesson lesson, Map<Language, Notebook> executed) {
  public BookLesson {
    executed = Map.copyOf(new EnumMap<>(executed));
  }

  Notebook in(Language language) {
    Notebook notebook = executed.get(language);
    if (notebook == null) {
      throw new IllegalStateException(lesson.name() + " was not run in " + language);
    }
    return notebook;
  }

  /** The name of its page. */
  String page() {
    return lesson.name() + ".html";
  }

  /** The name of its slides' page. */
  String slides() {
    return "slides-" + lesson.name() + ".html";
  }
}
