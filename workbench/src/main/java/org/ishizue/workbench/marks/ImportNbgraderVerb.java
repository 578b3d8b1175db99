package org.ishizue.workbench.marks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.ishizue.grading.gradebook.Gradebook;
import org.ishizue.grading.marks.Change;
import org.ishizue.grading.marks.Preview;
import org.ishizue.grading.marks.Recording;
import org.ishizue.grading.marks.Worth;
import org.ishizue.grading.nbgrader.NbgraderGrade;
import org.ishizue.grading.nbgrader.NbgraderGradebook;
import org.ishizue.grading.nbgrader.NbgraderImport;
import org.ishizue.runtime.text.Texts;
import org.ishizue.workbench.cli.Console;
import org.ishizue.workbench.cli.ExitCode;
import org.ishizue.workbench.cli.Home;
import org.ishizue.workbench.cli.Verb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code exercise import-nbgrader}: marks from nbgrader's gradebook.db. */
@Command(name = "import-nbgrader")
public final class ImportNbgraderVerb extends Verb {
  private static final Texts TEXTS = Texts.beside(ImportNbgraderVerb.class);

  private final Home home;
  private final Console console;

  @Parameters(paramLabel = "GRADEBOOK", descriptionKey = "GRADEBOOK")
  private Path file = Path.of("gradebook.db");

  @Mixin
  private CourseOptions options = new CourseOptions();

  public ImportNbgraderVerb(Home home, Console console) {
    this.home = home;
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    List<NbgraderGrade> grades = NbgraderGradebook.read(file);
    CourseBook course = options.book(home);
    Map<String, Worth> worths = course.worths(List.of());
    try (Gradebook book = Gradebook.write(course.place())) {
      Instant now = Instant.now();
      NbgraderImport taken =
          NbgraderImport.run(grades, worths, course.folder().submitted(), book, now);
      Recording recording = course.recording(book);
      Preview preview = recording.preview(worths.values());
      List<Change> first = preview.changes().stream()
          .filter(change -> change.isNew() || change.why().contains(Change.Why.BY_HAND))
          .toList();
      int given = recording.settle(first, now);
      first.forEach(change -> PreviewText.show(change, console));
      taken.notOurs().forEach(each -> console.err().println(TEXTS.get("notOurs", each)));
      console
          .err()
          .println(TEXTS.get("imported", taken.handIns(), taken.gradings(), taken.manual(), given));
      boolean unsafe = first.stream().anyMatch(change -> !change.to().status().counts());
      if (unsafe) {
        console.err().println(TEXTS.get("unsafe"));
      }
      boolean all = taken.notOurs().isEmpty() && preview.strangers().isEmpty() && !unsafe;
      return (all ? ExitCode.RAN : ExitCode.SOME_NOT_GOOD).number();
    }
  }
}
