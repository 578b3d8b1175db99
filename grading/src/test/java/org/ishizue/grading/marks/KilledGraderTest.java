package org.ishizue.grading.marks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.ishizue.analysis.meta.Wording;
import org.ishizue.grading.CourseFolder;
import org.ishizue.grading.Samples;
import org.ishizue.grading.deadline.CourseRules;
import org.ishizue.grading.gradebook.Gradebook;
import org.ishizue.grading.gradebook.HandIn;
import org.ishizue.grading.gradebook.Mark;
import org.ishizue.grading.result.ResultFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that writes results and takes them into the gradebook is killed (SIGKILL) fifty times at random
 * moments; what is there at the end is what an undisturbed run leaves.
 */
@Timeout(600)
final class KilledGraderTest {
  private static final int LEARNERS = 150;
  private static final int KILLS = 50;
  private static final List<String> TABLES =
      List.of("hand_in", "grading", "task_result", "manual_mark", "mark");

  /** Columns that no two runs have alike. */
  private static final Set<String> OF_ONE_RUN = Set.of("id", "grading_id", "settled_at");

  @TempDir
  private Path folder = Path.of("");

  /** What the process does: results one by one, the gradebook after every tenth, the marks at the end. */
  public static final class Grader {
    private Grader() {}

    public static void main(String[] arguments) throws IOException {
      CourseFolder course = new CourseFolder(Path.of(arguments[0]));
      System.out.println("begun");
      try (Gradebook book = Gradebook.write(course.gradebook().toString())) {
        Recording recording = new Recording(book, CourseRules.USUAL, Set.of());
        for (int i = 0; i < LEARNERS; i++) {
          String learner = String.format("learner%03d", i);
          var result = Samples.result(learner, "content" + i, "v1", i % 3, i % 4, 2);
          var there = ResultFile.finished(course, learner, Samples.EXERCISE, result.key());
          if (there.isEmpty()) {
            ResultFile.write(course, result);
          }
          HandIn handIn = new HandIn(
              learner, Samples.EXERCISE, result.submissionSha256(), Samples.MONDAY, "src", 3, 1);
          boolean unused = book.change(rows -> rows.add(handIn));
          if (i % 10 == 9) {
            Intake took = recording.take(course);
            if (!took.unreadable().isEmpty()) {
              throw new IllegalStateException(took.unreadable().toString());
            }
          }
        }
        Worth worth = new Worth(
            Samples.EXERCISE,
            1,
            Wording.NONE,
            List.of(
                new Worth.Task("ex1-mean", 2, false, Wording.NONE),
                new Worth.Task("ex1-max", 3, false, Wording.NONE),
                new Worth.Task("ex1-days", 2, false, Wording.NONE)));
        int given = recording.settle(recording.preview(List.of(worth)).changes(), Instant.now());
        System.out.println("ended " + given);
      }
    }
  }

  @Test
  void fifty_kills_lose_nothing_double_nothing_and_leave_nothing_by_half() throws Exception {
    Path undisturbed = folder.resolve("undisturbed");
    Grader.main(new String[] {undisturbed.toString()});
    Path killed = folder.resolve("killed");
    Random random = new Random(50);
    int inTheMiddle = 0;
    for (int i = 0; i < KILLS; i++) {
      // The first kills come early, later ones further on: the work that is left grows shorter.
      inTheMiddle += runAndKill(killed, random.nextInt(20 + 8 * i)) ? 1 : 0;
    }
    Process last = start(killed);
    assertThat(last.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(last.exitValue()).isZero();
    assertThat(inTheMiddle).as("kills before the end of the work").isGreaterThan(KILLS / 2);
    for (String table : TABLES) {
      assertThat(rows(killed, table)).as(table).isEqualTo(rows(undisturbed, table));
    }
    assertThat(rows(killed, "mark")).hasSize(LEARNERS);
    try (Gradebook book = Gradebook.read(new CourseFolder(killed).gradebook().toString())) {
      assertThat(book.marks()).extracting(Mark::status).containsOnly(Mark.Status.FINAL);
    }
  }

  /** Whether it was killed before it had ended by itself. */
  private static boolean runAndKill(Path course, int millis) throws Exception {
    Process process = start(course);
    try (BufferedReader out = process.inputReader()) {
      assertThat(out.readLine()).isEqualTo("begun");
      boolean ended = process.waitFor(millis, TimeUnit.MILLISECONDS);
      process.destroyForcibly().waitFor();
      return !ended;
    }
  }

  private static Process start(Path course) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            Grader.class.getName(),
            course.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /**
   * The rows of a table, in order of their numbers. The numbers themselves have gaps where a run found its
   * hand-ins there already, so that a row is named by its place, and a task's result by its grading's place.
   */
  private static List<String> rows(Path course, String table) throws SQLException {
    Path file = new CourseFolder(course).gradebook();
    List<String> rows = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      try (ResultSet check = statement.executeQuery("PRAGMA integrity_check")) {
        assertThat(check.getString(1)).isEqualTo("ok");
      }
      String query = table.equals("task_result")
          ? "SELECT (SELECT COUNT(*) FROM grading WHERE id <= grading_id) AS grading, task_result.*"
              + " FROM task_result ORDER BY grading_id, place"
          : "SELECT * FROM " + table + " ORDER BY id";
      try (ResultSet result = statement.executeQuery(query)) {
        int columns = result.getMetaData().getColumnCount();
        while (result.next()) {
          StringBuilder row = new StringBuilder();
          for (int i = 1; i <= columns; i++) {
            boolean ofThisRun = OF_ONE_RUN.contains(result.getMetaData().getColumnName(i));
            row.append(ofThisRun ? "" : result.getString(i)).append('|');
          }
          rows.add(row.toString());
        }
      }
    }
    return rows;
  }
}
