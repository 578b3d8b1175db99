package org.ishizue.grading.export;

import org.ishizue.analysis.meta.Wording;
import org.ishizue.grading.gradebook.Mark;

/**
 * A mark as it is given out.
 *
 * @param learner the id, or what stands for it
 * @param name empty if there is none
 * @param title the exercise's
 * @param comment a person's comments, joined; may be empty
 */
public record Row(Mark mark, String learner, String name, Wording title, String comment) {}
