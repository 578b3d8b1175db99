package org.ishizue.workbench.lesson;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.ishizue.datasets.Catalogue;
import org.ishizue.jupyter.json.Json;
import org.ishizue.lessons.Draft;
import org.ishizue.lessons.check.Course;
import org.ishizue.lessons.check.CourseCheck;
import org.ishizue.lessons.check.Report;
import org.ishizue.workbench.cli.Console;
import org.ishizue.workbench.cli.ExitCode;
import org.ishizue.workbench.cli.Home;
import org.ishizue.workbench.cli.KernelJson;
import org.ishizue.workbench.cli.Verb;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lesson check}: says everything that is wrong with lessons: in their files, in their runs, in their numbers. */
@Command(name = "check")
public final class LessonCheckVerb extends Verb {
  private final Home home;
  private final Console console;

  @Parameters(paramLabel = "LESSON", arity = "0..*", descriptionKey = "LESSON")
  private List<String> names = new ArrayList<>();

  @Option(names = "--lessons", paramLabel = "DIR")
  private @Nullable Path lessons;

  @Option(names = "--no-run")
  private boolean noRun;

  @Option(names = "--numbers")
  private boolean numbers;

  @Option(names = "--jobs", paramLabel = "N")
  private int jobs = Math.max(1, Runtime.getRuntime().availableProcessors());

  @Option(names = "--timeout", paramLabel = "S", defaultValue = "300")
  private int timeout;

  @Option(names = "--json")
  private boolean json;

  public LessonCheckVerb(Home home, Console console) {
    this.home = home;
    this.console = console;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path root = LessonFolders.root(lessons, home);
    List<Draft> all = LessonFolders.in(root);
    List<Draft> chosen = LessonFolders.chosen(all, names);
    CourseCheck check = new CourseCheck(
        new Course(all, Catalogue.current().folders().keySet(), Exercises.names(home, root)),
        language -> KernelJson.uninstalled(home, language),
        Duration.ofSeconds(Math.max(1, timeout)));
    LessonReports reports = new LessonReports(console, !noRun, numbers);
    long start = System.nanoTime();
    List<Report> found = new ArrayList<>();
    if (noRun) {
      chosen.forEach(draft -> found.add(check.files(draft)));
      found.forEach(reports::show);
    } else {
      found.addAll(check.filesAndRuns(chosen, Math.max(1, jobs), reports::show));
    }
    reports.summary(found, Duration.ofNanos(System.nanoTime() - start));
    if (json) {
      console.out().println(Json.writeIndented(LessonReports.asJson(found)));
    }
    boolean good = found.stream().allMatch(Report::good);
    return (good ? ExitCode.RAN : ExitCode.SOME_NOT_GOOD).number();
  }
}
