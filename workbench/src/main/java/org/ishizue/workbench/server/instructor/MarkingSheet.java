package org.ishizue.workbench.server.instructor;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.ishizue.exercises.master.Criterion;
import org.ishizue.grading.feedback.AnswerTexts;
import org.ishizue.grading.gradebook.Gradebook;
import org.ishizue.grading.gradebook.ManualMark;
import org.ishizue.grading.gradebook.Mark;
import org.ishizue.grading.marks.Worth;
import org.ishizue.grading.result.SubmissionResult;
import org.ishizue.grading.result.TaskResult;
import org.ishizue.jupyter.notebook.Notebook;
import org.ishizue.jupyter.notebook.NotebookFormatException;
import org.ishizue.runtime.text.Language;
import org.ishizue.workbench.marks.CourseBook;
import org.jspecify.annotations.Nullable;

/** What somebody who marks by hand needs beside each other: the answer, what the program gave, the rubric, what was given. */
final class MarkingSheet {
  private final CourseBook course;
  private final Language language;

  MarkingSheet(CourseBook course, Language language) {
    this.course = course;
    this.language = language;
  }

  JsonObject of(String exercise, String learner) throws IOException {
    Path master = course.master(exercise);
    Worth worth = Worth.of(master);
    Optional<SubmissionResult> result =
        HandedIn.of(course.folder(), learner, worth.exercise()).flatMap(HandedIn::result);
    Map<String, String> answers = answers(worth.exercise(), learner);
    JsonObject sheet = new JsonObject();
    sheet.addProperty("exercise", worth.exercise());
    sheet.addProperty("title", worth.title().in(language));
    sheet.addProperty("learner", learner);
    Path rubric = master.resolve("rubric." + language.code() + ".md");
    sheet.addProperty("rubric", Files.isRegularFile(rubric) ? Files.readString(rubric) : "");
    Map<String, ManualMark> given = Map.of();
    if (course.exists()) {
      try (Gradebook book = Gradebook.read(course.place())) {
        given =
            book.look(rows -> rows.manualMarks(worth.exercise())).getOrDefault(learner, Map.of());
        book.marks().stream()
            .filter(mark -> mark.exercise().equals(worth.exercise()))
            .filter(mark -> mark.learner().equals(learner))
            .forEach(mark -> sheet.add("mark", json(mark, language)));
      }
    }
    JsonArray tasks = new JsonArray();
    for (Worth.Task task : worth.tasks()) {
      JsonObject one = new JsonObject();
      one.addProperty("id", task.id());
      one.addProperty("title", task.title().in(language));
      one.addProperty("maxPoints", task.points());
      one.addProperty("byHand", task.byHand());
      one.addProperty("answer", answers.getOrDefault(task.id(), ""));
      result
          .flatMap(graded -> graded.tasks().stream()
              .filter(each -> each.task().equals(task.id()))
              .findFirst())
          .ifPresent(graded -> describe(one, graded));
      ManualMark mark = given.get(task.id());
      if (!task.criteria().isEmpty()) {
        one.add("criteria", criteria(task, mark));
      }
      if (mark != null) {
        one.addProperty("given", mark.points());
        one.addProperty("comment", mark.comment());
        one.addProperty("marker", mark.marker());
      }
      tasks.add(one);
    }
    sheet.add("tasks", tasks);
    return sheet;
  }

  private JsonArray criteria(Worth.Task task, @Nullable ManualMark mark) {
    JsonArray criteria = new JsonArray();
    for (Criterion criterion : task.criteria()) {
      JsonObject one = new JsonObject();
      one.addProperty("id", criterion.id());
      one.addProperty("title", criterion.title().in(language));
      one.addProperty("note", criterion.note().in(language));
      one.addProperty("maxPoints", criterion.points());
      if (mark != null) {
        mark.criteria().stream()
            .filter(each -> each.criterion().equals(criterion.id()))
            .forEach(each -> {
              one.addProperty("given", each.points());
              one.addProperty("comment", each.comment());
            });
      }
      criteria.add(one);
    }
    return criteria;
  }

  private void describe(JsonObject one, TaskResult graded) {
    one.addProperty("points", graded.points());
    one.addProperty("verdict", graded.verdict().title(language));
    JsonArray words = new JsonArray();
    String why = graded.why().in(language);
    if (!why.isEmpty()) {
      words.add(why);
    }
    graded.checks().stream()
        .filter(check -> !check.passed())
        .flatMap(check -> check.findings().stream())
        .map(finding -> finding.message().in(language))
        .filter(message -> !message.isEmpty())
        .distinct()
        .forEach(words::add);
    one.add("words", words);
  }

  static JsonObject json(Mark mark, Language language) {
    JsonObject json = new JsonObject();
    json.addProperty("learner", mark.learner());
    json.addProperty("exercise", mark.exercise());
    json.addProperty("points", mark.points());
    json.addProperty("maxPoints", mark.maxPoints());
    json.addProperty("counts", mark.status().counts());
    json.addProperty("final", mark.status() == Mark.Status.FINAL);
    json.addProperty("status", mark.status().title(language));
    json.addProperty("latePercent", mark.latePercent());
    return json;
  }

  private Map<String, String> answers(String exercise, String learner) throws IOException {
    Path file = course.folder().submitted(learner, exercise).resolve(exercise + ".ipynb");
    if (!Files.isRegularFile(file)) {
      return Map.of();
    }
    try {
      return AnswerTexts.byTask(Notebook.read(file));
    } catch (NotebookFormatException changedSinceCollected) {
      return Map.of(); // What was collected can be read, unless somebody changed it since.
    }
  }
}
