package org.ishizue.workbench.exercise;

import java.nio.file.Path;
import org.ishizue.exercises.scaffold.NewExercise;
import org.ishizue.runtime.text.Texts;
import org.ishizue.workbench.cli.Console;
import org.ishizue.workbench.cli.ExitCode;
import org.ishizue.workbench.cli.Home;
import org.ishizue.workbench.cli.Verb;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code exercise new}: a folder to begin with, which passes its own tests. */
@Command(name = "new")
public final class ExerciseNewVerb extends Verb {
  private static final Texts TEXTS = Texts.beside(ExerciseNewVerb.class);

  private final Home home;
  private final Console console;

  @Parameters(paramLabel = "NAME", descriptionKey = "NAME")
  private String name = "";

  @Option(names = "--exercises", paramLabel = "DIR")
  private @Nullable Path exercises;

  public ExerciseNewVerb(Home home, Console console) {
    this.home = home;
    this.console = console;
  }

  @Override
  public Integer call() {
    Path folder = NewExercise.create(ExerciseFolders.root(exercises, home), name);
    console.out().println(TEXTS.get("made", folder, name));
    return ExitCode.RAN.number();
  }
}
