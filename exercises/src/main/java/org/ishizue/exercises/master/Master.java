package org.ishizue.exercises.master;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ishizue.analysis.meta.Wording;
import org.ishizue.checks.file.Exercise;
import org.ishizue.checks.file.Exercise.Task;
import org.ishizue.checks.file.Faults;
import org.ishizue.jupyter.notebook.Cell;
import org.ishizue.jupyter.notebook.Notebook;
import org.ishizue.jupyter.notebook.NotebookFormatException;
import org.ishizue.runtime.text.Language;
import org.ishizue.runtime.text.Texts;

/**
 * The instructor's notebooks of one exercise, one a language with the same code.
 *
 * @param notebooks by language; both are there
 */
public record Master(Map<Language, Notebook> notebooks) {
  /** What a released cell holds where the solution was. */
  public static final String STUB = "throw notAnswered();";

  private static final Texts TEXTS = Texts.beside(Master.class);

  public Master {
    notebooks = Map.copyOf(notebooks);
  }

  /** The file of a language: exercise.ja.ipynb. */
  public static String file(Language language) {
    return "exercise." + language.code() + ".ipynb";
  }

  /** Reads both notebooks and notes what is wrong with them and against exercise.json. */
  public static Master read(Exercise exercise, Faults faults) {
    Map<Language, Notebook> notebooks = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      Notebook notebook = read(exercise.folder().resolve(file(language)), faults);
      notebooks.put(language, notebook);
      consistent(exercise, notebook, file(language), faults);
    }
    Master master = new Master(notebooks);
    if (!master.code(Language.JA).equals(master.code(Language.EN))) {
      faults.addText(file(Language.EN), TEXTS.get("code", file(Language.JA)));
    }
    return master;
  }

  private static Notebook read(Path path, Faults faults) {
    try {
      return Notebook.read(path);
    } catch (IOException | NotebookFormatException e) {
      faults.addText(String.valueOf(path.getFileName()), String.valueOf(e.getMessage()));
      return Notebook.create();
    }
  }

  /** The notebook of a language. */
  public Notebook in(Language language) {
    Notebook notebook = notebooks.get(language);
    if (notebook == null) {
      throw new IllegalStateException("no notebook in " + language);
    }
    return notebook;
  }

  /** The code cells to run for the reference, in order. */
  public List<RunCell> reference(Language language) {
    return cells(language, Map.of(), false);
  }

  /** The code cells with other answers to some tasks, the reference's for the others. */
  public List<RunCell> with(Language language, Map<String, String> answers) {
    return cells(language, answers, false);
  }

  /** The code cells as they are released: every answer a stub. */
  public List<RunCell> stub(Language language) {
    return cells(language, Map.of(), true);
  }

  /** The cells that a person marks, in order. */
  public List<ManualTask> manualTasks() {
    Map<String, String> english = headings(Language.EN);
    Map<String, String> japanese = headings(Language.JA);
    List<ManualTask> tasks = new ArrayList<>();
    for (Cell cell : in(Language.EN).cells()) {
      GradeCell graded = GradeCell.of(cell, "", new Faults());
      if (graded != null && graded.isByHand()) {
        String id = graded.gradeId();
        tasks.add(new ManualTask(
            id,
            graded.points(),
            new Wording(japanese.getOrDefault(id, id), english.getOrDefault(id, id))));
      }
    }
    return tasks;
  }

  /** The last heading before each graded cell. */
  private Map<String, String> headings(Language language) {
    Map<String, String> headings = new HashMap<>();
    String heading = "";
    for (Cell cell : in(language).cells()) {
      GradeCell graded = GradeCell.of(cell, "", new Faults());
      if (graded != null && !heading.isEmpty()) {
        headings.put(graded.gradeId(), heading);
      } else if (graded == null && cell.kind() == Cell.Kind.MARKDOWN) {
        for (String line :
            cell.source().lines().filter(each -> each.startsWith("#")).toList()) {
          heading = line.replaceFirst("^#+\\s*", "").replaceFirst("\\s*[（(][^（(]*[）)]\\s*$", "");
        }
      }
    }
    return headings;
  }

  /**
   * The notebook as learners get it: a stub for every solution, nothing of hidden tests, no outputs.
   *
   * @throws org.ishizue.runtime.text.ProblemException EXERCISE-030 if markers do not pair
   */
  public Notebook released(Language language) {
    return new ReleasedNotebook(file(language), language).of(in(language));
  }

  /**
   * The same notebooks with a learner's own seed.
   *
   * @throws org.ishizue.runtime.text.ProblemException EXERCISE-031 if no cell has a place for it
   */
  public Master withSeed(long seed) {
    Map<Language, Notebook> seeded = new EnumMap<>(Language.class);
    notebooks.forEach((language, notebook) -> {
      Notebook copy = notebook.copy();
      if (!SeedLine.write(copy, seed)) {
        throw TEXTS.problem("EXERCISE-031", file(language), SeedLine.MARKER);
      }
      seeded.put(language, copy);
    });
    return new Master(seeded);
  }

  /**
   * A code cell to run.
   *
   * @param task the task that it checks; empty for any other cell
   */
  public record RunCell(String id, String source, String task) {}

  private List<RunCell> cells(Language language, Map<String, String> answers, boolean stub) {
    List<RunCell> cells = new ArrayList<>();
    for (Cell cell : in(language).cells()) {
      if (cell.kind() != Cell.Kind.CODE) {
        continue;
      }
      GradeCell graded = GradeCell.of(cell, "", new Faults());
      String source = Region.keep(cell.source(), Region.HIDDEN);
      if (graded != null && graded.isAnswer()) {
        String answer = stub ? STUB : answers.get(graded.task());
        source = answer == null
            ? Region.keep(source, Region.SOLUTION)
            : Region.replace(source, Region.SOLUTION, answer);
      }
      boolean check = graded != null && graded.isCheck();
      cells.add(new RunCell(
          String.valueOf(cell.id()), source, check && graded != null ? graded.task() : ""));
    }
    return cells;
  }

  private List<String> code(Language language) {
    return in(language).cells().stream()
        .filter(cell -> cell.kind() == Cell.Kind.CODE)
        .map(cell -> cell.source() + cell.metadata())
        .toList();
  }

  private static void consistent(Exercise exercise, Notebook notebook, String file, Faults faults) {
    if (!notebook.kernelName().equals("java")) {
      faults.addText(file, TEXTS.get("kernel", notebook.kernelName()));
    }
    Set<String> ids = new HashSet<>();
    List<String> checked = new ArrayList<>();
    Set<String> answered = new HashSet<>();
    for (Cell cell : notebook.cells()) {
      GradeCell graded = GradeCell.of(cell, file, faults);
      if (graded == null) {
        continue;
      }
      if (!ids.add(graded.gradeId())) {
        faults.addText(file, TEXTS.get("twice", graded.gradeId()));
      }
      if (graded.isCheck()) {
        checked.add(graded.gradeId());
        check(exercise, graded, file, faults);
      } else if (graded.isAnswer()) {
        answered.add(graded.task());
        answer(graded, file, faults);
      }
    }
    List<String> tasks = exercise.tasks().stream().map(Task::id).toList();
    if (!checked.equals(tasks)) {
      faults.addText(
          file, TEXTS.get("tasks", String.join(", ", checked), String.join(", ", tasks)));
    }
    for (String task : tasks) {
      if (!answered.contains(task)) {
        faults.addText(file, TEXTS.get("noAnswer", task));
      }
    }
  }

  private static void answer(GradeCell graded, String file, Faults faults) {
    if (graded.locked()) {
      faults.addText(file, TEXTS.get("lockedAnswer", graded.gradeId()));
    }
    if (Region.count(graded.cell().source(), Region.SOLUTION) != 1) {
      faults.addText(file, TEXTS.get("region", graded.gradeId()));
    }
  }

  private static void check(Exercise exercise, GradeCell graded, String file, Faults faults) {
    String source = graded.cell().source();
    String call = "(\"" + graded.gradeId() + "\")";
    boolean calls = Region.replace(source, Region.HIDDEN, "").contains("check" + call)
        && source.contains("points" + call);
    if (!graded.locked() || Region.count(source, Region.HIDDEN) != 1 || !calls) {
      faults.addText(file, TEXTS.get("checkCell", graded.gradeId()));
    }
    if (!graded.task().equals(graded.gradeId())) {
      faults.addText(file, TEXTS.get("task", graded.gradeId()));
    }
    for (Task task : exercise.tasks()) {
      if (task.id().equals(graded.gradeId()) && task.points() != graded.points()) {
        faults.addText(file, TEXTS.get("points", task.id(), graded.points(), task.points()));
      }
    }
  }
}
