package org.ishizue.checks.notebook;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonWriter;
import java.util.ArrayList;
import java.util.List;
import org.ishizue.checks.file.Exercise.Task;
import org.ishizue.checks.judge.Finding;
import org.ishizue.checks.judge.Judgement;
import org.ishizue.checks.judge.TaskResult;
import org.ishizue.checks.judge.Verdict;
import org.ishizue.runtime.display.MimeBundle;
import org.ishizue.runtime.text.Language;
import org.ishizue.runtime.text.Texts;

/**
 * What a check shows: task by task what was expected in kind, what came and what to look at. As HTML, as
 * plain text, and as JSON for a page that has a button.
 */
final class Report {
  private static final Texts TEXTS = Texts.beside(Report.class);

  private Report() {}

  static MimeBundle of(ExerciseCatalogue.Chosen chosen, List<TaskResult> results) {
    return MimeBundle.builder()
        .html(ReportHtml.of(chosen, results))
        .text(text(chosen, results))
        .put(Checking.REPORT, JsonWriter.string(json(chosen, results)))
        .build();
  }

  private static String text(ExerciseCatalogue.Chosen chosen, List<TaskResult> results) {
    List<String> lines = new ArrayList<>();
    for (TaskResult result : results) {
      lines.add(headline(chosen, result));
      for (Judgement judgement : result.judgements()) {
        if (!judgement.passed()) {
          lines.add("    " + judgement.check().answer());
          lines.add("      " + TEXTS.get("expected") + " " + judgement.kind().current());
          lines.add("      " + TEXTS.get("came") + " " + judgement.came().current());
          for (Finding finding : judgement.findings()) {
            lines.add("      " + TEXTS.get("look") + " " + finding.message().current());
          }
        }
      }
    }
    String more = more(chosen);
    if (!more.isEmpty()) {
      lines.add(more);
    }
    return String.join("\n", lines);
  }

  /** Sign, name, title and verdict of a task; the sign differs in shape, not only in colour. */
  static String headline(ExerciseCatalogue.Chosen chosen, TaskResult result) {
    return TEXTS.get(
        "headline",
        sign(result.verdict()),
        result.task(),
        task(chosen, result).title().current(),
        result.verdict().title(Language.current()));
  }

  static String sign(Verdict verdict) {
    return switch (verdict) {
      case PASSED -> "✓";
      case PARTIAL -> "△";
      case NOT_ANSWERED -> "–";
      default -> "✗";
    };
  }

  private static Task task(ExerciseCatalogue.Chosen chosen, TaskResult result) {
    return chosen.tasks().stream()
        .filter(task -> task.id().equals(result.task()))
        .findFirst()
        .orElseThrow();
  }

  /** How many checks there are at grading only; empty if none. */
  static String more(ExerciseCatalogue.Chosen chosen) {
    int hidden = chosen.tasks().stream().mapToInt(Task::hidden).sum();
    return hidden == 0 ? "" : TEXTS.get(hidden == 1 ? "more.one" : "more", hidden);
  }

  private static JsonObject json(ExerciseCatalogue.Chosen chosen, List<TaskResult> results) {
    JsonArray tasks = new JsonArray();
    for (TaskResult result : results) {
      JsonArray checks = new JsonArray();
      for (Judgement judgement : result.judgements()) {
        JsonArray findings = new JsonArray();
        for (Finding finding : judgement.findings()) {
          JsonObject one = new JsonObject();
          one.put("key", finding.key());
          one.put("message", finding.message().current());
          findings.add(one);
        }
        JsonObject check = new JsonObject();
        check.put("id", judgement.check().id());
        check.put("answer", judgement.check().answer());
        check.put("verdict", judgement.verdict().word());
        check.put("expected", judgement.kind().current());
        check.put("came", judgement.came().current());
        check.put("findings", findings);
        checks.add(check);
      }
      JsonObject task = new JsonObject();
      task.put("task", result.task());
      task.put("verdict", result.verdict().word());
      task.put("maxPoints", result.maxPoints());
      task.put("hidden", task(chosen, result).hidden());
      task.put("checks", checks);
      tasks.add(task);
    }
    JsonObject json = new JsonObject();
    json.put("exercise", chosen.folder().exercise().name());
    json.put("version", chosen.folder().exercise().version());
    json.put("tasks", tasks);
    return json;
  }
}
