package org.ishizue.exercises.master;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.ishizue.checks.file.Faults;
import org.ishizue.jupyter.notebook.Cell;
import org.ishizue.jupyter.notebook.Notebook;
import org.ishizue.runtime.text.Language;
import org.ishizue.runtime.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Makes the learners' notebook from the instructor's, as nbgrader's generate_assignment does: clears
 * solutions, hidden tests, mark schemes and outputs, and writes the checksums.
 */
final class ReleasedNotebook {
  private static final Texts TEXTS = Texts.beside(ReleasedNotebook.class);
  private static final String MARK_SCHEME = "MARK SCHEME";
  private static final List<String> CLEARED = List.of(Region.HIDDEN, MARK_SCHEME);

  private final String file;
  private final Language language;
  private final List<String> faults = new ArrayList<>();

  ReleasedNotebook(String file, Language language) {
    this.file = file;
    this.language = language;
  }

  Notebook of(Notebook master) {
    Notebook notebook = master.copy();
    keepOnly(notebook.metadata(), List.of("kernelspec", "language_info"));
    for (Cell cell : notebook.cells()) {
      GradeCell graded = GradeCell.of(cell, file, new Faults());
      clear(cell, graded);
      if (graded != null) {
        complete(cell, graded);
      }
    }
    if (!faults.isEmpty()) {
      throw TEXTS.problem("EXERCISE-030", file, "\n  " + String.join("\n  ", faults));
    }
    return notebook;
  }

  private void clear(Cell cell, @Nullable GradeCell graded) {
    String source = cell.source();
    for (String name : List.of(Region.SOLUTION, Region.HIDDEN, MARK_SCHEME)) {
      if (Region.count(source, name) < 0) {
        faults.add(TEXTS.get("unpaired", String.valueOf(cell.id()), name));
      }
    }
    for (String name : CLEARED) {
      if (Region.count(source, name) > 0) {
        source = Region.replace(source, name, "");
      }
    }
    if (Region.count(source, Region.SOLUTION) > 0) {
      source = Region.replace(source, Region.SOLUTION, stub(cell));
    } else if (graded != null && graded.solution()) {
      source = stub(cell); // without markers all of it is the solution
    }
    cell.setSource(source);
    if (cell.kind() == Cell.Kind.CODE) {
      cell.setOutputs(List.of());
      cell.setExecutionCount(null);
    }
  }

  private String stub(Cell cell) {
    return cell.kind() == Cell.Kind.CODE ? Master.STUB : TEXTS.get(language, "write");
  }

  /** What nbgrader's released version has beside the master's keys. */
  private static void complete(Cell cell, GradeCell graded) {
    JsonObject json = cell.metadata().getAsJsonObject("nbgrader");
    json.addProperty("cell_type", cell.json().get("cell_type").getAsString());
    json.addProperty("checksum", Checksum.of(cell, graded));
    // As nbgrader's LockCells: editors then show such cells, and do not let them be changed or
    // lost.
    cell.metadata().addProperty("deletable", false);
    if (graded.locked()) {
      cell.metadata().addProperty("editable", false);
    }
  }

  private static void keepOnly(JsonObject json, List<String> keys) {
    for (String key : List.copyOf(json.keySet())) {
      if (!keys.contains(key)) {
        JsonElement unused = json.remove(key);
      }
    }
  }
}
