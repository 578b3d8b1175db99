package org.ishizue.lessons.check;

import java.util.List;
import org.ishizue.jupyter.notebook.Cell;
import org.ishizue.jupyter.notebook.Notebook;
import org.ishizue.lessons.slides.SlideDeck;
import org.ishizue.lessons.slides.SlideType;

/** The key cells of a lesson make a deck: some cells begin slides, and every mark is one that Jupyter knows. */
final class SlideRule implements Rule {
  /** What may be shown in class besides a title and an end. */
  private static final int FEWEST = 3;

  @Override
  public void check(Subject subject, Course course, Findings findings) {
    subject
        .notebooks()
        .forEach((language, notebook) -> check(notebook, subject.file(language), findings));
  }

  private static void check(Notebook notebook, String file, Findings findings) {
    List<Cell> cells = notebook.cells();
    boolean begun = false;
    for (int i = 0; i < cells.size(); i++) {
      Cell cell = cells.get(i);
      var type = SlideType.of(cell);
      String written = SlideType.written(cell);
      if (type.isEmpty() && !written.isEmpty()) {
        findings.faultOf("LESSON-023", "unknown", file, Subject.place(cells, i), written);
      }
      begun |= type.isPresent() && type.get().begins();
      if (!begun && type.isPresent() && type.get().continues()) {
        findings.faultOf("LESSON-023", "before", file, Subject.place(cells, i), written);
      }
    }
    int slides = SlideDeck.of(notebook).slides().size();
    if (slides == 0) {
      findings.fault("LESSON-023", file, "");
    } else if (slides < FEWEST) {
      findings.faultOf("LESSON-023", "few", file, "", slides, FEWEST);
    }
  }
}
