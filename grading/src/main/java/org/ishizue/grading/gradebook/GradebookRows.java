package org.ishizue.grading.gradebook;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ishizue.grading.result.ResultJson;
import org.ishizue.grading.result.SubmissionResult;
import org.ishizue.grading.result.TaskResult;
import org.ishizue.jupyter.json.Json;
import org.ishizue.jupyter.json.JsonTextException;

/** The rows of a gradebook. They are added, never changed; of several for the same thing the last one holds. */
public final class GradebookRows {
  private static final String MARK_COLUMNS =
      "m.learner, m.exercise, m.status, m.sha256, m.submitted_at, m.version, m.result_key, m.level,"
          + " m.automatic, m.manual, m.late_percent, m.points, m.max_points";

  private final Statements statements;

  GradebookRows(Statements statements) {
    this.statements = statements;
  }

  /** Adds a hand-in unless it is there; returns whether it was added. */
  public boolean add(HandIn handIn) throws SQLException {
    return statements.update(
            "INSERT INTO hand_in (learner, exercise, sha256, submitted_at, source, answered, version)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?)"
                + " ON CONFLICT (learner, exercise, sha256, submitted_at) DO NOTHING",
            handIn.learner(),
            handIn.exercise(),
            handIn.sha256(),
            time(handIn.submittedAt()),
            handIn.source(),
            handIn.answered(),
            handIn.version())
        > 0;
  }

  /**
   * Adds a grading unless the last one with the same key came to the same; returns whether it was added.
   */
  public boolean add(Grading grading) throws SQLException {
    SubmissionResult result = grading.result();
    List<String> last = statements.query(
        "SELECT outcome FROM grading WHERE exercise = ? AND learner = ? AND result_key = ?"
            + " ORDER BY id DESC LIMIT 1",
        row -> row.getString(1),
        result.exercise(),
        result.learner(),
        result.key());
    if (last.contains(grading.outcome())) {
      return false;
    }
    long id = statements
        .query(
            "INSERT INTO grading (learner, exercise, sha256, version, result_key, level, verdict,"
                + " points, max_points, outcome, detail, graded_at)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
            row -> row.getLong(1),
            result.learner(),
            result.exercise(),
            result.submissionSha256(),
            result.exerciseVersion(),
            result.key(),
            result.level().word(),
            result.verdict().word(),
            result.points(),
            result.maxPoints(),
            grading.outcome(),
            Json.write(ResultJson.write(result)),
            time(result.gradedAt()))
        .get(0);
    int place = 0;
    for (TaskResult task : result.tasks()) {
      statements.update(
          "INSERT INTO task_result (grading_id, place, task, verdict, points, max_points)"
              + " VALUES (?, ?, ?, ?, ?, ?)",
          id,
          place++,
          task.task(),
          task.verdict().word(),
          task.points(),
          task.maxPoints());
    }
    return true;
  }

  /** Adds a mark by hand, with its criteria. */
  public void add(ManualMark mark) throws SQLException {
    long id = statements
        .query(
            "INSERT INTO manual_mark (learner, exercise, task, points, note, marker, marked_at)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id",
            row -> row.getLong(1),
            mark.learner(),
            mark.exercise(),
            mark.task(),
            mark.points(),
            mark.comment(),
            mark.marker(),
            time(mark.markedAt()))
        .get(0);
    int place = 0;
    for (CriterionMark each : mark.criteria()) {
      statements.update(
          "INSERT INTO criterion_mark (manual_mark_id, place, criterion, points, note)"
              + " VALUES (?, ?, ?, ?, ?)",
          id,
          place++,
          each.criterion(),
          each.points(),
          each.comment());
    }
  }

  /** Gives a mark out. */
  public void settle(Mark mark, String why, Instant now) throws SQLException {
    statements.update(
        "INSERT INTO mark (learner, exercise, status, sha256, submitted_at, version, result_key, level,"
            + " automatic, manual, late_percent, points, max_points, why, settled_at)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        mark.learner(),
        mark.exercise(),
        mark.status().name(),
        mark.sha256(),
        time(mark.submittedAt()),
        mark.version(),
        mark.key(),
        mark.level(),
        mark.automatic(),
        mark.manual(),
        mark.latePercent(),
        mark.points(),
        mark.maxPoints(),
        why,
        time(now));
  }

  /** The hand-ins for an exercise, the oldest first. */
  public List<HandIn> handIns(String exercise) throws SQLException {
    return statements.query(
        "SELECT learner, exercise, sha256, submitted_at, source, answered, version FROM hand_in"
            + " WHERE exercise = ? ORDER BY submitted_at, answered, sha256",
        row -> new HandIn(
            row.getString(1),
            row.getString(2),
            row.getString(3),
            Instant.parse(row.getString(4)),
            row.getString(5),
            row.getInt(6),
            row.getInt(7)),
        exercise);
  }

