package org.ishizue.workbench.server.course;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ishizue.checks.file.Exercise;
import org.ishizue.checks.judge.Verdict;
import org.ishizue.grading.submit.Receipt;
import org.ishizue.jupyter.notebook.Notebook;
import org.ishizue.jupyter.notebook.NotebookFormatException;
import org.ishizue.runtime.text.Language;
import org.ishizue.workbench.server.contents.Contents;
import org.ishizue.workbench.server.contents.Workspace;

/** How far a learner is with one exercise: new, begun, checked, submitted. */
final class ExerciseState {
  private final Workspace workspace;
  private final Exercise exercise;
  private final ExerciseCopy copy;
  private final Path inbox;

  ExerciseState(Contents contents, Path released, Exercise exercise, Path inbox) {
    this.workspace = contents.workspace();
    this.exercise = exercise;
    this.copy = new ExerciseCopy(contents, released);
    this.inbox = inbox;
  }

  JsonObject model(Language language) throws IOException {
    Optional<Notebook> notebook = notebook();
    Map<String, String> verdicts = notebook.map(CheckedTasks::of).orElseGet(Map::of);
    HandIns handIns = new HandIns(workspace.root(), exercise.name());
    List<Receipt> receipts = handIns.receipts();
    JsonObject model = new JsonObject();
    model.addProperty("name", exercise.name());
    model.addProperty("shortName", exercise.shortName());
    model.addProperty("number", exercise.number());
    model.addProperty("lesson", exercise.lesson());
    model.addProperty("title", exercise.title().in(language));
    model.addProperty("minutes", exercise.minutes());
    model.addProperty("points", exercise.points());
    model.add("tasks", tasks(verdicts, language));
    model.addProperty("state", state(verdicts, receipts));
    model.addProperty("path", copy.path());
    model.addProperty("update", copy.hasUpdate());
    if (!receipts.isEmpty()) {
      Receipt newest = receipts.get(0);
      JsonObject receipt = newest.json();
      receipt.addProperty("count", receipts.size());
      receipt.addProperty("inbox", inbox.toString());
      receipt.addProperty(
          "changed", notebook.isPresent() && handIns.differs(newest, notebook.get()));
      model.add("receipt", receipt);
    }
    return model;
  }

  private String state(Map<String, String> verdicts, List<Receipt> receipts) {
    if (!receipts.isEmpty()) {
      return "submitted";
    }
    if (!copy.exists()) {
      return "new";
    }
    return verdicts.isEmpty() ? "begun" : "checked";
  }

  private JsonArray tasks(Map<String, String> verdicts, Language language) {
    JsonArray tasks = new JsonArray();
    for (Exercise.Task task : exercise.tasks()) {
      JsonObject one = new JsonObject();
      String verdict = verdicts.getOrDefault(task.id(), "");
      one.addProperty("id", task.id());
      one.addProperty("title", task.title().in(language));
      one.addProperty("points", task.points());
      one.addProperty("hidden", task.hidden());
      one.addProperty("verdict", verdict);
      one.addProperty("passed", verdict.equals(Verdict.PASSED.word()));
      tasks.add(one);
    }
    return tasks;
  }

  /** The learner's notebook; empty while there is none, or none that can be read: the editor says why then. */
  private Optional<Notebook> notebook() throws IOException {
    if (!copy.exists()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Notebook.read(copy.place()));
    } catch (NotebookFormatException broken) {
      return Optional.empty();
    }
  }
}
