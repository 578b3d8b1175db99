package org.ishizue.checks.file;

import java.nio.file.Path;
import java.util.List;
import org.ishizue.analysis.meta.Wording;

/**
 * What {@code exercise.json} says.
 *
 * @param name the folder's name: 01-first-cell
 * @param number its place in the course, from 1
 * @param version rises with every change that changes an answer or its points
 * @param seeded whether every learner has data of their own
 */
public record Exercise(
    Path folder,
    String name,
    int number,
    String lesson,
    int version,
    int minutes,
    Wording title,
    List<String> datasets,
    boolean seeded,
    List<Task> tasks,
    List<WrongAnswer> wrong) {
  public Exercise {
    datasets = List.copyOf(datasets);
    tasks = List.copyOf(tasks);
    wrong = List.copyOf(wrong);
  }

  /** The short name that a cell uses: ex1. */
  public String shortName() {
    return "ex" + number;
  }

  public double points() {
    return tasks.stream().mapToDouble(Task::points).sum();
  }

  /**
   * One question with points of its own.
   *
   * @param id the grade_id of its graded cell: ex1-mean
   * @param hidden how many of its checks are looked at only at grading
   * @param hints each says a little more than the one before
   */
  public record Task(String id, double points, int hidden, Wording title, List<Wording> hints) {
    public Task {
      hints = List.copyOf(hints);
    }
  }

  /**
   * A wrong answer that is known.
   *
   * @param file its name under {@code wrong/}, without the ending
   * @param finding the name of the mistake: its own, or one that every check knows, such as unit.thousand
   * @param message what the learner is told; empty for a finding that every check knows
   */
  public record WrongAnswer(String file, String task, String finding, Wording message) {}
}
