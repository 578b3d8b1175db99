package org.ishizue.exercises.trial;

import com.grack.nanojson.JsonObject;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ishizue.checks.file.Exercise.Task;
import org.ishizue.checks.file.Exercise.WrongAnswer;
import org.ishizue.checks.file.ExerciseFolder;
import org.ishizue.checks.file.Faults;
import org.ishizue.checks.judge.FreshCalls;
import org.ishizue.exercises.master.AnswerFile;
import org.ishizue.exercises.master.Master;
import org.ishizue.exercises.master.Master.RunCell;
import org.ishizue.kernel.evaluate.EvalOutcome;
import org.ishizue.runtime.display.MimeBundle;
import org.ishizue.runtime.text.Language;
import org.jspecify.annotations.Nullable;

/** Runs the notebooks with their own checks, as a learner and nbgrader do, and reads what these show. */
final class NotebookRuns {
  private final Workroom room;
  private final ExerciseFolder folder;
  private final Master master;
  private final Faults faults;
  private final ValueRuns counter;
  private final Path root;

  NotebookRuns(
      Workroom room, ExerciseFolder folder, Master master, Faults faults, ValueRuns counter) {
    this.room = room;
    this.folder = folder;
    this.master = master;
    this.faults = faults;
    this.counter = counter;
    Path place = folder.exercise().folder();
    Path parent = place.getParent();
    this.root = parent == null ? place : parent;
  }

  /** What one task's check showed and what its points were. */
  private record Seen(String verdict, List<String> findings, double points) {}

  void all(List<AnswerFile> wrong) {
    for (Language language : Language.values()) {
      String code = language.code();
      Map<String, Seen> reference = run("reference " + code, language, master.reference(language));
      for (Task task : folder.exercise().tasks()) {
        expect("reference " + code, reference.get(task.id()), task.id(), "passed", task.points());
      }
      Map<String, Seen> stub = run("stub " + code, language, master.stub(language));
      for (Task task : folder.exercise().tasks()) {
        expect("stub " + code, stub.get(task.id()), task.id(), "not-answered", 0);
      }
    }
    for (AnswerFile file : wrong) {
      String name = "wrong/" + file.name();
      Map<String, Seen> seen = run(name, Language.EN, master.with(Language.EN, file.answers()));
      for (WrongAnswer each : folder.exercise().wrong()) {
        if (each.file().equals(file.name())) {
          mustFail(name, each, seen.get(each.task()));
        }
      }
    }
  }

  private void expect(
      String name, @Nullable Seen seen, String task, String verdict, double points) {
    if (seen == null) {
      faults.addText(name, text("noReport", task));
    } else if (!seen.verdict().equals(verdict) || seen.points() != points) {
      faults.addText(name, text("notebook", task, seen.verdict(), seen.points(), verdict, points));
    }
  }

  /**
   * A wrong answer that only a hidden check finds must look right in the notebook and lose points. One that holds
   * recorded answers keeps them here, where only published arguments are asked for: a grader finds it.
   */
  private void mustFail(String name, WrongAnswer wrong, @Nullable Seen seen) {
    if (seen == null) {
      faults.addText(name, text("noReport", wrong.task()));
      return;
    }
    double max = folder.exercise().tasks().stream()
        .filter(task -> task.id().equals(wrong.task()))
        .mapToDouble(Task::points)
        .sum();
    if (wrong.finding().equals(FreshCalls.RECORDED)) {
      expect(name, seen, wrong.task(), "passed", max);
      return;
    }
    boolean shown = seen.findings().contains(wrong.finding());
    boolean onlyHidden = seen.verdict().equals("passed");
    if (!(seen.points() < max) || !(shown || onlyHidden)) {
      faults.addText(
          name,
          text("notebookWrong", seen.verdict(), seen.points(), String.join(", ", seen.findings())));
    }
  }

  private Map<String, Seen> run(String name, Language language, List<RunCell> cells) {
    counter.countRun();
    room.clean(language, root);
    Map<String, Seen> seen = new LinkedHashMap<>();
    for (RunCell cell : cells) {
      var unused = room.checkReports();
      boolean check = !cell.task().isEmpty();
      EvalOutcome outcome = check ? room.runCheck(cell.source()) : room.run(cell.source());
      if (!check) {
        continue;
      }
      if (!(outcome instanceof EvalOutcome.Completed completed)) {
        faults.addText(name, text("cell", cell.id(), Outcomes.text(outcome)));
        continue;
      }
      double points = points(completed.shown());
      for (JsonObject report : room.checkReports()) {
        for (Object each : report.getArray("tasks")) {
          JsonObject task = (JsonObject) each;
          List<String> findings = task.getArray("checks").stream()
              .flatMap(one -> ((JsonObject) one).getArray("findings").stream())
              .map(finding -> ((JsonObject) finding).getString("key", ""))
              .toList();
          seen.put(
              task.getString("task", ""),
              new Seen(task.getString("verdict", ""), findings, points));
        }
      }
    }
    return seen;
  }

  /** What nbgrader would read from the cell's result; -1 if it shows no number. */
  private static double points(@Nullable MimeBundle shown) {
    String text = shown == null ? null : shown.data().get(MimeBundle.PLAIN);
    try {
      return text == null ? -1 : Double.parseDouble(text);
    } catch (NumberFormatException notNumber) {
      return -1;
    }
  }

  private static String text(String key, Object... values) {
    return ExerciseTrial.TEXTS.get(key, values);
  }
}
