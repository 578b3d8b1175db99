package org.ishizue.workbench.exercise;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import org.ishizue.checks.file.Exercise;
import org.ishizue.checks.file.ExerciseFolder;
import org.ishizue.jupyter.json.Json;
import org.ishizue.runtime.text.ProblemException;
import org.ishizue.runtime.text.Texts;
import org.ishizue.workbench.cli.Console;
import org.ishizue.workbench.cli.ExitCode;
import org.ishizue.workbench.cli.Home;
import org.ishizue.workbench.cli.Verb;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code exercise list}: the exercises with their points. */
@Command(name = "list")
public final class ExerciseListVerb extends Verb {
  private static final Texts TEXTS = Texts.beside(ExerciseListVerb.class);

  private final Home home;
  private final Console console;

  @Option(names = "--exercises", paramLabel = "DIR")
  private @Nullable Path exercises;

  @Option(names = "--json")
  private boolean json;

  public ExerciseListVerb(Home home, Console console) {
    this.home = home;
    this.console = console;
  }

  @Override
  public Integer call() {
    Path root = ExerciseFolders.root(exercises, home);
    JsonArray array = new JsonArray();
    ExitCode exitCode = ExitCode.RAN;
    for (Path folder : ExerciseFolders.in(root)) {
      JsonObject one = new JsonObject();
      one.addProperty("name", String.valueOf(folder.getFileName()));
      try {
        Exercise exercise = ExerciseFolder.read(folder).exercise();
        one.addProperty("title", exercise.title().current());
        one.addProperty("tasks", exercise.tasks().size());
        one.addProperty("points", exercise.points());
        one.addProperty("version", exercise.version());
        show(exercise);
      } catch (ProblemException broken) {
        exitCode = ExitCode.SOME_NOT_GOOD;
        one.addProperty("problem", broken.getMessage());
        console.err().println(broken.getMessage());
      }
      array.add(one);
    }
    if (json) {
      console.out().println(Json.writeIndented(array));
    } else if (array.isEmpty()) {
      console.out().println(TEXTS.get("none", root));
    }
    return exitCode.number();
  }

  private void show(Exercise exercise) {
    if (!json) {
      String points = String.valueOf(exercise.points()).replaceFirst("\\.0$", "");
      console
          .out()
          .println(TEXTS.get(
              "line",
              String.format("%-28s", exercise.name()),
              exercise.title().current(),
              exercise.tasks().size(),
              points));
    }
  }
}
