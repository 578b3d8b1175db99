package org.ishizue.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ishizue.runtime.text.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LessonCatalogTest {
  @BeforeEach
  void in_english() {
    Language.use(Language.EN);
  }

  @Test
  void the_first_lesson_is_packed_and_found_by_name_and_number() {
    Lesson lesson = LessonCatalog.packed().lesson("01-first-cell");
    assertThat(LessonCatalog.packed().lesson("1").name()).isEqualTo(lesson.name());
    assertThat(lesson.in(Language.JA).title()).isEqualTo("はじめてのセル");
    assertThat(lesson.in(Language.EN).objectives()).hasSize(4);
    assertThat(Files.isRegularFile(lesson.in(Language.JA).instructor())).isTrue();
  }

  @Test
  void an_unknown_lesson_is_answered_with_those_that_there_are() {
    assertThatThrownBy(() -> LessonCatalog.packed().lesson("99"))
        .hasMessageContaining("LESSON-001")
        .hasMessageContaining("01-first-cell");
  }

  @Test
  void everything_that_is_missing_is_reported_at_once(@TempDir Path folder) throws IOException {
    Path lesson = Files.createDirectories(folder.resolve("02-x"));
    Files.writeString(lesson.resolve("lesson.json"), """
        {"name": "02-y", "number": 2, "title": {"ja": "題", "en": ""}, "question": {"ja": "問", "en": "q"},
         "objectives": {"ja": [], "en": []}, "minutes": "60", "datasets": [], "level": "worked", "needs": [], "exercise": "x",
         "glossary": [],
         "notebook": {"ja": "../a.ipynb", "en": "none.ipynb"}, "instructor": {"ja": "lesson.json", "en": "lesson.json"}}
        """);
    assertThatThrownBy(() -> LessonCatalog.in(folder))
        .hasMessageContaining("LESSON-003 02-x/lesson.json: 7 found")
        .hasMessageContaining("glossary.json: The file is missing")
        .hasMessageContaining("numbers.json: The file is missing")
        .hasMessageContaining("title: en is missing")
        .hasMessageContaining("$: minutes is missing")
        .hasMessageContaining("notebook: ja \"../a.ipynb\" is not a file in this folder")
        .hasMessageContaining("notebook: en \"none.ipynb\"")
        .hasMessageContaining("The name is \"02-y\", but the folder is \"02-x\"");
  }

  @Test
  void what_is_not_json_is_refused(@TempDir Path folder) throws IOException {
    Files.writeString(Files.createDirectories(folder.resolve("x")).resolve("lesson.json"), "{,}");
    assertThatThrownBy(() -> LessonCatalog.in(folder)).hasMessageContaining("LESSON-002");
  }
}
