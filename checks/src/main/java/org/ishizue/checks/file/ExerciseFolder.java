package org.ishizue.checks.file;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ishizue.analysis.meta.Wording;
import org.ishizue.checks.file.Exercise.Task;
import org.ishizue.checks.file.Exercise.WrongAnswer;
import org.ishizue.checks.judge.Expected;

/**
 * An exercise with its checks as its folder describes them.
 *
 * @param plans the public checks, then the hidden ones where their file is there
 * @param entries what the reference gave, by the check's id; none that was not made yet
 */
public record ExerciseFolder(
    Exercise exercise, List<CheckPlan> plans, Map<String, ExpectedFile.Entry> entries) {
  /** The file that makes a folder an exercise. */
  public static final String FILE = "exercise.json";

  public static final String PUBLIC = "checks/public.json";
  public static final String PUBLIC_EXPECTED = "checks/public.expected.json";
  public static final String HIDDEN = "checks/hidden.json";
  public static final String HIDDEN_EXPECTED = "checks/hidden.expected.json";

  public ExerciseFolder {
    plans = List.copyOf(plans);
    entries = new LinkedHashMap<>(entries);
  }

  /**
   * Reads a folder.
   *
   * @throws org.ishizue.runtime.text.ProblemException EXERCISE-003 with all that is wrong
   */
  public static ExerciseFolder read(Path folder) {
    Faults faults = new Faults();
    ExerciseFolder read = read(folder, faults);
    faults.throwIfAny(name(folder));
    return read;
  }

  /** Reads a folder and notes what is wrong; what comes back is then of no use but to find more faults. */
  public static ExerciseFolder read(Path folder, Faults faults) {
    Exercise exercise = exercise(folder, Node.root(folder.resolve(FILE), FILE, faults));
    List<CheckPlan> plans = new ArrayList<>(
        new CheckReader(false).read(Node.root(folder.resolve(PUBLIC), PUBLIC, faults)));
    Map<String, ExpectedFile.Entry> entries =
        ExpectedFile.read(folder.resolve(PUBLIC_EXPECTED), PUBLIC_EXPECTED, faults);
    if (Files.exists(folder.resolve(HIDDEN))) {
      List<CheckPlan> hidden =
          new CheckReader(true).read(Node.root(folder.resolve(HIDDEN), HIDDEN, faults));
      plans.addAll(hidden);
      entries.putAll(ExpectedFile.read(folder.resolve(HIDDEN_EXPECTED), HIDDEN_EXPECTED, faults));
      for (Task task : exercise.tasks()) {
        long count = hidden.stream()
            .filter(plan -> plan.check().task().equals(task.id()))
            .count();
        if (count != task.hidden()) {
          faults.add(FILE, "hidden", task.id(), task.hidden(), count);
        }
      }
    }
    consistent(exercise, plans, faults);
    return new ExerciseFolder(exercise, plans, entries);
  }

  /** What is expected of a check. */
  public Expected expected(CheckPlan plan) {
    ExpectedFile.Entry entry = entries.get(plan.check().id());
    if (entry == null) {
      throw new IllegalStateException(
          exercise.name() + " has no expected value for " + plan.check().id());
    }
    return entry.expected(plan, exercise.wrong());
  }

  private static Exercise exercise(Path folder, Node node) {
    List<Task> tasks = new ArrayList<>();
    for (Node task : node.children("tasks")) {
      List<Wording> hints = new ArrayList<>();
      for (Node hint : task.children("hints")) {
        hints.add(new Wording(hint.text("ja"), hint.text("en")));
        hint.rejectUnknown();
      }
      tasks.add(new Task(
          task.text("id"),
          task.positive("points"),
          (int) task.number("hidden", 0),
          task.wording("title"),
          hints));
      task.rejectUnknown();
    }
    List<WrongAnswer> wrong = new ArrayList<>();
    for (Node each : node.children("wrong")) {
      Wording message = each.has("message") ? each.wording("message") : Wording.NONE;
      wrong.add(
          new WrongAnswer(each.text("file"), each.text("task"), each.text("finding"), message));
      each.rejectUnknown();
    }
    Exercise exercise = new Exercise(
        folder,
        node.text("name"),
        (int) node.positive("number"),
        node.text("lesson"),
        (int) node.positive("version"),
        (int) node.positive("minutes"),
        node.wording("title"),
        node.texts("datasets"),
        node.isTrue("seeded"),
        tasks,
        wrong);
    node.rejectUnknown();
    if (!exercise.name().isEmpty() && !exercise.name().equals(name(folder))) {
      node.fault("wrongName", exercise.name(), name(folder));
    }
    return exercise;
  }

  private static void consistent(Exercise exercise, List<CheckPlan> plans, Faults faults) {
    Set<String> tasks = new HashSet<>();
    for (Task task : exercise.tasks()) {
      if (!tasks.add(task.id())) {
        faults.add(FILE, "twice", task.id());
      }
      if (!task.id().matches(exercise.shortName() + "-[A-Za-z0-9_-]+")) {
        faults.add(FILE, "taskId", task.id(), exercise.shortName());
      }
      if (plans.stream()
          .noneMatch(plan -> !plan.check().hidden() && plan.check().task().equals(task.id()))) {
        faults.add(PUBLIC, "noCheck", task.id());
      }
    }
    if (tasks.isEmpty()) {
      faults.add(FILE, "missing", "$", "tasks");
    }
    Set<String> ids = new HashSet<>();
    for (CheckPlan plan : plans) {
      String file = plan.check().hidden() ? HIDDEN : PUBLIC;
      if (!ids.add(plan.check().id())) {
        faults.add(file, "twice", plan.check().id());
      }
      if (!tasks.contains(plan.check().task())) {
        faults.add(file, "noTask", plan.check().id(), plan.check().task());
      }
    }
    for (WrongAnswer wrong : exercise.wrong()) {
      if (!tasks.contains(wrong.task())) {
        faults.add(FILE, "noTask", wrong.file(), wrong.task());
      }
    }
  }

  /** A folder's name; in a jar it ends with a slash on some Java versions. */
  static String name(Path folder) {
    return String.valueOf(folder.toAbsolutePath().normalize().getFileName()).replace("/", "");
  }
}
