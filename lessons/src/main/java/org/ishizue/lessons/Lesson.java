package org.ishizue.lessons;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ishizue.runtime.text.Language;

/**
 * One lesson.
 *
 * @param folder where its files are, perhaps inside a jar
 * @param name the folder's name: 01-first-cell
 * @param number its place in the course, from 1
 * @param minutes how long it takes in class
 * @param datasets names of the data sets that it loads
 * @param byLanguage what is said in each language; both are there
 */
public record Lesson(
    Path folder,
    String name,
    int number,
    int minutes,
    List<String> datasets,
    Map<Language, Edition> byLanguage) {
  public Lesson {
    datasets = List.copyOf(datasets);
    byLanguage = Map.copyOf(new EnumMap<>(byLanguage));
  }

  /** The lesson in a language. */
  public Edition in(Language language) {
    Edition edition = byLanguage.get(language);
    if (edition == null) {
      throw new IllegalStateException("Lesson " + name + " was read without " + language);
    }
    return edition;
  }

  /**
   * A lesson in one language.
   *
   * @param question what the job asks
   * @param objectives what a learner can do afterwards
   * @param notebook the notebook's file
   * @param instructor the file of the instructor's notes
   */
  public record Edition(
      String title, String question, List<String> objectives, Path notebook, Path instructor) {
    public Edition {
      objectives = List.copyOf(objectives);
    }
  }
}
