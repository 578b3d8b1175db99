package org.ishizue.lessons.check;

import java.util.List;
import org.ishizue.jupyter.notebook.Cell;

/** Nothing of a run is stored: it would be shown as if it had come from the learner's own run. */
final class OutputRule implements Rule {
  @Override
  public void check(Subject subject, Course course, Findings findings) {
    subject.notebooks().forEach((language, notebook) -> {
      List<Cell> cells = notebook.cells();
      for (int i = 0; i < cells.size(); i++) {
        Cell cell = cells.get(i);
        if (!cell.outputs().isEmpty() || cell.executionCount() != null) {
          findings.fault(
              "LESSON-014",
              subject.file(language),
              Subject.place(cells, i),
              cell.outputs().size());
        }
      }
    });
  }
}
