package org.ishizue.grading.export;

import org.ishizue.analysis.meta.Wording;

/**
 * What a learner has for one criterion of a rubric.
 *
 * @param max what could be had; 0 if the rubric no longer has it
 * @param comment may be empty
 */
public record CriterionRow(
    String task, String criterion, Wording title, double points, double max, String comment) {}
