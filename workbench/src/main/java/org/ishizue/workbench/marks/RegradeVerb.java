package org.ishizue.workbench.marks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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

/** {@code exercise regrade}: says whose mark would change and why; writes it only when told to. */
@Command(name = "regrade")
public final class RegradeVerb extends Verb {
  private static final Texts TEXTS = Texts.beside(RegradeVerb.class);

  private final Home home;
  private final Console console;

  @Parameters(paramLabel = "EXERCISE", arity = "0..*", descriptionKey = "EXERCISE")
  private List<String> names = new ArrayList<>();

  @Mixin
  private CourseOptions options = new CourseOptions();

  @Option(names = "--apply")
  private boolean apply;

  @Option(names = "--json")
  private boolean json;

  public RegradeVerb(Home home, Console console) {
    this.home = home;
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    CourseBook course = options.book(home);
    Taken taken = apply ? course.regrade(names, Preview::changes) : course.preview(names);
    Preview preview = taken.preview();
    if (json) {
      console.out().println(Json.writeIndented(PreviewJson.of(preview)));
    } else {
      preview.changes().forEach(change -> PreviewText.show(change, console));
    }
    boolean open = PreviewText.warn(preview, taken.intake(), console);
    int changes = preview.changes().size();
    console
        .err()
        .println(
            apply
                ? TEXTS.get("applied", taken.given(), preview.unchanged())
                : TEXTS.get(changes == 0 ? "nothing" : "preview", changes, preview.unchanged()));
    return (open ? ExitCode.SOME_NOT_GOOD : ExitCode.RAN).number();
  }
}
