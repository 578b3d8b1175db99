package org.ishizue.lessons.check;

import java.util.List;
import java.util.Set;
import org.ishizue.lessons.Draft;
import org.ishizue.lessons.Glossary;
import org.ishizue.lessons.Lesson;

/**
 * What the lessons of a course may refer to.
 *
 * @param drafts all lessons of the course, those too that are not checked
 * @param datasets names of the data sets that there are
 * @param exercises folder names of the exercises that there are
 */
public record Course(List<Draft> drafts, Set<String> datasets, Set<String> exercises) {
  public Course {
    drafts = List.copyOf(drafts);
    datasets = Set.copyOf(datasets);
    exercises = Set.copyOf(exercises);
  }

  /** The lessons that could be read, as far as they could, by name. */
  List<Lesson> lessons() {
    return drafts.stream().flatMap(draft -> draft.lesson().stream()).toList();
  }

  Glossary glossary() {
    return Glossary.of(lessons());
  }
}
