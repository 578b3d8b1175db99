package org.ishizue.workbench.server.instructor;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ishizue.checks.judge.Verdict;
import org.ishizue.grading.result.CheckResult;
import org.ishizue.grading.result.CheckResult.FindingResult;
import org.ishizue.grading.result.SubmissionResult;
import org.ishizue.grading.result.TaskResult;
import org.ishizue.runtime.text.Language;

/** What a class got wrong in each task, the commonest first: what the next lesson should begin with. */
final class WrongAnswers {
  private final Language language;
  private final Map<String, Task> tasks = new LinkedHashMap<>();

  private static final class Task {
    private int answered;
    private int passed;
    private double maxPoints;
    private final Map<String, Wrong> wrong = new LinkedHashMap<>();
  }

  /** One mistake: how it is called, in words, and who made it. */
  private record Wrong(String key, String words, List<String> learners) {}

  WrongAnswers(Language language) {
    this.language = language;
  }

  void add(SubmissionResult result) {
    for (TaskResult graded : result.tasks()) {
      Task task = tasks.computeIfAbsent(graded.task(), id -> new Task());
      task.answered++;
      task.maxPoints = graded.maxPoints();
      if (graded.verdict() == Verdict.PASSED) {
        task.passed++;
      } else {
        note(task, graded, result.learner());
      }
    }
  }

  /** By the first mistake that has a name, else by what became of the task. */
  private void note(Task task, TaskResult graded, String learner) {
    FindingResult finding = graded.checks().stream()
        .filter(check -> !check.passed())
        .map(CheckResult::findings)
        .flatMap(List::stream)
        .findFirst()
        .orElse(null);
    String key = finding == null ? graded.verdict().word() : finding.key();
    String words =
        finding == null ? graded.verdict().title(language) : finding.message().in(language);
    task.wrong
        .computeIfAbsent(key, each -> new Wrong(key, words, new ArrayList<>()))
        .learners()
        .add(learner);
  }

  JsonArray json() {
    JsonArray all = new JsonArray();
    tasks.forEach((id, task) -> {
      JsonObject json = new JsonObject();
      json.addProperty("task", id);
      json.addProperty("answered", task.answered);
      json.addProperty("passed", task.passed);
      json.addProperty("maxPoints", task.maxPoints);
      JsonArray wrong = new JsonArray();
      task.wrong.values().stream()
          .sorted(Comparator.comparingInt((Wrong one) -> -one.learners().size())
              .thenComparing(Wrong::key))
          .forEach(one -> wrong.add(json(one)));
      json.add("wrong", wrong);
      all.add(json);
    });
    return all;
  }

  private static JsonObject json(Wrong one) {
    JsonObject json = new JsonObject();
    json.addProperty("key", one.key());
    json.addProperty("words", one.words());
    json.addProperty("count", one.learners().size());
    JsonArray learners = new JsonArray();
    one.learners().forEach(learners::add);
    json.add("learners", learners);
    return json;
  }
}
