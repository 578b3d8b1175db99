package org.ishizue.workbench.marks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ishizue.grading.deadline.CourseRules;
import org.ishizue.grading.feedback.Feedback;
import org.ishizue.grading.feedback.FeedbackFiles;
import org.ishizue.grading.gradebook.Gradebook;
import org.ishizue.grading.gradebook.Grading;
import org.ishizue.grading.gradebook.Mark;
import org.ishizue.grading.marks.Worth;
import org.ishizue.grading.result.SubmissionResult;
import org.ishizue.grading.roster.Roster;
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
    CourseRules rules = course.rules();
    Roster roster = course.roster();
    FeedbackFiles files = new FeedbackFiles(course.folder());
    int written = 0;
    try (Gradebook book = Gradebook.read(course.place())) {
      Map<String, Worth> worths = course.worths(names, book);
      for (Mark mark : book.marks()) {
        Worth worth = worths.get(mark.exercise());
        boolean wanted = learners.isEmpty() || learners.contains(mark.learner());
        if (worth != null && wanted) {
          List<Path> made = files.write(feedback(mark, worth, rules, roster, book));
          made.stream()
              .filter(file -> file.toString().endsWith(".html"))
              .forEach(console.out()::println);
          written++;
        }
      }
    }
    console.err().println(TEXTS.get("feedback", written, course.folder().feedback()));
    return (written == 0 ? ExitCode.SOME_NOT_GOOD : ExitCode.RAN).number();
  }

  private static Feedback feedback(
      Mark mark, Worth worth, CourseRules rules, Roster roster, Gradebook book) {
    String name = roster.learners().stream()
        .filter(each -> each.id().equals(mark.learner()))
        .map(Roster.Learner::name)
        .findFirst()
        .orElse("");
    Optional<SubmissionResult> result = book.look(rows -> rows.gradings(mark.exercise())).stream()
        .map(Grading::result)
        .filter(each -> each.key().equals(mark.key()))
        .reduce((older, newer) -> newer);
    return new Feedback(
        mark,
        name,
        worth,
        result,
        book.look(rows -> rows.manualMarks(mark.exercise())).getOrDefault(mark.learner(), Map.of()),
        rules.deadline(mark.exercise(), mark.learner()),
        rules.lateness(mark.exercise(), mark.learner(), mark.submittedAt()));
  }
}
