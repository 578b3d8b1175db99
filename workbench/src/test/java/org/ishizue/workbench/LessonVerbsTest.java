package org.ishizue.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.ishizue.workbench.cli.Home;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code lesson list} and {@code lesson open} on the lessons of this tree. */
final class LessonVerbsTest {
  private static final String LESSONS =
      Path.of("..", "lessons").toAbsolutePath().normalize().toString();

  @TempDir
  private Path folder = Path.of("");

  @Test
  void the_list_shows_title_minutes_level_and_exercise() {
    Ran ran = list("--lang", "en");
    assertThat(ran.exit()).as(ran.err()).isZero();
    assertThat(ran.out())
        .containsPattern("(?m)^ +1  First cell +60  worked +- +01-first-cell$")
        .containsPattern("\\d+ lessons, \\d+ minutes in class");
    assertThat(list("--lang", "ja").out()).contains("はじめてのセル", "お手本");
  }

  @Test
  void a_program_reads_the_list_as_json() {
    assertThat(list("--json").out())
        .contains("\"name\": \"01-first-cell\"", "\"level\": \"worked\"", "\"ja\": \"はじめてのセル\"");
  }

  @Test
  void where_no_lessons_are_that_is_said() {
    Ran ran = Ran.command("lesson", "list", "--lessons", folder.toString(), "--lang", "en");
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).startsWith("LESSON-040").contains("Fix:");
  }

  @Test
  void a_broken_lesson_does_not_hide_the_others() throws Exception {
    Path broken = Files.createDirectories(folder.resolve("01-x"));
    Files.writeString(broken.resolve("lesson.json"), "{,}");
    Ran ran = Ran.command("lesson", "list", "--lessons", folder.toString(), "--lang", "en");
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.err()).contains("LESSON-002 01-x/lesson.json");
  }

  @Test
  void a_lesson_is_put_into_the_workspace_in_the_language_in_use() {
    Ran ran = open("1", "--lang", "ja");
    assertThat(ran.exit()).as(ran.err()).isZero();
    Path copy = folder.resolve("lessons/01-first-cell.ja.ipynb");
    assertThat(ran.out()).contains("01-first-cell.ja.ipynb");
    assertThat(copy).content().contains("はじめてのセル");
  }

  @Test
  void what_the_learner_has_is_never_written_over() throws Exception {
    open("01-first-cell", "--lang", "en");
    Path copy = folder.resolve("lessons/01-first-cell.en.ipynb");
    String mine = Files.readString(copy).replace("First cell", "My cell");
    Files.writeString(copy, mine);
    Ran ran = open("01-first-cell", "--lang", "en");
    assertThat(ran.err()).contains("It was there already and stays as it is.");
    assertThat(copy).content().isEqualTo(mine);
    open("01-first-cell", "--lang", "en", "--update");
    assertThat(copy).content().isEqualTo(mine);
  }

  @Test
  void a_book_is_not_written_where_something_else_is_and_in_no_unknown_language() throws Exception {
    Files.writeString(folder.resolve("thesis.txt"), "x");
    Ran full = Ran.command(
        "lesson", "render", "--lessons", LESSONS, "--out", folder.toString(), "--lang", "en");
    assertThat(full.exit()).isEqualTo(2);
    assertThat(full.err()).startsWith("LESSON-042").contains("Fix:");
    Ran french = Ran.command("lesson", "render", "--lang", "fr");
    assertThat(french.exit()).isEqualTo(2);
    assertThat(french.err()).contains("fr", "--lang");
    Ran both = Ran.command("lesson", "list", "--lang", "both");
    assertThat(both.exit()).as("only a book is in both").isEqualTo(2);
  }

  @Test
  void a_lesson_that_is_not_there_is_named_with_those_that_are() {
    Ran ran = open("99", "--lang", "en");
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).startsWith("LESSON-001").contains("01-first-cell");
    Ran check =
        Ran.command("lesson", "check", "99", "--no-run", "--lessons", LESSONS, "--lang", "en");
    assertThat(check.exit()).isEqualTo(2);
    assertThat(check.err()).startsWith("LESSON-041").contains("01-first-cell");
  }

  private Ran list(String... more) {
    return at("list", more);
  }

  private Ran open(String name, String... more) {
    String[] arguments = new String[more.length + 3];
    arguments[0] = name;
    arguments[1] = "--workspace";
    arguments[2] = folder.toString();
    System.arraycopy(more, 0, arguments, 3, more.length);
    return at("open", arguments);
  }

  private static Ran at(String verb, String... more) {
    String[] arguments = new String[more.length + 4];
    arguments[0] = "lesson";
    arguments[1] = verb;
    arguments[2] = "--lessons";
    arguments[3] = LESSONS;
    System.arraycopy(more, 0, arguments, 4, more.length);
    return Ran.at(new Home(Path.of("/ishizue")), arguments);
  }
}
