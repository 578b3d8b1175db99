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
 * @param level how much of it is done for the learner
 * @param needs names of the lessons to do before
 * @param exercise folder name of its graded exercise
 * @param datasets names of the data sets that it loads
 * @param glossary keys of the words of the trade that it uses
 * @param terms the words that it introduces
 * @param numbers what its text claims and its cells compute
 * @param changes what its text asks the learner to change, and what it says comes of it
 * @param byLanguage what is said in each language; both are there
 */
public record Lesson(
    Path folder,
    String name,
    int number,
    int minutes,
    Level level,
    List<String> needs,
    String exercise,
    List<String> datasets,
    List<String> glossary,
    List<Term> terms,
    List<KeyNumber> numbers,
    List<Change> changes,
    Map<Language, Edition> byLanguage) {
  public Lesson {
    needs = List.copyOf(needs);
    datasets = List.copyOf(datasets);
    glossary = List.copyOf(glossary);
    terms = List.copyOf(terms);
    numbers = List.copyOf(numbers);
    changes = List.copyOf(changes);
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
