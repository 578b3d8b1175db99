package org.ishizue.exercises.trial;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.ishizue.checks.file.CheckPlan;
import org.ishizue.checks.file.Exercise.WrongAnswer;
import org.ishizue.checks.file.ExerciseFolder;
import org.ishizue.checks.file.ExpectedFile;
import org.ishizue.checks.file.Faults;
import org.ishizue.checks.judge.Finding;
import org.ishizue.checks.judge.FreshCalls;
import org.ishizue.checks.judge.Judge;
import org.ishizue.checks.judge.Judgement;
import org.ishizue.checks.judge.Verdict;
import org.ishizue.checks.value.Captured;
import org.ishizue.checks.value.Captured.AbsentValue;
import org.ishizue.checks.value.Captured.Call;
import org.ishizue.checks.value.Captured.CallsValue;
import org.ishizue.checks.value.Captured.ListValue;
import org.ishizue.checks.value.CapturedText;
import org.ishizue.exercises.master.AnswerFile;
import org.ishizue.exercises.master.Master;
import org.ishizue.exercises.master.Master.RunCell;
import org.ishizue.kernel.evaluate.EvalOutcome;
import org.ishizue.runtime.text.Language;

/** Runs the answers for their values, without the cells that check them, and judges the values here. */
final class ValueRuns {
  /** A cell that only checks needs expected values, which this run is to find. */
  private static final Pattern CHECKING =
      Pattern.compile("^\\s*(check|hint|points)\\(", Pattern.MULTILINE);

  private final Workroom room;
  private final ExerciseFolder folder;
  private final Master master;
  private final Faults faults;
  private final Path place;
  private final int draws;
  private final Map<String, Given> wrongValues = new LinkedHashMap<>();
  private Given reference = Given.NOTHING;
  private int runs;

  /**
   * Runs for an exercise.
   *
   * @param draws how often fresh arguments are drawn for the methods; 0 where nothing is judged
   */
  ValueRuns(Workroom room, ExerciseFolder folder, Master master, Faults faults, int draws) {
    this.room = room;
    this.folder = folder;
    this.master = master;
    this.faults = faults;
    this.draws = draws;
    this.place = folder.exercise().folder();
  }

  int runs() {
    return runs;
  }

  /** What the reference gives for each check, and what the wrong answers give instead. */
  Map<String, ExpectedFile.Entry> entries(List<AnswerFile> wrong) {
    run("reference", master.reference(Language.JA), true);
    reference = given();
    Map<String, ListValue> samples = new LinkedHashMap<>();
    Map<String, List<Captured>> lookalikes = new LinkedHashMap<>();
    for (CheckPlan plan : folder.plans()) {
      String id = plan.check().id();
      samples.put(
          id,
          !plan.sample().isEmpty() && value(plan, plan.sample()) instanceof ListValue list
              ? list
              : new ListValue(List.of()));
      List<Captured> instead = new ArrayList<>();
      plan.lookalikes().forEach(each -> instead.add(value(plan, each.expression())));
      lookalikes.put(id, instead);
    }
    for (AnswerFile file : wrong) {
      run("wrong/" + file.name(), master.with(Language.JA, file.answers()), false);
      wrongValues.put(file.name(), given());
    }
    Map<String, ExpectedFile.Entry> entries = new LinkedHashMap<>();
    for (CheckPlan plan : folder.plans()) {
      String id = plan.check().id();
      Captured value = reference.published(plan);
      if (value instanceof AbsentValue) {
        faults.addText(
            ExerciseFolder.FILE, text("referenceLacks", id, plan.check().answer()));
      }
      for (Call call : reference.incomparable(plan)) {
        String arguments = CapturedText.of(new ListValue(call.arguments())).current();
        faults.addText(
            file(plan),
            text("freshFails", id, arguments, CapturedText.of(call.result()).current()));
      }
      entries.put(
          id,
          new ExpectedFile.Entry(
              value,
              samples.getOrDefault(id, new ListValue(List.of())),
              lookalikes.getOrDefault(id, List.of()),
              mistakes(plan, value)));
    }
    return entries;
  }

  /** What the wrong answers with messages of their own give, where that is wrong. */
  private Map<String, Captured> mistakes(CheckPlan plan, Captured right) {
    Map<String, Captured> mistakes = new LinkedHashMap<>();
    for (WrongAnswer wrong : folder.exercise().wrong()) {
      Captured value = wrongValues.getOrDefault(wrong.file(), Given.NOTHING).published(plan);
      boolean own =
          !wrong.message().isEmpty() && wrong.task().equals(plan.check().task());
      if (own && !(value instanceof AbsentValue)) {
        ExpectedFile.Entry alone =
            new ExpectedFile.Entry(right, new ListValue(List.of()), List.of(), Map.of());
        Judgement judgement = Judge.judge(plan.check(), alone.expected(plan, List.of()), value);
        if (judgement.verdict() == Verdict.FAILED) {
          mistakes.put(wrong.file(), value);
        }
      }
    }
    return mistakes;
  }

