package org.ishizue.lessons.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ishizue.jupyter.notebook.Cell;
import org.ishizue.jupyter.notebook.Notebook;
import org.ishizue.jupyter.notebook.NotebookFormatException;
import org.ishizue.lessons.Lesson;
import org.ishizue.runtime.text.Language;

/** A lesson that is looked at: its notebooks, as far as they can be read. */
final class Subject {
  private final Lesson lesson;
  private final Map<Language, Notebook> notebooks = new EnumMap<>(Language.class);

  private Subject(Lesson lesson) {
    this.lesson = lesson;
  }

  /** Reads the notebooks that are there; what cannot be read is a fault. */
  static Subject of(Lesson lesson, Findings findings) {
    Subject subject = new Subject(lesson);
    for (Language language : Language.values()) {
      Path file = lesson.in(language).notebook();
      if (!Files.isRegularFile(file)) {
        continue; // LESSON-003 has said so.
      }
      try {
        subject.notebooks.put(language, Notebook.read(file));
      } catch (IOException | NotebookFormatException e) {
        findings.fault("LESSON-010", subject.file(language), "", String.valueOf(e.getMessage()));
      }
    }
    return subject;
  }

  Lesson lesson() {
    return lesson;
  }

  Map<Language, Notebook> notebooks() {
    return notebooks;
  }

  /** How faults name the notebook of a language. */
  String file(Language language) {
    return file(lesson.in(language).notebook());
  }

  String file(Path file) {
    return lesson.name() + "/" + file.getFileName();
  }

  String json() {
    return lesson.name() + "/lesson.json";
  }

  /** How faults name a cell: by its id, else by its number. */
  static String place(List<Cell> cells, int index) {
    String id = cells.get(index).id();
    return id == null || id.isEmpty() ? "#" + (index + 1) : id;
  }
}
