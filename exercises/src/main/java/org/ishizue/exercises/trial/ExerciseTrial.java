package org.ishizue.exercises.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ishizue.checks.file.CheckPlan;
import org.ishizue.checks.file.Exercise;
import org.ishizue.checks.file.Exercise.Task;
import org.ishizue.checks.file.Exercise.WrongAnswer;
import org.ishizue.checks.file.ExerciseFolder;
import org.ishizue.checks.file.ExpectedFile;
import org.ishizue.checks.file.Faults;
import org.ishizue.checks.judge.FreshCalls;
import org.ishizue.exercises.master.AnswerFile;
import org.ishizue.exercises.master.Master;
import org.ishizue.exercises.master.Rubric;
import org.ishizue.kernel.uservm.UserVmConfig;
import org.ishizue.runtime.text.Texts;

/**
 * The mutation tests of one exercise. First the reference and the wrong answers are run for their values,
 * which become (or are compared with) the files of expected values; then everything is judged; then the
 * notebook is run as a learner runs it, with its own checks, in both languages.
 */
public final class ExerciseTrial {
  static final Texts TEXTS = Texts.beside(ExerciseTrial.class);

  /** What fails an honest answer now and then must show here, not in a class. */
  private static final int DRAWS = 6;

  private ExerciseTrial() {}

  /**
   * Tests the exercise of a folder.
   *
   * @param config the VM for the cells
   * @param imports what every cell has imported
   * @param update whether to write the files of expected values where they differ
   */
  public static TrialReport run(
      Path folder, UserVmConfig config, List<String> imports, boolean update) {
    long start = System.nanoTime();
    Faults faults = new Faults();
    Path place = folder.toAbsolutePath().normalize();
    ExerciseFolder read = ExerciseFolder.read(place, faults);
    Exercise exercise = read.exercise();
    Master master = Master.read(exercise, faults);
    var unused = Rubric.read(place, master.manualTasks(), faults);
    Set<String> tasks =
        exercise.tasks().stream().map(Task::id).collect(Collectors.toCollection(TreeSet::new));
    List<AnswerFile> wrong = AnswerFile.in(place.resolve("wrong"), tasks, faults);
    List<AnswerFile> right = AnswerFile.in(place.resolve("also-right"), tasks, faults);
    sameFiles(exercise, wrong, right, faults);
    freshCallsAreTried(read, faults);
    String name = String.valueOf(place.getFileName());
    if (!faults.isEmpty()) {
      return new TrialReport(name, faults.lines(), 0, false, since(start));
    }
    int runs;
    boolean updated;
    try (Workroom room = new Workroom(config, imports)) {
      ValueRuns values = new ValueRuns(room, read, master, faults, DRAWS);
      Map<String, ExpectedFile.Entry> entries = values.entries(wrong);
      updated = faults.isEmpty() && store(read, entries, update, faults);
      if (faults.isEmpty()) {
        ExerciseFolder current = new ExerciseFolder(exercise, read.plans(), entries);
        values.judge(current, right);
        new NotebookRuns(room, current, master, faults, values).all(wrong);
      }
      runs = values.runs();
    }
    return new TrialReport(name, faults.lines(), runs, updated, since(start));
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  /** Every wrong answer has a file and a name, and there is another right answer. */
  private static void sameFiles(
      Exercise exercise, List<AnswerFile> wrong, List<AnswerFile> right, Faults faults) {
    List<String> declared = exercise.wrong().stream().map(WrongAnswer::file).toList();
    List<String> present = wrong.stream().map(AnswerFile::name).toList();
    for (String file : present) {
      if (!declared.contains(file)) {
        faults.addText(ExerciseFolder.FILE, TEXTS.get("undeclared", file));
      }
    }
    for (WrongAnswer each : exercise.wrong()) {
      if (!present.contains(each.file())) {
        faults.addText(ExerciseFolder.FILE, TEXTS.get("noFile", each.file()));
      }
    }
    for (AnswerFile file : wrong) {
      for (WrongAnswer each : exercise.wrong()) {
        if (each.file().equals(file.name()) && !file.answers().containsKey(each.task())) {
          faults.addText("wrong/" + file.name() + ".jsh", TEXTS.get("notItsTask", each.task()));
        }
      }
    }
    if (present.isEmpty()) {
      faults.addText("wrong", TEXTS.get("noneWrong"));
    }
    if (right.isEmpty()) {
      faults.addText("also-right", TEXTS.get("noneRight"));
    }
  }

  /** A generator that no wrong answer tries is not known to catch anything. */
  private static void freshCallsAreTried(ExerciseFolder read, Faults faults) {
    read.plans().stream()
        .filter(CheckPlan::hasFreshCalls)
        .map(plan -> plan.check().task())
        .distinct()
        .filter(task -> read.exercise().wrong().stream()
            .noneMatch(
                wrong -> wrong.task().equals(task) && wrong.finding().equals(FreshCalls.RECORDED)))
        .forEach(task -> faults.addText("wrong", TEXTS.get("noneRecorded", task)));
  }

  /** Writes the expected values where they are not what the runs gave, or says that they are not. */
  private static boolean store(
      ExerciseFolder read, Map<String, ExpectedFile.Entry> entries, boolean update, Faults faults) {
    boolean written = false;
    for (boolean hidden : new boolean[] {false, true}) {
      Map<String, ExpectedFile.Entry> fresh = new LinkedHashMap<>();
      for (CheckPlan plan : read.plans()) {
        ExpectedFile.Entry entry = entries.get(plan.check().id());
        if (plan.check().hidden() == hidden && entry != null) {
          fresh.put(plan.check().id(), entry);
        }
      }
      String file = hidden ? ExerciseFolder.HIDDEN_EXPECTED : ExerciseFolder.PUBLIC_EXPECTED;
      List<String> different = different(read, fresh);
      boolean absent = !Files.exists(read.exercise().folder().resolve(file));
      if (different.isEmpty() && (fresh.isEmpty() || !absent)) {
        continue;
      }
      if (update) {
        write(read.exercise().folder().resolve(file), ExpectedFile.text(fresh));
        written = true;
      } else {
        faults.addText(
            file,
            TEXTS.get("stale", String.join(", ", different), read.exercise().name()));
      }
    }
    return written;
  }

  private static List<String> different(
      ExerciseFolder read, Map<String, ExpectedFile.Entry> fresh) {
    List<String> different = new ArrayList<>();
    for (CheckPlan plan : read.plans()) {
      String id = plan.check().id();
      ExpectedFile.Entry entry = fresh.get(id);
      ExpectedFile.Entry before = read.entries().get(id);
      if (entry != null && (before == null || !entry.isSame(plan, before))) {
        different.add(id);
      }
    }
    return different;
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + file, e);
    }
  }
}
