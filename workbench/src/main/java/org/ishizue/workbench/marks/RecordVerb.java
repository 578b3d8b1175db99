package org.ishizue.workbench.marks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.ishizue.grading.marks.Intake;
import org.ishizue.grading.marks.Preview;
import org.ishizue.jupyter.json.Json;
import org.ishizue.runtime.text.Texts;
import org.ishizue.workbench.cli.Console;
import org.ishizue.workbench.cli.ExitCode;
import org.ishizue.workbench.cli.Home;
import org.ishizue.workbench.cli.Verb;
import org.ishizue.workbench.marks.CourseBook.Taken;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code exercise record}: takes results into the gradebook and gives first marks out. Marks that are there
 * already change only by {@code regrade --apply}.
 */
@Command(name = "record")
public final class RecordVerb extends Verb {
  private static final Texts TEXTS = Texts.beside(RecordVerb.class);

  private final Home home;
  private final Console console;

  @Parameters(paramLabel = "EXERCISE", arity = "0..*", descriptionKey = "EXERCISE")
  private List<String> names = new ArrayList<>();

  @Mixin
  private CourseOptions options = new CourseOptions();

  @Option(names = "--json")
  private boolean json;

  public RecordVerb(Home home, Console console) {
    this.home = home;
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Taken taken = options.book(home).record(names);
    Preview preview = taken.preview();
    if (json) {
      console.out().println(Json.writeIndented(PreviewJson.of(preview)));
    } else {
      taken.chosen().forEach(change -> PreviewText.show(change, console));
    }
    Intake intake = taken.intake();
    console
        .err()
        .println(TEXTS.get("recorded", intake.handIns(), intake.gradings(), taken.given()));
    int others = preview.changes().size() - taken.chosen().size();
    if (others > 0) {
      console.err().println(TEXTS.get("regrade", others));
    }
    boolean open = PreviewText.warn(preview, intake, console);
    return (open ? ExitCode.SOME_NOT_GOOD : ExitCode.RAN).number();
  }
}
