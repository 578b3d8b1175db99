package org.ishizue.datasets.frictionless;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.ishizue.runtime.text.ProblemException;
import org.ishizue.runtime.text.Texts;

/** What is wrong with one file of a data package: collected, so that all of it is reported at once. */
final class Faults {
  private static final int SHOWN = 20;
  private static final Texts TEXTS = Texts.beside(Faults.class);

  private final String file;
  private final List<Fault> list = new ArrayList<>();

  /** Faults of one file. */
  Faults(String file) {
    this.file = file;
  }

  /** Adds a fault of the description at a place in it. */
  void add(String code, String place, Object value, Object expected) {
    add(code, 0, place, value, expected);
  }

  /** Adds a fault of a line. */
  void add(String code, long line, String column, Object value, Object expected) {
    list.add(new Fault(code, file, line, column, String.valueOf(value), String.valueOf(expected)));
  }

  List<Fault> list() {
    return Collections.unmodifiableList(list);
  }

  /** Throws all faults as one problem, DATA-003, if there are any. */
  void throwIfAny() {
    if (!list.isEmpty()) {
      throw problem();
    }
  }

  private ProblemException problem() {
    List<String> shown = new ArrayList<>();
    list.stream().limit(SHOWN).forEach(fault -> shown.add(fault.message()));
    if (list.size() > SHOWN) {
      shown.add(TEXTS.get("more", list.size() - SHOWN));
    }
    return TEXTS.problem("DATA-003", file, list.size(), "\n  " + String.join("\n  ", shown));
  }
}
