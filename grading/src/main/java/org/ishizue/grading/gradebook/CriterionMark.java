package org.ishizue.grading.gradebook;

/**
 * Points that a person gave for one criterion of a rubric.
 *
 * @param criterion its id in the exercise's rubric
 * @param comment for the learner; may be empty
 */
public record CriterionMark(String criterion, double points, String comment) {}
