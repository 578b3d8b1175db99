package org.ishizue.datasets.frictionless;

import java.util.ArrayList;
import java.util.List;
import org.ishizue.runtime.text.ProblemException;
import org.ishizue.runtime.text.Texts;

/** What is wrong with a data package: collected, so that all of it is reported at once. */
final class Faults {
  private static final int SHOWN = 20;
  private static final Texts TEXTS = Texts.beside(Faults.class);

  private final String file;
  private final List<String> lines = new ArrayList<>();

  /** Faults of one file. */
  Faults(String file) {
    this.file = file;
  }

  /** Adds a fault: the text under a code, filled from values. */
  void add(String code, Object... values) {
    lines.add(code + " " + TEXTS.get(code, values));
  }

  boolean isEmpty() {
    return lines.isEmpty();
  }

  /** Throws all faults as one problem, DATA-003, if there are any. */
  void throwIfAny() {
    if (!lines.isEmpty()) {
      throw problem();
    }
  }

  private ProblemException problem() {
    List<String> shown = new ArrayList<>(lines.subList(0, Math.min(SHOWN, lines.size())));
    if (lines.size() > SHOWN) {
      shown.add(TEXTS.get("more", lines.size() - SHOWN));
    }
    return TEXTS.problem("DATA-003", file, lines.size(), "\n  " + String.join("\n  ", shown));
  }
}
