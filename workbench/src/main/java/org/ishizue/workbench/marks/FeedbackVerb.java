package org.ishizue.workbench.marks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.ishizue.runtime.text.Texts;
import org.ishizue.workbench.cli.Console;
import org.ishizue.workbench.cli.ExitCode;
import org.ishizue.workbench.cli.Home;
import org.ishizue.workbench.cli.Verb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code exercise feedback}: a page and a notebook for each learner, in both languages. */
@Command(name = "feedback")
public final class FeedbackVerb extends Verb {
  private static final Texts TEXTS = Texts.beside(FeedbackVerb.class);

  private final Home home;
  private final Console console;

  @Parameters(paramLabel = "EXERCISE", arity = "0..*", descriptionKey = "EXERCISE")
  private List<String> names = new ArrayList<>();

  @Mixin
  private CourseOptions options = new CourseOptions();

  @Option(names = "--learner", paramLabel = "ID")
  private List<String> learners = new ArrayList<>();

  public FeedbackVerb(Home home, Console console) {
    this.home = home;
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    CourseBook course = options.book(home);
    FeedbackRun.Written written = new FeedbackRun(course).write(names, learners);
    written.files().stream()
        .filter(file -> file.toString().endsWith(".html"))
        .forEach(console.out()::println);
    console.err().println(TEXTS.get("feedback", written.marks(), course.folder().feedback()));
    return (written.marks() == 0 ? ExitCode.SOME_NOT_GOOD : ExitCode.RAN).number();
  }
}
