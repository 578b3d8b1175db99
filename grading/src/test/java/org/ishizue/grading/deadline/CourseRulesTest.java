package org.ishizue.grading.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.ishizue.runtime.text.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CourseRulesTest {
  private static final Instant FRIDAY = Instant.parse("2026-12-04T12:00:00Z");

  @TempDir
  private Path course = Path.of("");

  @BeforeEach
  void english() {
    Language.use(Language.EN);
  }

  private CourseRules rules(String json) throws IOException {
    Files.writeString(course.resolve(CourseRules.FILE), json);
    return CourseRules.of(course);
  }

  @Test
  void without_a_file_nothing_is_late() {
    CourseRules rules = CourseRules.of(course);
    assertThat(rules.counts()).isEqualTo(Counts.LATEST);
    assertThat(rules.lateness("01-first-cell", "sato", FRIDAY)).isEqualTo(Deadline.Lateness.NONE);
  }

  @Test
  void an_extension_holds_for_its_learner_alone() throws IOException {
    CourseRules rules = rules("""
        {"timeZone": "Asia/Tokyo", "counts": "best", "levels": ["isolated", "separated"],
         "late": {"graceMinutes": 10, "percentPerDay": 20},
         "deadlines": {"01-first-cell": {"due": "2026-12-04T17:00"},
                       "02-dirty-csv": {"due": "2026-12-04T17:00:30", "late": {"percentPerDay": 5}}},
         "extensions": [{"learner": "sato", "exercise": "01-first-cell", "due": "2026-12-11T17:00",
                         "reason": "病欠"}]}
        """);
    assertThat(rules.counts()).isEqualTo(Counts.BEST);
    assertThat(rules.lateness("01-first-cell", "sato", FRIDAY).percent()).isZero();
    assertThat(rules.lateness("01-first-cell", "suzuki", FRIDAY).percent()).isEqualTo(20);
    assertThat(rules.lateness("02-dirty-csv", "sato", FRIDAY).percent()).isEqualTo(5);
    assertThat(rules.lateness("03-join-by-code", "sato", FRIDAY).percent()).isZero();
  }

  @Test
  void all_faults_are_named_at_once() {
    assertThatThrownBy(() -> rules("""
        {"timezone": "Asia/Tokyo", "timeZone": "Asia/Tokio", "counts": "newest", "levels": ["none"],
         "late": {"percentPerDay": 120},
         "deadlines": {"a": {"due": "Friday"}},
         "extensions": [{"learner": "sato", "exercise": "b", "due": "2026-12-11T17:00"}]}
        """))
        .hasMessageContaining("GRADE-030")
        .hasMessageContaining("\"timezone\" is not known")
        .hasMessageContaining("Asia/Tokio")
        .hasMessageContaining("newest")
        .hasMessageContaining("none")
        .hasMessageContaining("120")
        .hasMessageContaining("Friday")
        .hasMessageContaining("\"b\" has no deadline");
  }

  @Test
  void a_file_that_is_no_json_is_refused() {
    assertThatThrownBy(() -> rules("{")).hasMessageContaining("GRADE-030");
  }
}
