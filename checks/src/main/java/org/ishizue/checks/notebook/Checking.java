package org.ishizue.checks.notebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.ishizue.checks.file.CheckPlan;
import org.ishizue.checks.file.Exercise.Task;
import org.ishizue.checks.judge.Judge;
import org.ishizue.checks.judge.Judgement;
import org.ishizue.checks.judge.TaskResult;
import org.ishizue.checks.judge.Verdict;
import org.ishizue.checks.value.Capture;
import org.ishizue.checks.value.Captured;
import org.ishizue.runtime.display.Display;
import org.ishizue.runtime.text.ProblemException;
import org.ishizue.runtime.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What a learner calls in an exercise:
 *
 * <pre>{@code
 * check("ex1")        // all tasks of exercise 1
 * check("ex1-mean")   // one of them
 * hint("ex1-mean")    // a hint; called again, the next one
 * }</pre>
 *
 * <p>The answers are read from the variables and methods that the tasks name, as they are at that moment.
 */
public final class Checking {
  /** The type of the JSON that {@link #check} displays beside HTML and text. */
  public static final String REPORT = "application/vnd.ishizue.check+json";

  /** The code of what an unanswered cell throws. */
  static final String NOT_ANSWERED = "EXERCISE-010";

  /**
   * The property that says that nobody reads what a check shows: at grading, where a learner's own calls are
   * to do nothing, and the exercise is not there.
   */
  static final String UNREAD = "ishizue.checks.unread";

  private static final Texts TEXTS = Texts.beside(Checking.class);
  private static final Map<String, Integer> HINTS_SHOWN = new ConcurrentHashMap<>();

  private Checking() {}

  /**
   * Looks at the answers to an exercise or a task and shows what to look at. Only the public checks are
   * looked at; how many more there are at grading is said.
   *
   * @throws ProblemException EXERCISE-001, EXERCISE-002 if there is no such exercise or task
   */
  public static String check(String name) {
    if (Boolean.getBoolean(UNREAD)) {
      return "";
    }
    ExerciseCatalogue.Chosen chosen = ExerciseCatalogue.current().find(name);
    List<TaskResult> results = new ArrayList<>();
    for (Task task : chosen.tasks()) {
      results.add(result(chosen, task, false));
    }
    return Display.display(Report.of(chosen, results));
  }

  /**
   * The same for a value that is handed over, where the task has one answer.
   *
   * @throws ProblemException EXERCISE-004 if the task has several answers
   */
  public static String check(String name, @Nullable Object value) {
    if (Boolean.getBoolean(UNREAD)) {
      return "";
    }
    ExerciseCatalogue.Chosen chosen = ExerciseCatalogue.current().find(name);
    List<CheckPlan> plans = chosen.folder().plans().stream()
        .filter(plan -> !plan.check().hidden() && isIn(chosen.tasks(), plan))
        .toList();
    List<String> answers =
        plans.stream().map(plan -> plan.check().answer()).distinct().toList();
    if (answers.size() != 1 || plans.get(0).calls() != null) {
      throw TEXTS.problem("EXERCISE-004", name, String.join(", ", answers));
    }
    Captured captured = Capture.of(value);
    Task task = chosen.tasks().get(0);
    List<Judgement> judgements = plans.stream()
        .map(plan -> Judge.judge(plan.check(), chosen.folder().expected(plan), captured))
        .toList();
    return Display.display(
        Report.of(chosen, List.of(TaskResult.of(task.id(), task.points(), judgements))));
  }

  /**
   * Shows a hint; each call for the same task shows the next one. For an exercise the first task that is not
   * right yet is taken.
   *
   * @throws ProblemException EXERCISE-001, EXERCISE-002 if there is no such exercise or task
   */
  public static String hint(String name) {
    if (Boolean.getBoolean(UNREAD)) {
      return "";
    }
    ExerciseCatalogue.Chosen chosen = ExerciseCatalogue.current().find(name);
    for (Task task : chosen.tasks()) {
      boolean passed =
          chosen.tasks().size() > 1 && result(chosen, task, false).verdict() == Verdict.PASSED;
      if (!passed) {
        int shown = HINTS_SHOWN.merge(task.id(), 1, Integer::sum);
        HINTS_SHOWN.put(task.id(), Math.min(shown, task.hints().size()));
        return Display.display(HintText.of(task, Math.min(shown, task.hints().size())));
      }
    }
    return Display.display(HintText.nothingToSay());
  }

  /**
   * The points that the answers are worth by all checks that are there, the hidden ones among them. For
   * graders that take a number from a cell, such as nbgrader.
   *
   * @throws ProblemException EXERCISE-001, EXERCISE-002 if there is no such exercise or task
   */
  public static double points(String name) {
    ExerciseCatalogue.Chosen chosen = ExerciseCatalogue.current().find(name);
    return chosen.tasks().stream()
        .mapToDouble(task -> result(chosen, task, true).points())
        .sum();
  }

  /** What a cell throws until it is answered: {@code throw notAnswered();}. */
  public static ProblemException notAnswered() {
    return TEXTS.problem(NOT_ANSWERED);
  }

  private static TaskResult result(ExerciseCatalogue.Chosen chosen, Task task, boolean hiddenToo) {
    List<Judgement> judgements = new ArrayList<>();
    for (CheckPlan plan : chosen.folder().plans()) {
      if (plan.check().task().equals(task.id()) && (hiddenToo || !plan.check().hidden())) {
        judgements.add(
            Judge.judge(plan.check(), chosen.folder().expected(plan), Probe.capture(plan)));
      }
    }
    return TaskResult.of(task.id(), task.points(), judgements);
  }

  private static boolean isIn(List<Task> tasks, CheckPlan plan) {
    return tasks.stream().anyMatch(task -> task.id().equals(plan.check().task()));
  }
}
