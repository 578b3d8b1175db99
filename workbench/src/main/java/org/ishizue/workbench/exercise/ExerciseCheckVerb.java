package org.ishizue.workbench.exercise;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ishizue.exercises.trial.ExerciseTrial;
import org.ishizue.exercises.trial.TrialReport;
import org.ishizue.jupyter.json.Json;
import org.ishizue.kernel.Installation;
import org.ishizue.kernel.uservm.UserVmConfig;
import org.ishizue.runtime.text.Texts;
import org.ishizue.workbench.cli.Console;
import org.ishizue.workbench.cli.ExitCode;
import org.ishizue.workbench.cli.Failure;
import org.ishizue.workbench.cli.Home;
import org.ishizue.workbench.cli.Verb;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code exercise check}: runs reference, other right answers, wrong answers and stub, and says all that is wrong. */
@Command(name = "check")
public final class ExerciseCheckVerb extends Verb {
  private static final Texts TEXTS = Texts.beside(ExerciseCheckVerb.class);

  private final Home home;
  private final Console console;

  @Parameters(paramLabel = "EXERCISE", arity = "0..*", descriptionKey = "EXERCISE")
  private List<String> names = new ArrayList<>();

  @Option(names = "--exercises", paramLabel = "DIR")
  private @Nullable Path exercises;

  @Option(names = "--update")
  private boolean update;

  @Option(names = "--json")
  private boolean json;

  public ExerciseCheckVerb(Home home, Console console) {
    this.home = home;
    this.console = console;
  }

  @Override
  public Integer call() {
    Path root = ExerciseFolders.root(exercises, home);
    List<Path> folders = ExerciseFolders.masters(root, names);
    UserVmConfig config;
    List<String> imports;
    try {
      config = Installation.userVm();
      imports = Installation.defaultImports(config.classPath());
    } catch (IOException e) {
      throw Failure.ourFault(TEXTS.problem(e, "CLI-062", home.folder(), e));
    }
    JsonArray array = new JsonArray();
    boolean good = true;
    for (Path folder : folders) {
      TrialReport report = ExerciseTrial.run(folder, config, imports, update);
      good &= report.good();
      array.add(asJson(report));
      show(report);
    }
    if (json) {
      console.out().println(Json.writeIndented(array));
    }
    return (good ? ExitCode.RAN : ExitCode.SOME_NOT_GOOD).number();
  }

  private void show(TrialReport report) {
    String seconds = String.format(Locale.ROOT, "%.1f", report.took().toMillis() / 1000.0);
    console
        .err()
        .println(TEXTS.get(
            report.good() ? "good" : "bad",
            report.exercise(),
            report.runs(),
            seconds,
            report.faults().size()));
    report.faults().forEach(fault -> console.err().println("    " + fault));
    if (report.updated()) {
      console.err().println("    " + TEXTS.get("updated"));
    }
  }

  private static JsonObject asJson(TrialReport report) {
    JsonObject one = new JsonObject();
    one.addProperty("exercise", report.exercise());
    one.addProperty("good", report.good());
    one.addProperty("runs", report.runs());
    one.addProperty("seconds", report.took().toMillis() / 1000.0);
    one.addProperty("updated", report.updated());
    JsonArray faults = new JsonArray();
    report.faults().forEach(faults::add);
    one.add("faults", faults);
    return one;
  }
}