  /** Judges the reference, the other right answers and the wrong ones. */
  void judge(ExerciseFolder expected, List<AnswerFile> right) {
    allPass(expected, "reference", reference);
    for (AnswerFile file : right) {
      String name = "also-right/" + file.name();
      run(name, master.with(Language.JA, file.answers()), true);
      allPass(expected, name, given());
    }
    for (WrongAnswer wrong : expected.exercise().wrong()) {
      fails(expected, wrong, wrongValues.getOrDefault(wrong.file(), Given.NOTHING));
    }
  }

  private void allPass(ExerciseFolder expected, String name, Given given) {
    for (CheckPlan plan : expected.plans()) {
      Judgement judgement = given.judged(plan, expected.expected(plan), reference);
      if (!judgement.passed()) {
        faults.addText(
            name,
            text(
                "mustPass",
                plan.check().id(),
                judgement.verdict().word(),
                judgement.came().current(),
                keys(judgement)));
      }
    }
  }

  private void fails(ExerciseFolder expected, WrongAnswer wrong, Given given) {
    List<String> keys = new ArrayList<>();
    for (CheckPlan plan : expected.plans()) {
      if (plan.check().task().equals(wrong.task())) {
        given.judged(plan, expected.expected(plan), reference).findings().stream()
            .map(Finding::key)
            .filter(key -> !keys.contains(key))
            .forEach(keys::add);
      }
    }
    String name = "wrong/" + wrong.file();
    if (keys.size() > 1 && !wrong.finding().equals(FreshCalls.RECORDED)) {
      // Where one check names the mistake, another may only see that fresh values come out wrong.
      keys.remove(FreshCalls.RECORDED);
    }
    if (keys.isEmpty()) {
      faults.addText(name, text("passes", wrong.task()));
    } else if (!keys.contains(wrong.finding())) {
      faults.addText(name, text("otherFinding", wrong.finding(), String.join(", ", keys)));
    } else if (!wrong.message().isEmpty() && keys.size() > 1) {
      faults.addText(name, text("severalFindings", String.join(", ", keys)));
    }
  }

  private static String keys(Judgement judgement) {
    return String.join(", ", judgement.findings().stream().map(Finding::key).toList());
  }

  private Captured value(CheckPlan plan, String expression) {
    try {
      return room.value(expression);
    } catch (IllegalArgumentException e) {
      faults.addText(
          file(plan), text("expression", plan.check().id(), String.valueOf(e.getMessage())));
      return new AbsentValue();
    }
  }

  private static String file(CheckPlan plan) {
    return plan.check().hidden() ? ExerciseFolder.HIDDEN : ExerciseFolder.PUBLIC;
  }

  /** What the cells that have run give. The seeds are always the same, so that a trial can be repeated. */
  private Given given() {
    Map<String, List<Call>> calls = new LinkedHashMap<>();
    if (folder.plans().stream().anyMatch(CheckPlan::hasFreshCalls)) {
      for (long seed = 1; seed <= draws; seed++) {
        room.fresh(place, seed).forEach((id, value) -> {
          if (value instanceof CallsValue fresh) {
            calls.computeIfAbsent(id, each -> new ArrayList<>()).addAll(fresh.calls());
          }
        });
      }
    }
    Map<String, CallsValue> fresh = new LinkedHashMap<>();
    calls.forEach((id, all) -> fresh.put(id, new CallsValue(all)));
    return new Given(room.answers(place), fresh);
  }

  /** Runs the cells that are not checks, in a clean room. */
  private void run(String name, List<RunCell> cells, boolean mustComplete) {
    runs++;
    Path root = place.getParent();
    room.clean(Language.JA, root == null ? place : root);
    for (RunCell cell : cells) {
      if (!cell.task().isEmpty() || CHECKING.matcher(cell.source()).find()) {
        continue;
      }
      EvalOutcome outcome = room.run(cell.source());
      if (mustComplete && !(outcome instanceof EvalOutcome.Completed)) {
        faults.addText(name, text("cell", cell.id(), Outcomes.text(outcome)));
      } else if (outcome instanceof EvalOutcome.NotCompiled) {
        faults.addText(name, text("cell", cell.id(), Outcomes.text(outcome)));
      }
    }
  }

  void countRun() {
    runs++;
  }

  private static String text(String key, Object... values) {
    return ExerciseTrial.TEXTS.get(key, values);
  }
}
