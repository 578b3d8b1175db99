package org.ishizue.workbench.marks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ishizue.analysis.meta.Wording;
import org.ishizue.exercises.master.Criterion;
import org.ishizue.grading.Sha256;
import org.ishizue.grading.export.CriterionRow;
import org.ishizue.grading.export.Row;
import org.ishizue.grading.gradebook.CriterionMark;
import org.ishizue.grading.gradebook.Gradebook;
import org.ishizue.grading.gradebook.ManualMark;
import org.ishizue.grading.gradebook.Mark;
import org.ishizue.grading.marks.Worth;
import org.ishizue.grading.release.CourseSecret;
import org.ishizue.grading.roster.Roster;
import org.jspecify.annotations.Nullable;

/** The rows of an export, with names or under pseudonyms. */
public final class MarksExport {
  private final CourseBook course;
  private final boolean pseudonyms;

  /**
   * Exports of a course.
   *
   * @param pseudonyms whether ids, names and comments are left out
   */
  public MarksExport(CourseBook course, boolean pseudonyms) {
    this.course = course;
    this.pseudonyms = pseudonyms;
  }

  /** All marks of these exercises; of all exercises if none is named. */
  public List<Row> rows(List<String> names) throws IOException {
    Map<String, String> roster = course.roster().learners().stream()
        .collect(Collectors.toMap(Roster.Learner::id, Roster.Learner::name));
    String secret =
        pseudonyms ? HexFormat.of().formatHex(CourseSecret.of(course.folder().root())) : "";
    Map<String, Map<String, Map<String, ManualMark>>> manual = new HashMap<>();
    List<Row> rows = new ArrayList<>();
    try (Gradebook book = Gradebook.read(course.place())) {
      Map<String, Worth> worths = course.worths(names, book);
      for (Mark mark : book.marks()) {
        if (names.isEmpty() || worths.containsKey(mark.exercise())) {
          Worth worth = worths.get(mark.exercise());
          Map<String, Map<String, ManualMark>> byHand = manual.computeIfAbsent(
              mark.exercise(), exercise -> book.look(found -> found.manualMarks(exercise)));
          rows.add(new Row(
              mark,
              pseudonyms ? pseudonym(secret, mark.learner()) : mark.learner(),
              pseudonyms ? "" : roster.getOrDefault(mark.learner(), ""),
              worth == null ? Wording.NONE : worth.title(),
              pseudonyms ? "" : comments(byHand.getOrDefault(mark.learner(), Map.of())),
              criteria(worth, byHand.getOrDefault(mark.learner(), Map.of()))));
        }
      }
    }
    return rows;
  }

  private List<CriterionRow> criteria(@Nullable Worth worth, Map<String, ManualMark> byTask) {
    List<CriterionRow> rows = new ArrayList<>();
    for (ManualMark mark : byTask.values()) {
      Optional<Worth.Task> task = worth == null
          ? Optional.empty()
          : worth.tasks().stream().filter(each -> each.id().equals(mark.task())).findFirst();
      for (CriterionMark each : mark.criteria()) {
        Optional<Criterion> criterion = task.flatMap(one -> one.criterion(each.criterion()));
        rows.add(new CriterionRow(
            mark.task(),
            each.criterion(),
            criterion.map(Criterion::title).orElse(Wording.NONE),
            each.points(),
            criterion.map(Criterion::points).orElse(0.0),
            pseudonyms ? "" : each.comment()));
      }
    }
    return rows;
  }

  private static String comments(Map<String, ManualMark> byTask) {
    return byTask.values().stream()
        .flatMap(mark -> Stream.concat(
            mark.criteria().stream().map(CriterionMark::comment), Stream.of(mark.comment())))
        .filter(comment -> !comment.isEmpty())
        .collect(Collectors.joining(" / "));
  }

  /** The same for a learner in every export of this course, and of no use without the course's secret. */
  private static String pseudonym(String secret, String learner) {
    return new Sha256().part("pseudonym").part(secret).part(learner).hex().substring(0, 16);
  }
}
