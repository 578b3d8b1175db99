package org.ishizue.grading.marks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ishizue.analysis.meta.Wording;
import org.ishizue.checks.file.Exercise;
import org.ishizue.checks.file.ExerciseFolder;
import org.ishizue.checks.file.Faults;
import org.ishizue.exercises.master.ManualTask;
import org.ishizue.exercises.master.Master;

/**
 * What an exercise's tasks are worth: the maximum that no submission can shrink.
 *
 * @param tasks in the notebook's order of each kind, those marked by program first
 */
public record Worth(String exercise, int version, Wording title, List<Task> tasks) {
  public Worth {
    tasks = List.copyOf(tasks);
  }

  /** A task; by hand is what only a person marks. */
  public record Task(String id, double points, boolean byHand, Wording title) {}

  /**
   * Reads a master.
   *
   * @throws org.ishizue.runtime.text.ProblemException EXERCISE-003 if it is at fault
   */
  public static Worth of(Path master) {
    Exercise exercise = ExerciseFolder.read(master).exercise();
    Faults faults = new Faults();
    Master notebooks = Master.read(exercise, faults);
    faults.throwIfAny(exercise.name());
    List<Task> tasks = new ArrayList<>();
    for (Exercise.Task task : exercise.tasks()) {
      tasks.add(new Task(task.id(), task.points(), false, task.title()));
    }
    for (ManualTask task : notebooks.manualTasks()) {
      tasks.add(new Task(task.id(), task.points(), true, task.title()));
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
