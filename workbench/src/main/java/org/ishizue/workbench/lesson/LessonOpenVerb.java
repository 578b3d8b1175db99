package org.ishizue.workbench.lesson;

import java.io.IOException;
import java.nio.file.Path;
import org.ishizue.lessons.Lesson;
import org.ishizue.lessons.LessonCatalog;
import org.ishizue.runtime.text.Language;
import org.ishizue.runtime.text.Texts;
import org.ishizue.workbench.cli.Console;
import org.ishizue.workbench.cli.ExitCode;
import org.ishizue.workbench.cli.Home;
import org.ishizue.workbench.cli.Verb;
import org.ishizue.workbench.server.contents.Workspace;
import org.ishizue.workbench.server.course.LearnersCopy;
import org.ishizue.workbench.start.WorkspaceFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code lesson open}: puts a lesson into the learner's workspace, as the course's home page does. What is there already
 * is the learner's and stays as it is.
 */
@Command(name = "open")
public final class LessonOpenVerb extends Verb {
  private static final Texts TEXTS = Texts.beside(LessonOpenVerb.class);

  private final Home home;
  private final Console console;

  @Parameters(paramLabel = "LESSON", descriptionKey = "LESSON")
  private String name = "";

  @Option(names = "--workspace", paramLabel = "DIR")
  private @Nullable Path workspace;

  @Option(names = "--lessons", paramLabel = "DIR")
  private @Nullable Path lessons;

  @Option(names = "--update")
  private boolean update;

  public LessonOpenVerb(Home home, Console console) {
    this.home = home;
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Lesson lesson = LessonCatalog.in(LessonFolders.root(lessons, home)).lesson(name);
    Workspace folder = Workspace.in(WorkspaceFolder.of(workspace));
    LearnersCopy copy = new LearnersCopy(folder, lesson, Language.current());
    boolean kept = copy.exists();
    String path = update && copy.hasUpdate() ? copy.copyUpdateBeside() : copy.copyIfAbsent();
    console.out().println(folder.resolve(path));
    if (kept && path.equals(copy.path())) {
      console.err().println(TEXTS.get(copy.hasUpdate() ? "open.newer" : "open.kept"));
    }
    console.err().println(TEXTS.get("open.start"));
    return ExitCode.RAN.number();
  }
}
