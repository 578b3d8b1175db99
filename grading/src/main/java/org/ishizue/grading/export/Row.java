package org.ishizue.grading.export;

import java.util.List;
import org.ishizue.analysis.meta.Wording;
import org.ishizue.grading.gradebook.Mark;

/**
 * A mark as it is given out.
 *
 * @param learner the id, or what stands for it
 * @param name empty if there is none
 * @param title the exercise's
 * @param comment a person's comments, joined; may be empty
 * @param criteria of the tasks that were marked by a rubric
 */
public record Row(
    Mark mark,
    String learner,
    String name,
    Wording title,
    String comment,
    List<CriterionRow> criteria) {
  public Row {
    criteria = List.copyOf(criteria);
  }

  /** One without a rubric. */
  public Row(Mark mark, String learner, String name, Wording title, String comment) {
    this(mark, learner, name, title, comment, List.of());
  }
}
