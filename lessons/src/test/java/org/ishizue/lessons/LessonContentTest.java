package org.ishizue.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.ishizue.datasets.Datasets;
import org.ishizue.runtime.text.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every folder of this module that is a lesson. */
final class LessonContentTest {
  static Stream<Lesson> lessons() {
    return LessonCatalog.in(Path.of("").toAbsolutePath()).lessons().stream();
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void both_languages_have_the_same_code(Lesson lesson) {
    assertThat(notebook(lesson, Language.JA).sources("code"))
        .isNotEmpty()
        .isEqualTo(notebook(lesson, Language.EN).sources("code"));
    assertThat(notebook(lesson, Language.JA).cells())
        .hasSameSizeAs(notebook(lesson, Language.EN).cells());
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void it_is_a_notebook_of_format_4_5_for_our_kernel_without_outputs(Lesson lesson) {
    for (Language language : Language.values()) {
      JsonObject json = notebook(lesson, language).json();
      assertThat(json.get("nbformat").getAsInt()).isEqualTo(4);
      assertThat(json.get("nbformat_minor").getAsInt()).isEqualTo(5);
      JsonObject kernel = json.getAsJsonObject("metadata").getAsJsonObject("kernelspec");
      assertThat(kernel.get("name").getAsString()).isEqualTo("java");
      assertThat(kernel.get("display_name").getAsString()).isEqualTo("Java (Ishizue)");
      assertThat(notebook(lesson, language).cells().stream()
              .map(cell -> cell.get("id").getAsString()))
          .doesNotHaveDuplicates();
      assertThat(notebook(lesson, language).cells())
          .filteredOn(cell -> cell.has("outputs"))
          .allMatch(cell -> cell.getAsJsonArray("outputs").isEmpty()
              && cell.get("execution_count").isJsonNull());
    }
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void its_data_sets_exist(Lesson lesson) {
    assertThat(lesson.datasets())
        .allSatisfy(name -> assertThat(Datasets.about(name).resources()).isNotEmpty());
  }

  private static NotebookText notebook(Lesson lesson, Language language) {
    return NotebookText.read(lesson.in(language).notebook());
  }
}
