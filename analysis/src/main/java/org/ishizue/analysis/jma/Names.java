package org.ishizue.analysis.jma;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Names for columns, none of them twice. */
final class Names {
  private Names() {}

  static List<String> unique(List<String> names) {
    Set<String> used = new LinkedHashSet<>();
    for (String name : names) {
      String free = name;
      for (int i = 2; !used.add(free); i++) {
        free = name + " (" + i + ")";
      }
    }
    return List.copyOf(used);
  }
}
