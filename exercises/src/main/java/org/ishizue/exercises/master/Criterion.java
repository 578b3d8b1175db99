package org.ishizue.exercises.master;

import org.ishizue.analysis.meta.Wording;

/**
 * One line of a rubric: what a person looks at, with points of its own.
 *
 * @param id its name, unique in the task
 * @param note what gives how much, for whoever marks and for the learner; may be empty
 */
public record Criterion(String id, double points, Wording title, Wording note) {}
