package org.ishizue.grading.feedback;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ishizue.grading.CourseFolder;
import org.ishizue.grading.Sha256;
import org.ishizue.jupyter.notebook.AtomicFile;
import org.ishizue.jupyter.notebook.Notebook;
import org.ishizue.jupyter.notebook.NotebookFormatException;
import org.ishizue.runtime.text.Language;

/** Writes feedback where nbgrader has it: feedback/LEARNER/EXERCISE/, a page and a notebook a language. */
public final class FeedbackFiles {
  private final CourseFolder course;

  public FeedbackFiles(CourseFolder course) {
    this.course = course;
  }

  /** Writes the files and returns them; each is there whole or not at all. */
  public List<Path> write(Feedback feedback) throws IOException {
    Path folder = Files.createDirectories(course
        .feedback()
        .resolve(feedback.mark().learner())
        .resolve(feedback.mark().exercise()));
    Optional<Notebook> handedIn = handedIn(feedback);
    Map<String, String> answers = handedIn.map(AnswerTexts::byTask).orElse(Map.of());
    List<Path> files = new ArrayList<>();
    for (Language language : Language.values()) {
      Path page = folder.resolve("feedback." + language.code() + ".html");
      write(page, FeedbackHtml.of(feedback, answers, language));
      files.add(page);
      if (handedIn.isPresent()) {
        Path notebook = folder.resolve("feedback." + language.code() + ".ipynb");
        write(notebook, FeedbackNotebook.of(feedback, handedIn.get(), language).text());
        files.add(notebook);
      }
    }
    return files;
  }

  /** The very notebook that was graded; nothing if it is not there any more or another one is. */
  private Optional<Notebook> handedIn(Feedback feedback) throws IOException {
    var mark = feedback.mark();
    if (mark.sha256().isEmpty()) {
      return Optional.empty();
    }
    Path kept = course.received(mark.learner(), mark.exercise()).resolve(mark.sha256() + ".ipynb");
    Path counting =
        course.submitted(mark.learner(), mark.exercise()).resolve(mark.exercise() + ".ipynb");
    for (Path file : List.of(kept, counting)) {
      if (Files.isRegularFile(file)) {
        byte[] bytes = Files.readAllBytes(file);
        if (Sha256.of(bytes).equals(mark.sha256())) {
          try {
            return Optional.of(Notebook.parse(bytes));
          } catch (NotebookFormatException rejected) {
            return Optional.empty(); // graded as rejected: the page says so
          }
        }
      }
    }
    return Optional.empty();
  }

  private static void write(Path file, String text) throws IOException {
    AtomicFile.write(file, text.getBytes(StandardCharsets.UTF_8));
  }
}
