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

/** Writes feedback on marks: for the verb and for the instructor's page. */
public final class FeedbackRun {
  private final CourseBook course;

  public FeedbackRun(CourseBook course) {
    this.course = course;
  }

  /**
   * What was written.
   *
   * @param marks how many marks it is about
   * @param files pages and notebooks, in both languages
   */
  public record Written(int marks, List<Path> files) {
    public Written {
      files = List.copyOf(files);
    }
  }

  /** Writes feedback on these exercises for these learners; an empty list means all of them. */
  public Written write(List<String> names, List<String> learners) throws IOException {
    CourseRules rules = course.rules();
    Roster roster = course.roster();
    FeedbackFiles files = new FeedbackFiles(course.folder());
    List<Path> made = new ArrayList<>();
    int marks = 0;
    try (Gradebook book = Gradebook.read(course.place())) {
      Map<String, Worth> worths = course.worths(names, book);
      for (Mark mark : book.marks()) {
        Worth worth = worths.get(mark.exercise());
        boolean wanted = learners.isEmpty() || learners.contains(mark.learner());
        if (worth != null && wanted) {
          made.addAll(files.write(feedback(mark, worth, rules, roster, book)));
          marks++;
        }
      }
    }
    return new Written(marks, made);
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
