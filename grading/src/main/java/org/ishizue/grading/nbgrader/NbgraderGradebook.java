package org.ishizue.grading.nbgrader;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.ishizue.runtime.text.Texts;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/** Reads nbgrader's {@code gradebook.db} (nbgrader 0.6 to 0.9: {@code nbgrader/api.py}); never writes to it. */
public final class NbgraderGradebook {
  private static final Texts TEXTS = Texts.beside(NbgraderGradebook.class);

  private static final String QUERY = """
      SELECT sa.student_id, a.name, sa.timestamp, b.name, g.auto_score, g.manual_score, g.extra_credit,
             COALESCE(gc.max_score, tc.max_score, 0), c.manual_comment
      FROM grade g
      JOIN base_cell b ON b.id = g.cell_id
      JOIN submitted_notebook sn ON sn.id = g.notebook_id
      JOIN submitted_assignment sa ON sa.id = sn.assignment_id
      JOIN assignment a ON a.id = sa.assignment_id
      LEFT JOIN grade_cells gc ON gc.id = b.id
      LEFT JOIN task_cells tc ON tc.id = b.id
      LEFT JOIN base_cell sb ON sb.notebook_id = b.notebook_id AND sb.name = b.name AND sb.type <> 'GradeCell'
      LEFT JOIN comment c ON c.notebook_id = sn.id AND c.cell_id IN (b.id, sb.id)
      ORDER BY a.name, sa.student_id, b.name
      """;

  private NbgraderGradebook() {}

  /**
   * All grades.
   *
   * @throws org.ishizue.runtime.text.ProblemException GRADE-060 if the file is no gradebook of nbgrader's
   */
  public static List<NbgraderGrade> read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw TEXTS.problem("GRADE-060", file, "-");
    }
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    List<NbgraderGrade> grades = new ArrayList<>();
    try (Connection connection = config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
        PreparedStatement statement = connection.prepareStatement(QUERY);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        Double manual = number(rows, 6);
        Double extra = number(rows, 7);
        String comment = rows.getString(9);
        grades.add(new NbgraderGrade(
            rows.getString(1),
            rows.getString(2),
            time(rows.getString(3)),
            rows.getString(4),
            number(rows, 5),
            manual == null ? null : Double.valueOf(manual + (extra == null ? 0 : extra)),
            rows.getDouble(8),
            comment == null ? "" : comment.strip()));
      }
    } catch (SQLException e) {
      throw TEXTS.problem(e, "GRADE-060", file, String.valueOf(e.getMessage()));
    }
    return grades;
  }

  private static @Nullable Double number(ResultSet rows, int column) throws SQLException {
    double number = rows.getDouble(column);
    return rows.wasNull() ? null : Double.valueOf(number);
  }

  /** As SQLAlchemy writes it: in UTC, without saying so. */
  private static @Nullable Instant time(@Nullable String text) {
    try {
      return text == null
          ? null
          : LocalDateTime.parse(text.strip().replace(' ', 'T')).toInstant(ZoneOffset.UTC);
    } catch (DateTimeParseException unknown) {
      return null;
    }
  }
}
