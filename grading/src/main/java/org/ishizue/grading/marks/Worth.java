package org.ishizue.grading.marks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ishizue.analysis.meta.Wording;
import org.ishizue.checks.file.Exercise;
import org.ishizue.checks.file.ExerciseFolder;
import org.ishizue.checks.file.Faults;
import org.ishizue.exercises.master.Criterion;
import org.ishizue.exercises.master.ManualTask;
import org.ishizue.exercises.master.Master;
import org.ishizue.exercises.master.Rubric;

/**
 * What an exercise's tasks are worth: the maximum that no submission can shrink.
 *
 * @param tasks in the notebook's order of each kind, those marked by program first
 */
public record Worth(String exercise, int version, Wording title, List<Task> tasks) {
  public Worth {
    tasks = List.copyOf(tasks);
  }

  /**
   * A task; by hand is what only a person marks.
   *
   * @param criteria by which it is marked, in the rubric's order; empty if it is marked as a whole
   */
  public record Task(
      String id, double points, boolean byHand, Wording title, List<Criterion> criteria) {
    public Task {
      criteria = List.copyOf(criteria);
    }

    /** One without a rubric. */
    public Task(String id, double points, boolean byHand, Wording title) {
      this(id, points, byHand, title, List.of());
    }

    /** A criterion by its id. */
    public Optional<Criterion> criterion(String wanted) {
      return criteria.stream().filter(each -> each.id().equals(wanted)).findFirst();
    }
  }

  /**
   * Reads a master.
   *
   * @throws org.ishizue.runtime.text.ProblemException EXERCISE-003 if it is at fault
   */
  public static Worth of(Path master) {
    Exercise exercise = ExerciseFolder.read(master).exercise();
    Faults faults = new Faults();
    Master notebooks = Master.read(exercise, faults);
    Rubric rubric = Rubric.read(master, notebooks.manualTasks(), faults);
    faults.throwIfAny(exercise.name());
    List<Task> tasks = new ArrayList<>();
    for (Exercise.Task task : exercise.tasks()) {
      tasks.add(new Task(task.id(), task.points(), false, task.title()));
    }
    for (ManualTask task : notebooks.manualTasks()) {
      tasks.add(new Task(task.id(), task.points(), true, task.title(), rubric.of(task.id())));
    }
    return new Worth(exercise.name(), exercise.version(), exercise.title(), tasks);
  }

  /** The same for several, by name. */
  public static Map<String, Worth> of(List<Path> masters) {
    Map<String, Worth> worths = new LinkedHashMap<>();
    for (Path master : masters) {
      Worth worth = of(master);
      worths.put(worth.exercise(), worth);
    }
    return worths;
  }

  public double maxPoints() {
    return tasks.stream().mapToDouble(Task::points).sum();
  }
}