  /** The gradings for an exercise, the oldest first. */
  public List<Grading> gradings(String exercise) throws SQLException {
    return statements.query(
        "SELECT detail FROM grading WHERE exercise = ? ORDER BY id",
        row -> grading(row.getString(1)),
        exercise);
  }

  private static Grading grading(String detail) throws SQLException {
    try {
      return new Grading(ResultJson.read(detail.getBytes(StandardCharsets.UTF_8)));
    } catch (JsonTextException e) {
      throw new SQLException("grading.detail: " + e.getMessage(), e);
    }
  }

  /** All marks by hand for an exercise, the oldest first. */
  public List<ManualMark> manualHistory(String exercise) throws SQLException {
    Map<Long, List<CriterionMark>> criteria = criteria(exercise);
    return statements.query(
        "SELECT learner, exercise, task, points, note, marker, marked_at, id FROM manual_mark"
            + " WHERE exercise = ? ORDER BY id",
        row -> {
          double number = row.getDouble(4);
          Double points = row.wasNull() ? null : Double.valueOf(number);
          return new ManualMark(
              row.getString(1),
              row.getString(2),
              row.getString(3),
              points,
              row.getString(5),
              row.getString(6),
              Instant.parse(row.getString(7)),
              criteria.getOrDefault(row.getLong(8), List.of()));
        },
        exercise);
  }

  /** By the id of the mark by hand that they belong to. */
  private Map<Long, List<CriterionMark>> criteria(String exercise) throws SQLException {
    Map<Long, List<CriterionMark>> criteria = new HashMap<>();
    var unused = statements.query(
        "SELECT c.manual_mark_id, c.criterion, c.points, c.note FROM criterion_mark c"
            + " JOIN manual_mark m ON m.id = c.manual_mark_id"
            + " WHERE m.exercise = ? ORDER BY c.manual_mark_id, c.place",
        row -> criteria
            .computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
            .add(new CriterionMark(row.getString(2), row.getDouble(3), row.getString(4))),
        exercise);
    return criteria;
  }

  /** The marks by hand that hold, by learner and task. */
  public Map<String, Map<String, ManualMark>> manualMarks(String exercise) throws SQLException {
    Map<String, Map<String, ManualMark>> marks = new LinkedHashMap<>();
    for (ManualMark each : manualHistory(exercise)) {
      Map<String, ManualMark> own =
          marks.computeIfAbsent(each.learner(), learner -> new LinkedHashMap<>());
      if (each.isTakenBack()) {
        own.remove(each.task());
      } else {
        own.put(each.task(), each);
      }
    }
    return marks;
  }

  /** The marks that hold, by exercise and learner. */
  public List<Mark> marks() throws SQLException {
    List<Mark> marks = statements.query(
        "SELECT " + MARK_COLUMNS + " FROM mark m"
            + " JOIN (SELECT MAX(id) AS id FROM mark GROUP BY learner, exercise) newest"
            + " ON newest.id = m.id",
        GradebookRows::mark);
    // Here and not in SQL: databases order letters by rules of their own.
    marks.sort(Comparator.comparing(Mark::exercise).thenComparing(Mark::learner));
    return marks;
  }

  /** All marks that a learner ever had for an exercise, the oldest first. */
  public List<Mark> history(String exercise, String learner) throws SQLException {
    return statements.query(
        "SELECT " + MARK_COLUMNS
            + " FROM mark m WHERE m.exercise = ? AND m.learner = ? ORDER BY m.id",
        GradebookRows::mark,
        exercise,
        learner);
  }

  /** The exercises for which something was handed in or marked, by name. */
  public List<String> exercises() throws SQLException {
    return statements.query(
        "SELECT exercise FROM hand_in UNION SELECT exercise FROM grading"
            + " UNION SELECT exercise FROM manual_mark ORDER BY 1",
        row -> row.getString(1));
  }

  private static Mark mark(ResultSet row) throws SQLException {
    return new Mark(
        row.getString(1),
        row.getString(2),
        Mark.Status.valueOf(row.getString(3)),
        row.getString(4),
        Instant.parse(row.getString(5)),
        row.getInt(6),
        row.getString(7),
        row.getString(8),
        row.getDouble(9),
        row.getDouble(10),
        row.getDouble(11),
        row.getDouble(12),
        row.getDouble(13));
  }

  /** Always the same width, so that the order of texts is that of times. */
  private static String time(Instant instant) {
    String text = instant.truncatedTo(ChronoUnit.MICROS).toString();
    int dot = text.indexOf('.');
    String fraction = dot < 0 ? "" : text.substring(dot + 1, text.length() - 1);
    String seconds = dot < 0 ? text.substring(0, text.length() - 1) : text.substring(0, dot);
    return String.format(Locale.ROOT, "%s.%-6sZ", seconds, fraction).replace(' ', '0');
  }
}
