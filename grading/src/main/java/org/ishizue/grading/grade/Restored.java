package org.ishizue.grading.grade;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ishizue.analysis.meta.Wording;
import org.ishizue.jupyter.notebook.Cell;
import org.ishizue.jupyter.notebook.Notebook;

/**
 * A submission's code with the instructor's cells put back: locked cells have the release's source whatever the
 * submission holds, deleted ones stand again behind the one that they follow in the release, of several with
 * one grade_id the first counts. So no submission can shrink its maximum or change its checks.
 *
 * @param cells in the order in which they run
 * @param notes what was put right, for learner and instructor
 */
record Restored(List<RestoredCell> cells, List<Wording> notes) {
  /** More cells than any notebook has. */
  static final int MAX_CELLS = 2000;

  Restored {
    cells = List.copyOf(cells);
    notes = List.copyOf(notes);
  }

  /**
   * A code cell.
   *
   * @param id its grade_id, or its place for one that has none
   * @param task the task that it answers or checks; empty for any other
   * @param check whether it is a check: its values are asked for, its source does not run
   */
  record RestoredCell(String id, String source, String task, boolean check) {}

  /**
   * Puts a submission right.
   *
   * @param release the notebook as this learner got it
   */
  static Restored of(Notebook release, Notebook submitted) {
    Map<String, Cell> ours = new LinkedHashMap<>();
    for (Cell cell : release.cells()) {
      if (cell.kind() == Cell.Kind.CODE) {
        CellMark.of(cell).ifPresent(mark -> ours.put(mark.gradeId(), cell));
      }
    }
    List<RestoredCell> cells = new ArrayList<>();
    Map<String, Integer> places = new HashMap<>();
    Set<String> changed = new LinkedHashSet<>();
    Set<String> twice = new LinkedHashSet<>();
    int number = 0;
    for (Cell cell : submitted.cells()) {
      number++;
      if (cell.kind() != Cell.Kind.CODE) {
        continue;
      }
      String id = CellMark.of(cell).map(CellMark::gradeId).orElse("");
      Cell original = ours.get(id);
      if (original == null) {
        cells.add(new RestoredCell("#" + number, cell.source(), "", false));
      } else if (places.containsKey(id)) {
        twice.add(id);
        if (!mark(original).isLocked()) {
          cells.add(new RestoredCell("#" + number, cell.source(), mark(original).task(), false));
        }
      } else {
        places.put(id, cells.size());
        boolean locked = mark(original).isLocked();
        if (locked && !cell.source().strip().equals(original.source().strip())) {
          changed.add(id);
        }
        cells.add(restored(original, locked ? original.source() : cell.source()));
      }
    }
    Set<String> missing = insertMissing(ours, cells);
    return new Restored(cells, notes(changed, missing, twice));
  }

  private static Set<String> insertMissing(Map<String, Cell> ours, List<RestoredCell> cells) {
    Set<String> missing = new LinkedHashSet<>();
    String before = "";
    for (Map.Entry<String, Cell> each : ours.entrySet()) {
      if (indexOf(cells, each.getKey()) < 0) {
        missing.add(each.getKey());
        Cell original = each.getValue();
        // A deleted answer is none; the stub in its place says so when it runs.
        cells.add(indexOf(cells, before) + 1, restored(original, original.source()));
      }
      before = each.getKey();
    }
    return missing;
  }

  private static int indexOf(List<RestoredCell> cells, String id) {
    for (int i = 0; i < cells.size(); i++) {
      if (cells.get(i).id().equals(id)) {
        return i;
      }
    }
    return -1;
  }

  private static RestoredCell restored(Cell original, String source) {
    CellMark mark = mark(original);
    return new RestoredCell(
        mark.gradeId(), source, mark.isCheck() ? mark.gradeId() : mark.task(), mark.isCheck());
  }

  private static CellMark mark(Cell original) {
    return CellMark.of(original).orElseThrow();
  }

  private static List<Wording> notes(Set<String> changed, Set<String> missing, Set<String> twice) {
    List<Wording> notes = new ArrayList<>();
    note(notes, "note.changed", changed);
    note(notes, "note.missing", missing);
    note(notes, "note.twice", twice);
    return notes;
  }

  private static void note(List<Wording> notes, String key, Set<String> ids) {
    if (!ids.isEmpty()) {
      notes.add(GradeTexts.of(key, String.join(", ", ids)));
    }
  }
}
