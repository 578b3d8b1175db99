package org.ishizue.exercises.master;

import org.ishizue.analysis.meta.Wording;

/**
 * A cell that a person marks.
 *
 * @param id its grade_id
 * @param title the last heading before it, without what stands in brackets at its end
 */
public record ManualTask(String id, double points, Wording title) {}
