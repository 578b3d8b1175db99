package org.ishizue.lessons.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.ishizue.lessons.Fault;
import org.ishizue.runtime.text.NearNames;
import org.ishizue.runtime.text.Texts;

/** What was found in one lesson so far. */
final class Findings {
  static final Texts TEXTS = Texts.beside(Findings.class);

  private final List<Fault> faults = new ArrayList<>();
  private final List<Fault> remarks = new ArrayList<>();

  /** Something to be put right. */
  void fault(String code, String file, String cell, Object... values) {
    faults.add(new Fault(code, file, cell, TEXTS.get(code, values)));
  }

  /** The same in other words than the code's own. */
  void faultOf(String code, String key, String file, String cell, Object... values) {
    faults.add(new Fault(code, file, cell, TEXTS.get(code + "." + key, values)));
  }

  /** Something to think about. */
  void remark(String code, String file, String cell, Object... values) {
    remarks.add(new Fault(code, file, cell, TEXTS.get(code, values)));
  }

  void add(List<Fault> known) {
    faults.addAll(known);
  }

  /** Names that may have been meant; all that there are if none is near. */
  static String near(String name, Collection<String> known) {
    List<String> near = NearNames.of(name, known);
    return String.join(", ", near.isEmpty() ? known.stream().sorted().toList() : near);
  }

  List<Fault> faults() {
    return List.copyOf(faults);
  }

  List<Fault> remarks() {
    return List.copyOf(remarks);
  }
}
