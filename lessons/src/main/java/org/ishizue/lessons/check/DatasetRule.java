package org.ishizue.lessons.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.ishizue.jupyter.notebook.Cell;
import org.ishizue.jupyter.notebook.Notebook;

/** The data sets that a lesson names exist, and those that its code loads are named in {@code lesson.json}. */
final class DatasetRule implements Rule {
  private static final Pattern USE =
      Pattern.compile("\\bDatasets\\s*\\.\\s*(?:load|file|about)\\(\\s*\"([^\"]*)\"");

  @Override
  public void check(Subject subject, Course course, Findings findings) {
    List<String> declared = subject.lesson().datasets();
    for (String name : declared) {
      if (!course.datasets().contains(name)) {
        findings.fault(
            "LESSON-015", subject.json(), "", name, Findings.near(name, course.datasets()));
      }
    }
    subject
        .notebooks()
        .forEach((language, notebook) -> used(notebook).forEach((name, place) -> {
          if (!course.datasets().contains(name)) {
            findings.fault(
                "LESSON-015",
                subject.file(language),
                place,
                name,
                Findings.near(name, course.datasets()));
          } else if (!declared.contains(name)) {
            findings.faultOf("LESSON-015", "undeclared", subject.file(language), place, name);
          }
        }));
  }

  /** The names with the cell of their first use; a cell that is to fail may name what does not exist. */
  private static Map<String, String> used(Notebook notebook) {
    Map<String, String> used = new LinkedHashMap<>();
    List<Cell> cells = notebook.cells();
    for (int i = 0; i < cells.size(); i++) {
      Cell cell = cells.get(i);
      if (cell.kind() == Cell.Kind.CODE && !cell.hasTag(LessonRun.MAY_FAIL)) {
        String place = Subject.place(cells, i);
        USE.matcher(cell.source())
            .results()
            .forEach(match -> used.putIfAbsent(match.group(1), place));
      }
    }
    return used;
  }
}
