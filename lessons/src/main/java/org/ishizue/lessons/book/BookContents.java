package org.ishizue.lessons.book;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ishizue.lessons.Glossary;
import org.ishizue.runtime.text.Language;

/**
 * What goes into a book.
 *
 * @param languages at least one
 * @param lessons in the order of the course
 * @param exercises those whose lessons are there
 * @param glossary the words of the whole course
 * @param slides whether each lesson gets a page of slides
 * @param mathScript KaTeX's script, which sets formulas; without it they stay as TeX
 */
public record BookContents(
    Set<Language> languages,
    List<BookLesson> lessons,
    List<BookExercise> exercises,
    Glossary glossary,
    boolean slides,
    Optional<byte[]> mathScript) {
  public BookContents {
    languages = Set.copyOf(languages);
    lessons = List.copyOf(lessons);
    exercises = List.copyOf(exercises);
  }

  /** The languages in their usual order. */
  List<Language> languagesInOrder() {
    return languages.stream().sorted().toList();
  }

  Optional<BookExercise> exerciseOf(BookLesson lesson) {
    return exercises.stream()
        .filter(exercise -> exercise.name().equals(lesson.lesson().exercise()))
        .findFirst();
  }
}
