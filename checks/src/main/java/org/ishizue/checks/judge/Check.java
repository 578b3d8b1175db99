package org.ishizue.checks.judge;

/**
 * One thing that is looked at.
 *
 * @param id its name, unique in the exercise
 * @param task the task that it belongs to
 * @param answer the variable or method that holds the answer
 * @param weight its share of the task's points, against the task's other checks
 * @param hidden whether it is looked at only at grading
 */
public record Check(
    String id, String task, String answer, double weight, boolean hidden, Rule rule) {}
