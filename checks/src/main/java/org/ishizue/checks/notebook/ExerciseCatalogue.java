package org.ishizue.checks.notebook;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ishizue.checks.file.Exercise.Task;
import org.ishizue.checks.file.ExerciseFolder;
import org.ishizue.runtime.text.NearNames;
import org.ishizue.runtime.text.ProblemException;
import org.ishizue.runtime.text.Texts;

/** Finds the exercises: folders with an {@code exercise.json} under some roots, the first root first. */
final class ExerciseCatalogue {
  /** The roots to look at first, separated as in a class path. */
  static final String PROPERTY = "ishizue.exercises";

  private static final Texts TEXTS = Texts.beside(ExerciseCatalogue.class);

  private final List<Path> folders;

  private ExerciseCatalogue(List<Path> folders) {
    this.folders = List.copyOf(folders);
  }

  /** The notebook's own folder, the roots that property and environment name, and the distribution. */
  static ExerciseCatalogue current() {
    List<Path> folders = new ArrayList<>();
    Path here = Path.of("").toAbsolutePath();
    if (isExercise(here)) {
      folders.add(here);
    }
    String named =
        System.getProperty(PROPERTY, System.getenv().getOrDefault("ISHIZUE_EXERCISES", ""));
    for (String root : named.split(File.pathSeparator, -1)) {
      if (!root.isBlank()) {
        folders.addAll(under(Path.of(root.strip())));
      }
    }
    String home = System.getProperty("ishizue.home");
    if (home != null) {
      folders.addAll(under(Path.of(home, "exercises")));
    }
    return new ExerciseCatalogue(folders);
  }

  private static List<Path> under(Path root) {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(root)) {
      return entries
          .filter(ExerciseCatalogue::isExercise)
          .sorted(Comparator.comparing(Path::toString))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list " + root, e);
    }
  }

  private static boolean isExercise(Path folder) {
    return Files.isRegularFile(folder.resolve(ExerciseFolder.FILE));
  }

  /** An exercise, or some of its tasks. */
  record Chosen(ExerciseFolder folder, List<Task> tasks) {
    Chosen {
      tasks = List.copyOf(tasks);
    }
  }

  /**
   * What a name stands for: an exercise (ex1, 1, 01-first-cell) or one of its tasks (ex1-mean).
   *
   * @throws ProblemException EXERCISE-001 if there is none, EXERCISE-002 if its exercise has no such task, EXERCISE-003
   *     if its files are at fault
   */
  Chosen find(String name) {
    Map<String, Path> byShortName = new LinkedHashMap<>();
    for (Path folder : folders) {
      String folderName = String.valueOf(folder.getFileName());
      String number = folderName.replaceFirst("^0*(\\d+).*", "$1");
      byShortName.putIfAbsent("ex" + number, folder);
      if (name.equals(folderName) || name.equals(number)) {
        return whole(folder);
      }
    }
    int dash = name.indexOf('-');
    String shortName = dash < 0 ? name : name.substring(0, dash);
    Path folder = byShortName.get(shortName);
    if (folder == null) {
      throw none(name, List.copyOf(byShortName.keySet()));
    }
    return dash < 0 ? whole(folder) : task(folder, name);
  }

  private static Chosen whole(Path folder) {
    ExerciseFolder read = ExerciseFolder.read(folder);
    return new Chosen(read, read.exercise().tasks());
  }

  private static Chosen task(Path folder, String id) {
    ExerciseFolder read = ExerciseFolder.read(folder);
    List<String> ids = read.exercise().tasks().stream().map(Task::id).toList();
    for (Task task : read.exercise().tasks()) {
      if (task.id().equals(id)) {
        return new Chosen(read, List.of(task));
      }
    }
    throw TEXTS.problem(
        "EXERCISE-002", id, read.exercise().shortName(), String.join(", ", ids), near(id, ids));
  }

  private static ProblemException none(String name, List<String> names) {
    String all = names.isEmpty() ? "-" : String.join(", ", names);
    return TEXTS.problem("EXERCISE-001", name, all, near(name, names));
  }

  private static String near(String meant, List<String> names) {
    List<String> near = NearNames.of(meant, names);
    return near.isEmpty() ? "" : TEXTS.get("didYouMean", String.join(", ", near));
  }
}
