package org.ishizue.grading.gradebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.ishizue.grading.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SqliteGradebookTest extends GradebookContract {
  @TempDir
  private Path folder = Path.of("");

  @Override
  String place() {
    return folder.resolve("gradebook.db").toString();
  }

  @Override
  Connection connection() throws SQLException {
    return new SqliteFile(Path.of(place()), Duration.ZERO).connect();
  }

  @Test
  void the_file_is_its_owners_alone() throws IOException {
    Gradebook.write(place()).close();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(Path.of(place()))))
        .isEqualTo("rw-------");
  }

  @Test
  void a_full_disk_is_told_and_leaves_what_was_there() throws SQLException {
    try (Gradebook book = Gradebook.write(place())) {
      book.change(rows -> rows.add(new Grading(Samples.result("sato", "a", "v1", 2, 3, 0))));
    }
    try (Connection connection = connection()) {
      // SQLite's own way to have no room: the same error as from a disk that is full.
      int pages = new Statements(connection)
          .query("PRAGMA page_count", row -> row.getInt(1))
          .get(0);
      Gradebook book = Gradebook.over(new SqliteFile(Path.of(place()), Duration.ZERO), connection);
      new Statements(connection).query("PRAGMA max_page_count = " + (pages + 2), row -> 0);
      assertThatThrownBy(() -> book.change(rows -> {
            for (int i = 0; i < 1000; i++) {
              rows.add(new Grading(Samples.result("sato" + i, "a", "v1", 2, 3, 0)));
            }
            return 0;
          }))
          .hasMessageContaining("GRADE-041")
          .hasMessageContaining("full");
      assertThat(gradings(book)).hasSize(1);
    }
  }

  @Test
  void a_file_that_is_no_gradebook_is_refused() throws IOException {
    Files.writeString(Path.of(place()), "learner,points\nsato,7\n".repeat(100));
    assertThatThrownBy(() -> Gradebook.write(place())).hasMessageContaining("GRADE-041");
    assertThat(Path.of(place())).content().startsWith("learner,points");
  }

  @Test
  void another_database_is_refused() {
    assertThatThrownBy(() -> Gradebook.write("jdbc:mysql://localhost/x?password=secret"))
        .hasMessageContaining("GRADE-044")
        .hasMessageNotContaining("secret");
  }
}
