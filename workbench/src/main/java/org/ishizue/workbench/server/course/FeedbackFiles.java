package org.ishizue.workbench.server.course;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ishizue.runtime.text.Language;

/**
 * Where an instructor's feedback is looked for: {@code FOLDER/LEARNER/EXERCISE/feedback.ja.html}, as it is written for a
 * course, or {@code FOLDER/EXERCISE/feedback.ja.html}, as a learner unpacks what came by mail.
 */
public final class FeedbackFiles {
  private final Path folder;
  private final String learner;

  public FeedbackFiles(Path folder, String learner) {
    this.folder = folder;
    this.learner = learner;
  }

  /** The page in a language, else in the other one; empty while there is none. */
  Optional<Path> find(String exercise, Language language) {
    Language other = language == Language.JA ? Language.EN : Language.JA;
    for (Language each : List.of(language, other)) {
      for (Path place : List.of(folder.resolve(learner), folder)) {
        Path file = place.resolve(exercise).resolve("feedback." + each.code() + ".html");
        if (Files.isRegularFile(file)) {
          return Optional.of(file);
        }
      }
    }
    return Optional.empty();
  }
}
