package org.ishizue.grading.feedback;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ishizue.grading.feedback.Feedback.Part;
import org.ishizue.jupyter.notebook.Cell;
import org.ishizue.jupyter.notebook.Notebook;
import org.ishizue.runtime.text.Language;

/**
 * The learner's notebook with a cell of feedback after each graded cell. Outputs are taken out: they are the
 * learner's word, and could be anything; running the notebook makes them anew.
 */
final class FeedbackNotebook {
  private FeedbackNotebook() {}

  static Notebook of(Feedback feedback, Notebook handedIn, Language language) {
    Words words = new Words(language);
    Notebook notebook = Notebook.create();
    for (String key : handedIn.metadata().keySet()) {
      if (key.equals("kernelspec") || key.equals("language_info")) {
        JsonElement value = handedIn.metadata().get(key);
        notebook.metadata().add(key, value.deepCopy());
      }
    }
    notebook.add(summary(feedback, words, language));
    Set<String> told = new HashSet<>();
    for (Cell original : handedIn.copy().cells()) {
      notebook.add(copy(original));
      String id = gradeId(original);
      for (Part part : feedback.parts()) {
        if (part.task().id().equals(id) && told.add(id)) {
          notebook.add(part(words, part));
        }
      }
    }
    for (Part part : feedback.parts()) {
      if (told.add(part.task().id())) { // its cell was deleted
        notebook.add(part(words, part));
      }
    }
    return notebook;
  }

  private static Cell copy(Cell original) {
    Cell cell = switch (original.kind()) {
      case CODE -> Cell.code(original.source());
      case MARKDOWN -> Cell.markdown(original.source());
      case RAW -> Cell.raw(original.source());
    };
    return cell;
  }

  private static Cell summary(Feedback feedback, Words words, Language language) {
    List<String> lines = new ArrayList<>();
    lines.add("# " + Escaped.markdown(FeedbackHtml.title(feedback, language)));
    lines.add(Escaped.markdown(words.get("for", FeedbackHtml.learner(feedback))));
    words.summary(feedback).forEach(line -> lines.add("**" + Escaped.markdown(line) + "**"));
    lines.add(Escaped.markdown(FeedbackHtml.footer(feedback, words)));
    return Cell.markdown(String.join("\n\n", lines));
  }

  private static Cell part(Words words, Part part) {
    List<String> lines = new ArrayList<>();
    lines.add("> **" + Escaped.markdown(words.headline(part)) + "**");
    words.details(part).forEach(line -> lines.add("> - " + Escaped.markdown(line)));
    return Cell.markdown(String.join("\n>\n", lines));
  }

  private static String gradeId(Cell cell) {
    return cell.metadata().get("nbgrader") instanceof JsonObject json
            && json.get("grade") instanceof JsonPrimitive grade
            && grade.getAsBoolean()
            && json.get("grade_id") instanceof JsonPrimitive id
        ? id.getAsString()
        : "";
  }
}
