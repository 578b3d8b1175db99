package org.ishizue.lessons.book;

import java.util.EnumMap;
import java.util.Map;
import org.ishizue.jupyter.notebook.Notebook;
import org.ishizue.runtime.text.Language;

/**
 * What an exercise asks, as learners get it.
 *
 * @param name its folder's name
 * @param minutes how long it takes
 * @param points how many there are in all
 * @param title in each language
 * @param released the notebooks without solutions, of each language of the book
 */
public record BookExercise(
    String name,
    int minutes,
    double points,
    Map<Language, String> title,
    Map<Language, Notebook> released) {
  public BookExercise {
    title = Map.copyOf(new EnumMap<>(title));
    released = Map.copyOf(new EnumMap<>(released));
  }

  String title(Language language) {
    return title.getOrDefault(language, name);
  }

  Notebook in(Language language) {
    Notebook notebook = released.get(language);
    if (notebook == null) {
      throw new IllegalStateException(name + " has no notebook in " + language);
    }
    return notebook;
  }

  /** The name of its page. */
  String page() {
    return "exercise-" + name + ".html";
  }
}
