package org.ishizue.workbench.marks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ishizue.exercises.master.Criterion;
import org.ishizue.grading.gradebook.CriterionMark;
import org.ishizue.grading.gradebook.Gradebook;
import org.ishizue.grading.gradebook.ManualMark;
import org.ishizue.grading.marks.ByHand.Given;
import org.ishizue.grading.marks.Change;
import org.ishizue.grading.marks.Worth;
import org.ishizue.runtime.text.Language;
import org.ishizue.runtime.text.Texts;
import org.ishizue.workbench.cli.Console;
import org.ishizue.workbench.cli.ExitCode;
import org.ishizue.workbench.cli.Failure;
import org.ishizue.workbench.cli.Home;
import org.ishizue.workbench.cli.Verb;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code exercise mark}: points that a person gives, with a comment; without points it shows what there is to mark. */
@Command(name = "mark")
public final class MarkVerb extends Verb {
  private static final Texts TEXTS = Texts.beside(MarkVerb.class);

  private final Home home;
  private final Console console;

  @Parameters(index = "0", paramLabel = "EXERCISE", descriptionKey = "EXERCISE")
  private String name = "";

  @Parameters(index = "1", paramLabel = "LEARNER", arity = "0..1", descriptionKey = "LEARNER")
  private String learner = "";

  @Parameters(
      index = "2..*",
      paramLabel = "TASK=POINTS",
      arity = "0..*",
      descriptionKey = "TASK=POINTS")
  private List<String> points = new ArrayList<>();

  @Mixin
  private CourseOptions options = new CourseOptions();

  @Option(names = "--comment", paramLabel = "TEXT")
  private String comment = "";

  @Option(names = "--by", paramLabel = "NAME")
  private String by = System.getProperty("user.name", "");

  @Option(names = "--from", paramLabel = "FILE")
  private @Nullable Path from;

  public MarkVerb(Home home, Console console) {
    this.home = home;
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    CourseBook course = options.book(home);
    Worth worth = course.worths(List.of(name)).values().iterator().next();
    List<Given> given = new ArrayList<>();
    if (from != null) {
      given.addAll(MarksFile.read(from));
    }
    for (String each : points) {
      given.add(given(each));
    }
    if (given.isEmpty()) {
      show(course, worth);
      return ExitCode.RAN.number();
    }
    List<Change> changes = course.mark(worth, given, by);
    changes.forEach(change -> PreviewText.show(change, console));
    long written = changes.stream().filter(change -> !change.keepsOld()).count();
    console.err().println(TEXTS.get("marked", given.size(), written));
    return ExitCode.RAN.number();
  }

  private Given given(String text) {
    int sign = text.lastIndexOf('=');
    String value = sign < 0 ? "" : text.substring(sign + 1).strip();
    if (learner.isEmpty() || sign <= 0) {
      throw Failure.badInput(TEXTS.problem("CLI-071", text));
    }
    String place = text.substring(0, sign).strip();
    int slash = place.indexOf('/');
    return new Given(
        learner,
        slash < 0 ? place : place.substring(0, slash),
        slash < 0 ? "" : place.substring(slash + 1),
        MarksFile.points(value, text),
        comment);
  }

  /** The tasks, where the rubric is, and what was given up to now. */
  private void show(CourseBook course, Worth worth) {
    Path master = course.master(name);
    for (Worth.Task task : worth.tasks()) {
      console
          .out()
          .println(TEXTS.get(
              task.byHand() ? "task.byHand" : "task.byProgram",
              task.id(),
              task.title().current(),
              PreviewText.number(task.points())));
      task.criteria().forEach(this::show);
    }
    Path rubric = master.resolve("rubric." + Language.current().code() + ".md");
    if (Files.isRegularFile(rubric)) {
      console.out().println(TEXTS.get("rubric", rubric));
    }
    if (course.exists()) {
      try (Gradebook book = Gradebook.read(course.place())) {
        Map<String, Map<String, ManualMark>> marks =
            book.look(rows -> rows.manualMarks(worth.exercise()));
        marks.forEach((who, own) -> own.values().stream()
            .filter(each -> learner.isEmpty() || who.equals(learner))
            .forEach(each -> show(who, each)));
      }
    }
  }

  private void show(Criterion criterion) {
    console
        .out()
        .println(TEXTS.get(
            "criterion",
            criterion.id(),
            criterion.title().current(),
            PreviewText.number(criterion.points()),
            criterion.note().current()));
  }

  private void show(String who, ManualMark mark) {
    console
        .out()
        .println(TEXTS.get(
            "given",
            who,
            mark.task(),
            mark.points() == null ? "–" : PreviewText.number(mark.points()),
            mark.marker(),
            mark.comment()));
    for (CriterionMark each : mark.criteria()) {
      console
          .out()
          .println(TEXTS.get(
              "given.criterion",
              each.criterion(),
              PreviewText.number(each.points()),
              each.comment()));
    }
  }
}
