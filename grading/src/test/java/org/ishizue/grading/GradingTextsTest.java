package org.ishizue.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ishizue.grading.collect.Reason;
import org.ishizue.grading.deadline.CourseRules;
import org.ishizue.grading.export.ExportFormat;
import org.ishizue.grading.feedback.FeedbackFiles;
import org.ishizue.grading.gradebook.Mark;
import org.ishizue.grading.marks.Change;
import org.ishizue.grading.nbgrader.NbgraderGradebook;
import org.ishizue.grading.release.Release;
import org.ishizue.grading.roster.Roster;
import org.ishizue.grading.submit.Submit;
import org.ishizue.runtime.text.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class GradingTextsTest {
  private static final Pattern CODE = Pattern.compile("\\bGRADE-\\d{3}\\b");

  @ParameterizedTest
  @ValueSource(
      classes = {
        Release.class,
        Roster.class,
        Reason.class,
        CourseRules.class,
        Mark.class,
        Change.class,
        ExportFormat.class,
        FeedbackFiles.class,
        NbgraderGradebook.class,
        Submit.class,
        org.ishizue.grading.grade.GradeOne.class,
        org.ishizue.grading.run.Workers.class,
        org.ishizue.grading.sandbox.Bubblewrap.class,
        org.ishizue.grading.threat.ThreatRun.class
      })
  void both_languages_have_the_same_texts(Class<?> anchor) {
    assertThat(Texts.beside(anchor).differences()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void every_reason_has_its_words(Reason reason) {
    for (var language : org.ishizue.runtime.text.Language.values()) {
      assertThat(reason.text(language, "x")).isNotBlank();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"troubleshooting.md", "troubleshooting.ja.md"})
  void every_code_has_its_place_in_the_troubleshooting_page(String page) throws IOException {
    String text = Files.readString(Path.of("..", "docs", page));
    assertThat(codes())
        .hasSizeGreaterThan(4)
        .allSatisfy(code -> assertThat(text).contains("## " + code));
  }

  private static Set<String> codes() throws IOException {
    Set<String> codes = new TreeSet<>();
    try (Stream<Path> walk = Files.walk(Path.of("src", "main"))) {
      for (Path file : walk.filter(f -> f.toString().endsWith(".properties")).toList()) {
        CODE.matcher(Files.readString(file)).results().forEach(m -> codes.add(m.group()));
      }
    }
    return codes;
  }
}
