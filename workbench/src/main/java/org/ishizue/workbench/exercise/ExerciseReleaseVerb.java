package org.ishizue.workbench.exercise;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ishizue.grading.CourseFolder;
import org.ishizue.grading.release.CourseSecret;
import org.ishizue.grading.release.Release;
import org.ishizue.grading.roster.Roster;
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

/** {@code exercise release}: what learners get, without solutions and hidden checks. */
@Command(name = "release")
public final class ExerciseReleaseVerb extends Verb {
  private static final Texts TEXTS = Texts.beside(ExerciseReleaseVerb.class);

  private final Home home;
  private final Console console;

  @Parameters(paramLabel = "EXERCISE", arity = "0..*", descriptionKey = "EXERCISE")
  private List<String> names = new ArrayList<>();

  @Option(names = "--exercises", paramLabel = "DIR")
  private @Nullable Path exercises;

  @Option(names = "--course", paramLabel = "DIR")
  private Path course = Path.of("");

  @Option(names = "--out", paramLabel = "DIR")
  private @Nullable Path out;

  @Option(names = "--students", paramLabel = "FILE")
  private @Nullable Path students;

  public ExerciseReleaseVerb(Home home, Console console) {
    this.home = home;
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    CourseFolder folder = new CourseFolder(course);
    Path root = ExerciseFolders.root(exercises, home);
    List<Path> chosen = ExerciseFolders.masters(root, names);
    Release release = new Release(out == null ? folder.release() : out, OwnExpectations.of(home));
    for (Path each : chosen) {
      if (students == null) {
        console.out().println(release.forAll(each));
        continue;
      }
      byte[] secret = CourseSecret.of(folder.root());
      for (String learner : Roster.read(existing(students)).ids()) {
        console.out().println(release.forLearner(each, learner, secret));
      }
    }
    return ExitCode.RAN.number();
  }

  static Path existing(Path file) {
    if (!Files.isRegularFile(file)) {
      throw Failure.badInput(TEXTS.problem("CLI-063", file));
    }
    return file;
  }
}
