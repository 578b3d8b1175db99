package org.ishizue.checks.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ishizue.runtime.display.Display;
import org.ishizue.runtime.display.DisplaySink;
import org.ishizue.runtime.display.MimeBundle;
import org.ishizue.runtime.text.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CheckingTest {
  private final List<MimeBundle> shown = new ArrayList<>();

  @TempDir
  private Path root = Path.of("");

  @BeforeEach
  void an_exercise_in_english() throws IOException {
    Language.use(Language.EN);
    System.setProperty(ExerciseCatalogue.PROPERTY, root.toString());
    Display.setSink(new DisplaySink() {
      @Override
      public void show(MimeBundle bundle, @Nullable String displayId, boolean update) {
        shown.add(bundle);
      }

      @Override
      public void clear(boolean untilNext) {
        shown.clear();
      }
    });
    write("exercise.json", """
        {'name': '08-x', 'number': 8, 'lesson': '08-x', 'version': 1, 'minutes': 30, 'title': 'X', 'datasets': [],
         'tasks': [{'id': 'ex8-mean', 'points': 2, 'hidden': 2, 'title': {'ja': '平均', 'en': 'Mean'},
                    'hints': [{'ja': '一', 'en': 'first'}, {'ja': '二', 'en': 'second'}]},
                   {'id': 'ex8-two', 'points': 1, 'title': 'Two', 'hints': []}]}
        """);
    write("checks/public.json", """
        {'checks': [{'id': 'mean', 'task': 'ex8-mean', 'answer': 'meanMm', 'kind': 'number', 'unit': 'mm'},
                    {'id': 'a', 'task': 'ex8-two', 'answer': 'a', 'kind': 'text'},
                    {'id': 'b', 'task': 'ex8-two', 'answer': 'b', 'kind': 'text'}]}
        """);
    write(
        "checks/public.expected.json",
        "{'mean': {'value': 29.75}, 'a': {'value': 'x'}, 'b': {'value': 'y'}}");
  }

  private void write(String file, String json) throws IOException {
    Path path = root.resolve("08-x").resolve(file);
    Files.createDirectories(path.resolveSibling("."));
    Files.writeString(path, json.replace('\'', '"'));
  }

  @AfterEach
  void as_it_was() {
    System.clearProperty(ExerciseCatalogue.PROPERTY);
    Language.use(Language.EN);
  }

  private String text() {
    return shown.get(shown.size() - 1).data().getOrDefault(MimeBundle.PLAIN, "");
  }

  @Test
  void a_right_value_passes_and_the_hidden_checks_are_counted() {
    assertThat(Checking.check("ex8-mean", 29.75)).isNotBlank();
    assertThat(text())
        .isEqualTo("✓ ex8-mean Mean: passed\nAt grading 2 more checks are looked at.");
  }

  @Test
  void a_wrong_value_is_told_in_three_parts_without_the_expected_one() {
    var unused = Checking.check("ex8-mean", 0.02975);
    assertThat(text())
        .contains("✗ ex8-mean Mean: not yet right", "expected: a number in mm", "came: 0.02975")
        .contains("look at: Off by a factor of 1,000")
        .doesNotContain("29.75");
    assertThat(shown.get(0).data().get(Checking.REPORT))
        .contains("\"verdict\":\"failed\"", "\"key\":\"unit.thousand\"", "\"hidden\":2");
  }

  @Test
  void it_speaks_the_learners_language() {
    Language.use(Language.JA);
    var unused = Checking.check("ex8-mean", 29750);
    assertThat(text())
        .contains("✗ ex8-mean 平均: まだ正しくありません", "求めるもの: 数値（単位 mm）", "1,000 倍")
        .contains("採点のときは、ほかに 2 件の検査があります。");
  }

  @Test
  void what_came_is_escaped_in_html() {
    var unused = Checking.check("ex8-mean", "<script>alert('1')</script>");
    assertThat(shown.get(0).data().get(MimeBundle.HTML))
        .contains("&lt;script&gt;alert(&#39;1&#39;)")
        .doesNotContain("<script");
  }

  @Test
  void nothing_declared_is_not_answered_and_worth_no_points() {
    var unused = Checking.check("ex8");
    assertThat(text()).contains("– ex8-mean Mean: not answered", "– ex8-two Two: not answered");
    assertThat(Checking.points("ex8")).isZero();
  }

  @Test
  void hints_come_one_at_a_time() {
    var first = Checking.hint("ex8-mean");
    assertThat(text()).startsWith("**Hint 1 of 2**: first").doesNotContain("second");
    var second = Checking.hint("ex8-mean");
    assertThat(text()).contains("first", "**Hint 2 of 2**: second", "last hint");
    var third = Checking.hint("ex8-mean");
    assertThat(text()).contains("**Hint 2 of 2**");
    var none = Checking.hint("ex8-two");
    assertThat(text()).contains("There are no hints for `ex8-two`");
    assertThat(List.of(first, second, third, none)).doesNotHaveDuplicates();
  }

  @Test
  void an_exercise_is_found_by_its_short_name_its_number_and_its_folder() {
    for (String name : List.of("ex8", "8", "08-x")) {
      var unused = Checking.check(name);
      assertThat(text()).contains("ex8-mean");
    }
  }

  @Test
  void unknown_names_are_refused_with_those_there_are() {
    assertThatThrownBy(() -> Checking.check("ex9"))
        .hasMessageContaining("EXERCISE-001")
        .hasMessageContaining("Did you mean ex8?");
    assertThatThrownBy(() -> Checking.check("ex8-maen"))
        .hasMessageContaining("EXERCISE-002")
        .hasMessageContaining("Did you mean ex8-mean?");
    assertThatThrownBy(() -> Checking.check("ex8-two", "x"))
        .hasMessageContaining("EXERCISE-004")
        .hasMessageContaining("a, b");
  }

  @Test
  void a_stub_says_what_to_do() {
    assertThat(Checking.notAnswered())
        .hasMessageContaining("EXERCISE-010 This task is not answered yet.");
  }
}
