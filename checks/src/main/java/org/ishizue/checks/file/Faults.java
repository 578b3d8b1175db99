package org.ishizue.checks.file;

import java.util.ArrayList;
import java.util.List;
import org.ishizue.runtime.text.Texts;

/** What is wrong with an exercise: collected, so that all of it is reported at once. */
public final class Faults {
  private static final Texts TEXTS = Texts.beside(Faults.class);

  private final List<String> lines = new ArrayList<>();

  /** Adds a fault of a file: the text under a key, filled from values. */
  public void add(String file, String key, Object... values) {
    lines.add(file + ": " + TEXTS.get(key, values));
  }

  /** Adds a fault whose words are known elsewhere. */
  public void addText(String file, String text) {
    lines.add(file + ": " + text);
  }

  public boolean isEmpty() {
    return lines.isEmpty();
  }

  public List<String> lines() {
    return List.copyOf(lines);
  }

  /** Throws all faults as one problem, EXERCISE-003, if there are any. */
  public void throwIfAny(String exercise) {
    if (!lines.isEmpty()) {
      throw TEXTS.problem(
          "EXERCISE-003", exercise, lines.size(), "\n  " + String.join("\n  ", lines));
    }
  }
}
