package org.ishizue.workbench.exercise;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.ishizue.grading.CourseFolder;
import org.ishizue.grading.grade.GradeAll;
import org.ishizue.grading.result.Level;
import org.ishizue.grading.result.ResultJson;
import org.ishizue.grading.sandbox.SandboxLimits;
import org.ishizue.jupyter.json.Json;
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

/**
 * {@code exercise grade}: runs what was collected in sandboxes and writes one result a submission. What has
 * a result is passed over; interrupted, it goes on where it was.
 */
@Command(name = "grade")
public final class ExerciseGradeVerb extends Verb {
  private static final Texts TEXTS = Texts.beside(ExerciseGradeVerb.class);

  private final Home home;
  private final Console console;

  @Parameters(paramLabel = "EXERCISE", arity = "0..*", descriptionKey = "EXERCISE")
  private List<String> names = new ArrayList<>();

  @Option(names = "--course", paramLabel = "DIR")
  private Path course = Path.of("");

  @Option(names = "--exercises", paramLabel = "DIR")
  private @Nullable Path exercises;

  @Option(names = "--learner", paramLabel = "ID")
  private @Nullable String learner;

  @Option(names = "--jobs", paramLabel = "N")
  private int jobs = Math.max(1, Runtime.getRuntime().availableProcessors());

  @Option(names = "--time-limit", paramLabel = "S")
  private int seconds = (int) SandboxLimits.USUAL.run().toSeconds();

  @Option(names = "--force")
  private boolean again;

  @Option(names = "--allow-unsafe")
  private boolean allowUnsafe;

  @Option(names = "--json")
  private boolean json;

  public ExerciseGradeVerb(Home home, Console console) {
    this.home = home;
    this.console = console;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (jobs < 1 || seconds < 1) {
      throw Failure.badInput(TEXTS.problem("CLI-065", jobs < 1 ? "--jobs" : "--time-limit"));
    }
    GradingRun run = new GradingRun(
        home,
        new CourseFolder(course),
        ExerciseFolders.masters(ExerciseFolders.root(exercises, home), names),
        each -> learner == null || each.learner().equals(learner));
    Level level = level();
    GradeProgress progress = new GradeProgress(console, run.size());
    List<GradeAll.Done> done =
        run.grade(level, Duration.ofSeconds(seconds), jobs, again, progress::done);
    progress.end();
    return report(done, level);
  }

  /** Isolated, or what the instructor has said is enough. */
  private Level level() {
    var obstacle = GradingRun.obstacle();
    if (obstacle.isEmpty() || !allowUnsafe) {
      return GradingRun.isolated();
    }
    console.err().println(TEXTS.get("unsafe", obstacle.get()));
    return Level.SEPARATED;
  }

  private int report(List<GradeAll.Done> all, Level level) {
    JsonArray array = new JsonArray();
    boolean faults = false;
    for (GradeAll.Done done : all) {
      var graded = done.graded();
      if (graded == null) {
        faults = true;
        JsonObject one = new JsonObject();
        one.addProperty("learner", done.handedIn().learner());
        one.addProperty("exercise", done.handedIn().exercise());
        one.addProperty("failure", String.valueOf(done.failure()));
        array.add(one);
        console
            .err()
            .println(TEXTS.get(
                "noResult",
                done.handedIn().learner(),
                done.handedIn().exercise(),
                String.valueOf(done.failure())));
      } else {
        faults |= !graded.result().isFinal();
        array.add(ResultJson.write(graded.result()));
      }
    }
    if (json) {
      console.out().println(Json.writeIndented(array));
    }
    console.err().println(TEXTS.get("graded", all.size(), TEXTS.get("level." + level.word())));
    console.err().println(TEXTS.get("graded.next"));
    return (faults ? ExitCode.OUR_FAULT : ExitCode.RAN).number();
  }
}
