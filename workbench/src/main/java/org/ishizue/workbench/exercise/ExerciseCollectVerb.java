package org.ishizue.workbench.exercise;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ishizue.grading.CourseFolder;
import org.ishizue.grading.collect.Collect;
import org.ishizue.grading.collect.CollectLimits;
import org.ishizue.grading.collect.Item;
import org.ishizue.grading.roster.Roster;
import org.ishizue.jupyter.json.Json;
import org.ishizue.runtime.text.Language;
import org.ishizue.runtime.text.Texts;
import org.ishizue.workbench.cli.Console;
import org.ishizue.workbench.cli.ExitCode;
import org.ishizue.workbench.cli.Home;
import org.ishizue.workbench.cli.Verb;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code exercise collect}: takes a folder of submissions into the course, and says what it could not take. */
@Command(name = "collect")
public final class ExerciseCollectVerb extends Verb {
  private static final Texts TEXTS = Texts.beside(ExerciseCollectVerb.class);

  private final Home home;
  private final Console console;

  @Parameters(paramLabel = "FROM", descriptionKey = "FROM")
  private Path from = Path.of("");

  @Option(names = "--course", paramLabel = "DIR")
  private Path course = Path.of("");

  @Option(names = "--exercises", paramLabel = "DIR")
  private @Nullable Path exercises;

  @Option(names = "--students", paramLabel = "FILE")
  private @Nullable Path students;

  @Option(names = "--json")
  private boolean json;

  public ExerciseCollectVerb(Home home, Console console) {
    this.home = home;
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Set<String> known = new HashSet<>();
    for (Path folder : ExerciseFolders.in(ExerciseFolders.root(exercises, home))) {
      known.add(String.valueOf(folder.getFileName()));
    }
    Set<String> learners = students == null
        ? Set.of()
        : Set.copyOf(Roster.read(ExerciseReleaseVerb.existing(students)).ids());
    List<Item> items =
        new Collect(new CourseFolder(course), CollectLimits.USUAL, known, learners).from(from);
    long rejected =
        items.stream().filter(item -> item.status() == Item.Status.REJECTED).count();
    if (json) {
      JsonArray array = new JsonArray();
      items.forEach(item -> array.add(asJson(item)));
      console.out().println(Json.writeIndented(array));
    } else {
      items.forEach(this::show);
      console.err().println(TEXTS.get("collected", items.size() - rejected, rejected));
    }
    return (rejected == 0 ? ExitCode.RAN : ExitCode.SOME_NOT_GOOD).number();
  }

  private void show(Item item) {
    String line = TEXTS.get(
        "item." + item.status().word(),
        item.learner().isEmpty() ? "?" : item.learner(),
        item.exercise().isEmpty() ? "?" : item.exercise(),
        item.source(),
        item.why(Language.current()));
    console.out().println(line);
  }

  private static JsonObject asJson(Item item) {
    JsonObject one = new JsonObject();
    one.addProperty("learner", item.learner());
    one.addProperty("exercise", item.exercise());
    one.addProperty("source", item.source());
    one.addProperty("status", item.status().word());
    if (item.reason() != null) {
      one.addProperty("reason", item.reason().word());
      one.addProperty("why", item.why(Language.current()));
    }
    return one;
  }
}
