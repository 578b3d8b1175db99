package org.ishizue.grading.collect;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Optional;
import java.util.Set;
import org.ishizue.exercises.master.Master;
import org.ishizue.grading.Sha256;
import org.ishizue.grading.release.Origin;
import org.ishizue.jupyter.notebook.Cell;
import org.ishizue.jupyter.notebook.Notebook;
import org.ishizue.jupyter.notebook.NotebookFormatException;

/**
 * A notebook that could be read.
 *
 * @param exercise where the folder says it belongs, else where the notebook says it comes from
 * @param answered how many of its answers are no stub any more
 * @param graded how many cells have nbgrader's metadata
 * @param version what it says of the exercise's version; 0 if it says nothing
 */
record Submission(
    Found found, String exercise, String hash, int answered, int graded, int version) {

  /**
   * Reads a notebook.
   *
   * @param exercises the names that are known; empty for any
   */
  static Submission of(Found found, Set<String> exercises) throws NotebookFormatException {
    Notebook notebook = Notebook.parse(found.bytes());
    int answered = 0;
    int graded = 0;
    for (Cell cell : notebook.cells()) {
      if (cell.metadata().get("nbgrader") instanceof JsonObject json) {
        graded++;
        boolean solution =
            json.get("solution") instanceof JsonPrimitive flag && flag.getAsBoolean();
        answered += solution && !cell.source().contains(Master.STUB) ? 1 : 0;
      }
    }
    Optional<Origin> origin = Origin.of(notebook);
    String said = origin.map(Origin::exercise).flatMap(SafeName::of).orElse("");
    // nbgrader's folder may be an assignment of several exercises, of a name of its own.
    boolean other = !exercises.isEmpty() && !exercises.contains(found.exercise());
    String exercise =
        found.exercise().isEmpty() || (other && exercises.contains(said)) ? said : found.exercise();
    return new Submission(
        found,
        exercise,
        Sha256.of(found.bytes()),
        answered,
        graded,
        origin.map(Origin::version).orElse(0));
  }
}
