package org.ishizue.jupyter.notebook;

import com.google.gson.JsonPrimitive;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Gives cells the ids that format 4.5 wants. */
final class CellIds {
  private CellIds() {}

  static String random() {
    return UUID.randomUUID().toString().substring(0, 8);
  }

  /** Gives an id to each cell that has none, or that has one which an earlier cell has. */
  static void complete(List<Cell> cells) {
    Set<String> used = new HashSet<>();
    for (Cell cell : cells) {
      String id = cell.id();
      if (id == null || !used.add(id)) {
        SortedKeys.put(cell.json(), "id", new JsonPrimitive(unused(used)));
      }
    }
  }

  private static String unused(Set<String> used) {
    String id = random();
    while (!used.add(id)) {
      id = random();
    }
    return id;
  }
}
