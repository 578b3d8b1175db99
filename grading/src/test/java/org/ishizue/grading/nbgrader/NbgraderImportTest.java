package org.ishizue.grading.nbgrader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.ishizue.analysis.meta.Wording;
import org.ishizue.grading.Samples;
import org.ishizue.grading.gradebook.Gradebook;
import org.ishizue.grading.gradebook.HandIn;
import org.ishizue.grading.gradebook.ManualMark;
import org.ishizue.grading.marks.Worth;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a database with nbgrader's tables (0.9); the interop profile reads one that nbgrader itself made. */
final class NbgraderImportTest {
  private static final Map<String, Worth> EXERCISES = Map.of(
      Samples.EXERCISE,
      new Worth(
          Samples.EXERCISE,
          1,
          Wording.NONE,
          List.of(
              new Worth.Task("ex1-mean", 2, false, Wording.NONE),
              new Worth.Task("ex1-report", 5, true, Wording.NONE))));

  @TempDir
  private Path folder = Path.of("");

  private Path nbgrader = Path.of("");

  @BeforeEach
  void nbgraders_gradebook() throws SQLException {
    nbgrader = folder.resolve("gradebook.db");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + nbgrader);
        Statement statement = connection.createStatement()) {
      for (String sql : """
          CREATE TABLE assignment (id TEXT, name TEXT);
          CREATE TABLE submitted_assignment (id TEXT, assignment_id TEXT, student_id TEXT, timestamp DATETIME);
          CREATE TABLE submitted_notebook (id TEXT, assignment_id TEXT, notebook_id TEXT);
          CREATE TABLE base_cell (id TEXT, name TEXT, notebook_id TEXT, type TEXT);
          CREATE TABLE grade_cells (id TEXT, max_score FLOAT);
          CREATE TABLE task_cells (id TEXT, max_score FLOAT);
          CREATE TABLE grade (id TEXT, notebook_id TEXT, cell_id TEXT, auto_score FLOAT, manual_score FLOAT,
            extra_credit FLOAT);
          CREATE TABLE comment (id TEXT, notebook_id TEXT, cell_id TEXT, manual_comment TEXT);
          INSERT INTO assignment VALUES ('a', 'week1');
          INSERT INTO submitted_assignment VALUES ('sa', 'a', 'sato', '2026-12-04 08:00:00.250000');
          INSERT INTO submitted_notebook VALUES ('sn', 'sa', 'n');
          INSERT INTO base_cell VALUES ('c1', 'ex1-mean', 'n', 'GradeCell');
          INSERT INTO base_cell VALUES ('c2', 'ex1-report', 'n', 'GradeCell');
          INSERT INTO base_cell VALUES ('s2', 'ex1-report', 'n', 'SolutionCell');
          INSERT INTO base_cell VALUES ('c3', 'other-task', 'n', 'GradeCell');
          INSERT INTO grade_cells VALUES ('c1', 2);
          INSERT INTO grade_cells VALUES ('c2', 5);
          INSERT INTO grade VALUES ('g1', 'sn', 'c1', 2.0, NULL, NULL);
          INSERT INTO grade VALUES ('g2', 'sn', 'c2', NULL, 3.5, 0.5);
          INSERT INTO grade VALUES ('g3', 'sn', 'c3', 1.0, NULL, NULL);
          INSERT INTO comment VALUES ('k', 'sn', 's2', '図がよい')
          """.split(";", -1)) {
        statement.execute(sql);
      }
    }
  }

  private NbgraderImport run(Gradebook book) throws IOException {
    return NbgraderImport.run(
        NbgraderGradebook.read(nbgrader),
        EXERCISES,
        folder.resolve("submitted"),
        book,
        Samples.MONDAY);
  }

  @Test
  void points_comments_and_times_are_taken_over_once() throws IOException {
    try (Gradebook book = Gradebook.write(folder.resolve("ours.db").toString())) {
      NbgraderImport first = run(book);
      assertThat(first).isEqualTo(new NbgraderImport(1, 1, 1, List.of("week1/other-task")));
      List<HandIn> handIns = book.look(rows -> rows.handIns(Samples.EXERCISE));
      assertThat(handIns)
          .extracting(HandIn::submittedAt)
          .containsExactly(Instant.parse("2026-12-04T08:00:00.250Z"));
      List<ManualMark> marks = book.look(rows -> rows.manualHistory(Samples.EXERCISE));
      assertThat(marks).singleElement().satisfies(mark -> {
        assertThat(mark.task()).isEqualTo("ex1-report");
        assertThat(mark.points()).isEqualTo(4);
        assertThat(mark.comment()).isEqualTo("図がよい");
      });
      NbgraderImport second = run(book);
      assertThat(second.handIns() + second.gradings() + second.manual()).isZero();
    }
  }

  @Test
  void what_is_no_gradebook_of_nbgraders_is_refused_and_not_touched() throws IOException {
    Path other = Files.writeString(folder.resolve("other.db"), "id,points\n");
    assertThatThrownBy(() -> NbgraderGradebook.read(other)).hasMessageContaining("GRADE-060");
    assertThat(other).hasContent("id,points");
    assertThatThrownBy(() -> NbgraderGradebook.read(folder.resolve("none.db")))
        .hasMessageContaining("GRADE-060");
  }
}
