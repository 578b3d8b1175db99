package org.ishizue.lessons.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.ishizue.runtime.text.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every way in which a lesson's files can be broken is named with file and cell. */
final class LessonRulesTest {
  private static final Language BEFORE = Language.current();

  @TempDir
  private Path root = Path.of("");

  private WrittenLesson lesson;

  @BeforeEach
  void a_good_lesson() throws IOException {
    lesson = WrittenLesson.good(root, "01-a", 1);
  }

  @AfterEach
  void language_as_before() {
    Language.use(BEFORE);
  }

  @Test
  void a_good_lesson_has_no_faults() {
    assertThat(lesson.faults()).isEmpty();
  }

  @Test
  void a_missing_language_is_named_and_the_rest_is_still_checked() throws IOException {
    lesson.delete("lesson.en.ipynb").replace("lesson.ja.ipynb", "(#題)", "(#無)");
    only(
        "LESSON-003 01-a/lesson.json: notebook: en \"lesson.en.ipynb\" is not a file",
        "LESSON-017 01-a/lesson.ja.ipynb [c01]: the link \"#無\" leads nowhere");
  }

  @Test
  void a_lesson_json_that_is_no_json_is_named() throws IOException {
    lesson.write("lesson.json", "{,}");
    only("LESSON-002 01-a/lesson.json");
  }

  @Test
  void a_notebook_that_is_none_is_named() throws IOException {
    lesson.write("lesson.ja.ipynb", "{\"cells\": 3}");
    only("LESSON-010 01-a/lesson.ja.ipynb: it cannot be read");
  }

  @Test
  void code_that_differs_is_named_with_its_line() throws IOException {
    lesson.replace("lesson.en.ipynb", "int a = 2;\\n", "int a = 2;\\n\", \"// two\\n");
    only(
        "LESSON-011 01-a/lesson.en.ipynb [c02]: line 2 of the code differs between the languages: Japanese \"var t");
  }

  @Test
  void a_cell_without_partner_is_named_on_its_side() throws IOException {
    lesson.replace("lesson.ja.ipynb", "\"c03\"", "\"c05\"");
    only(
        "LESSON-012 01-a/lesson.en.ipynb [c03]: this cell has no partner in 01-a/lesson.ja.ipynb",
        "LESSON-012 01-a/lesson.ja.ipynb [c05]: this cell has no partner in 01-a/lesson.en.ipynb");
  }

  @Test
  void cells_in_another_order_are_named() throws IOException {
    lesson
        .replace("lesson.en.ipynb", "\"c02\"", "\"x\"")
        .replace("lesson.en.ipynb", "\"c03\"", "\"c02\"")
        .replace("lesson.en.ipynb", "\"x\"", "\"c03\"");
    assertThat(lesson.faults())
        .anyMatch(fault ->
            fault.startsWith("LESSON-012 01-a/lesson.en.ipynb [c03]: here c02 should come"));
  }

  @Test
  void a_cell_of_another_kind_or_with_other_tags_is_named() throws IOException {
    lesson
        .replace(
            "lesson.en.ipynb",
            "\"id\": \"c03\", \"metadata\": {}",
            "\"id\": \"c03\", \"metadata\": {\"tags\": [\"raises-exception\"]}")
        .replace("lesson.en.ipynb", "\"markdown\"", "\"raw\"");
    assertThat(lesson.faults())
        .anyMatch(fault -> fault.startsWith(
            "LESSON-012 01-a/lesson.en.ipynb [c01]: the Japanese cell is MARKDOWN"))
        .anyMatch(fault ->
            fault.startsWith("LESSON-012 01-a/lesson.en.ipynb [c03]: the cell's tags differ"));
  }

  @Test
  void a_form_that_is_not_a_lessons_is_named() throws IOException {
    lesson
        .inBothNotebooks("\"name\": \"java\"", "\"name\": \"jjava\"")
        .inBothNotebooks("\"id\": \"c03\"", "\"id\": \"c02\"")
        .inBothNotebooks("\"nbformat_minor\": 5", "\"nbformat_minor\": 4");
    assertThat(lesson.faults())
        .contains("LESSON-013 01-a/lesson.ja.ipynb [c02]: cell 3 has the id of an earlier cell.")
        .anyMatch(fault -> fault.contains("has format 4.4, not 4.5"))
        .anyMatch(
            fault -> fault.contains("01-a/lesson.en.ipynb: the notebook does not name our kernel"));
  }

  @Test
  void a_cell_without_id_is_named_by_its_number() throws IOException {
    lesson.inBothNotebooks("\"id\": \"c03\"", "\"id\": \"no id\"");
    assertThat(lesson.faults())
        .anyMatch(fault ->
            fault.startsWith("LESSON-013 01-a/lesson.ja.ipynb [#3]: the cell's id \"no id\""));
  }

  @Test
  void a_lesson_without_slides_is_named() throws IOException {
    lesson.inBothNotebooks(
        "\"metadata\": {\"slideshow\": {\"slide_type\": \"slide\"}}", "\"metadata\": {}");
    only(
        "LESSON-023 01-a/lesson.ja.ipynb: no cell is a slide",
        "LESSON-023 01-a/lesson.en.ipynb: no cell is a slide");
  }

  @Test
  void marks_for_slides_that_are_wrong_are_named_with_their_cells() throws IOException {
    lesson
        .inBothNotebooks(
            "\"id\": \"c01\", \"metadata\": {\"slideshow\": {\"slide_type\": \"slide\"}}",
            "\"id\": \"c01\", \"metadata\": {\"slideshow\": {\"slide_type\": \"fragment\"}}")
        .inBothNotebooks(
            "\"id\": \"c04\", \"metadata\": {\"slideshow\": {\"slide_type\": \"slide\"}}",
            "\"id\": \"c04\", \"metadata\": {\"slideshow\": {\"slide_type\": \"sldie\"}}");
    assertThat(lesson.faults())
        .hasSize(6)
        .anyMatch(fault -> fault.startsWith(
            "LESSON-023 01-a/lesson.ja.ipynb [c01]: the cell is to go on a slide (\"fragment\")"))
        .anyMatch(fault -> fault.startsWith(
            "LESSON-023 01-a/lesson.en.ipynb [c04]: the slide type \"sldie\" is none of"))
        .anyMatch(fault -> fault.startsWith("LESSON-023 01-a/lesson.en.ipynb: only 1 slides"));
  }

  @Test
  void minutes_that_do_not_add_up_are_named() throws IOException {
    lesson
        .replace("instructor.ja.md", "| 20～60 |", "| 25～60 |")
        .replace("instructor.en.md", "| 20–60 |", "| 20-55 |");
    only(
        "LESSON-024 01-a/instructor.ja.md: the part of 25–60 begins after a part that ends at 20",
        "LESSON-024 01-a/instructor.en.md: the timing ends after 55 minutes, lesson.json says 60");
  }

  @Test
  void notes_without_a_timing_are_named() throws IOException {
    lesson.write("instructor.en.md", "# Notes\n");
    only("LESSON-024 01-a/instructor.en.md: there is no timing");
  }

  @Test
  void stored_outputs_are_named() throws IOException {
    lesson
        .replace(
            "lesson.ja.ipynb",
            "\"outputs\": [], \"source\": [\"a * 2\"]",
            "\"outputs\": [{\"output_type\": \"stream\", \"name\": \"stdout\", \"text\": \"4\"}], \"source\": [\"a * 2\"]")
        .replace(
            "lesson.en.ipynb",
            "\"execution_count\": null, \"outputs\": [], \"source\"",
            "\"execution_count\": 7, \"outputs\": [], \"source\"");
    only(
        "LESSON-014 01-a/lesson.ja.ipynb [c03]: what a run left is stored (1 outputs",
        "LESSON-014 01-a/lesson.en.ipynb [c03]: what a run left is stored (0 outputs",
        "LESSON-014 01-a/lesson.en.ipynb [c04]: what a run left is stored (0 outputs");
  }

  @Test
  void an_unknown_data_set_is_named_with_near_names() throws IOException {
    lesson.replace("lesson.json", "[\"rain\"]", "[\"rain\", \"bridgs\"]");
    only("LESSON-015 01-a/lesson.json: there is no data set \"bridgs\". Near names: bridges.");
  }

  @Test
  void a_data_set_that_only_the_code_names_is_named_with_its_cell() throws IOException {
    lesson.inBothNotebooks("load(\\\"rain\\\")", "load(\\\"bridges\\\")");
    only(
        "LESSON-015 01-a/lesson.ja.ipynb [c02]: the data set \"bridges\" is used, but",
        "LESSON-015 01-a/lesson.en.ipynb [c02]: the data set \"bridges\" is used, but");
  }

  @Test
  void a_picture_without_alt_text_or_beside_the_notebook_is_named() throws IOException {
    lesson
        .replace(
            "lesson.ja.ipynb",
            "越水とは。",
            "越水 ![](attachment:a.png) <img src='data:image/png;base64,'>")
        .replace("lesson.en.ipynb", "What is", "![A levee](levee.png) What is");
    only(
        "LESSON-016 01-a/lesson.ja.ipynb [c01]: the picture \"attachment:a.png\" has no alt text",
        "LESSON-016 01-a/lesson.ja.ipynb [c01]: the picture \"attachment:a.png\" does not come with",
        "LESSON-016 01-a/lesson.ja.ipynb [c01]: the picture \"data:image/png;base64,\" has no alt text",
        "LESSON-016 01-a/lesson.en.ipynb [c01]: the picture \"levee.png\" does not come with the notebook");
  }

  @Test
  void dead_links_and_anchors_are_named_in_notebooks_and_notes() throws IOException {
    lesson
        .replace("lesson.ja.ipynb", "(#題)", "(../09-z/lesson.ja.ipynb)")
        .replace("lesson.en.ipynb", "(#Title)", "(#title)")
        .write(
            "instructor.en.md",
            "# Notes\n\n[here](#Notes) [there](lesson.json) [web](https://example.org) [gone](a.md)\n\n| 0–60 | all |\n");
    only(
        "LESSON-017 01-a/lesson.ja.ipynb [c01]: the link \"../09-z/lesson.ja.ipynb\" leads nowhere.",
        "LESSON-017 01-a/lesson.en.ipynb [c01]: the link \"#title\" leads nowhere.",
        "LESSON-017 01-a/instructor.en.md: the link \"a.md\" leads nowhere.");
  }

  @Test
  void gaps_of_the_glossary_are_named() throws IOException {
    lesson
        .replace("lesson.json", "[\"word-1\"]", "[\"word-2\", \"worm-2\"]")
        .replace("lesson.en.ipynb", "What is overtopping?", "What?");
    WrittenLesson second = WrittenLesson.good(root, "02-b", 2);
    only(
        "LESSON-018 01-a/lesson.json: no lesson defines the word \"worm-2\". Near keys: word-2, word-1.",
        "LESSON-018 01-a/glossary.json: the word \"word-1\" is defined, but does not stand under",
        "LESSON-018 01-a/lesson.en.ipynb: the text never says \"overtopping\"");
    assertThat(second.faults()).isEmpty();
    second.replace("glossary.json", "word-2", "word-1").replace("lesson.json", "word-2", "word-1");
    assertThat(second.faults())
        .containsExactly(
            "LESSON-018 02-b/glossary.json: the word \"word-1\" is defined in 01-a as well. Keep one of the two.");
  }

  @Test
  void what_stands_in_parentheses_of_a_word_need_not_be_said() throws IOException {
    lesson
        .replace("glossary.json", "越水", "（河川の）越水")
        .replace("glossary.json", "\"overtopping\"", "\"overtopping (of a levee)\"");
    assertThat(lesson.faults()).isEmpty();
  }

  @Test
  void a_word_without_its_other_language_or_of_another_field_is_named() throws IOException {
    lesson
        .replace("glossary.json", "\"en\": \"overtopping\",", "")
        .replace("glossary.json", "civil", "law");
    only(
        "LESSON-003 01-a/glossary.json: word-1: the field \"law\" is not civil, statistics or java.",
        "LESSON-003 01-a/glossary.json: word-1: en is missing");
  }

  @Test
  void numbers_that_are_none_are_named() throws IOException {
    lesson.write("numbers.json", """
        {"numbers": [{"name": "a", "of": "1", "is": "1", "within": 0}, {"name": "a", "of": "1", "is": 1, "within": -1}]}
        """);
    only(
        "LESSON-003 01-a/numbers.json: a: is is missing",
        "LESSON-003 01-a/numbers.json: a: within is missing",
        "LESSON-003 01-a/numbers.json: \"a\" occurs twice.");
  }

  @Test
  void absurd_minutes_are_named() throws IOException {
    lesson.replace("lesson.json", "\"minutes\": 60", "\"minutes\": 6000");
    only("LESSON-019 01-a/lesson.json: 6000 minutes are not a lesson");
  }

  @Test
  void an_exercise_that_is_not_there_is_named_with_near_names() throws IOException {
    lesson.replace("lesson.json", "\"exercise\": \"01-a\"", "\"exercise\": \"01-b\"");
    only("LESSON-020 01-a/lesson.json: there is no exercise \"01-b\". Near names: 01-a, 02-b.");
  }

  @Test
  void needs_that_are_unknown_or_go_round_are_named() throws IOException {
    WrittenLesson second = WrittenLesson.good(root, "02-b", 2);
    lesson.replace("lesson.json", "\"needs\": []", "\"needs\": [\"02-b\", \"03-c\"]");
    second.replace("lesson.json", "\"needs\": []", "\"needs\": [\"01-a\"]");
    only(
        "LESSON-021 01-a/lesson.json: the lessons need each other in a circle: 01-a → 02-b → 01-a.",
        "LESSON-021 01-a/lesson.json: it needs \"03-c\", which is no lesson. Near names: 01-a, 02-b.");
    assertThat(second.faults()).singleElement().asString().contains("02-b → 01-a → 02-b");
  }

  @Test
  void a_number_that_two_lessons_have_is_named_in_both() throws IOException {
    WrittenLesson second = WrittenLesson.good(root, "02-b", 2);
    second.replace("lesson.json", "\"number\": 2", "\"number\": 1");
    only("LESSON-021 01-a/lesson.json: the number 1 is that of 02-b too.");
    assertThat(second.faults()).hasSize(1);
  }

  @Test
  void a_cell_that_needs_a_network_is_named() throws IOException {
    lesson.inBothNotebooks("a * 2", "%maven org.example:a:1");
    only(
        "LESSON-022 01-a/lesson.ja.ipynb [c03]: the cell needs a network (%maven)",
        "LESSON-022 01-a/lesson.en.ipynb [c03]: the cell needs a network (%maven)");
  }

  @Test
  void a_level_that_is_none_is_named() throws IOException {
    lesson.replace("lesson.json", "\"worked\"", "\"hard\"");
    only("LESSON-003 01-a/lesson.json: The level \"hard\" is not worked, faded, own or capstone.");
  }

  /** These are all faults, whatever their order. */
  private void only(String... starts) {
    List<String> faults = lesson.faults();
    assertThat(faults).as(String.join("\n", faults)).hasSameSizeAs(starts);
    for (String start : starts) {
      assertThat(faults).anyMatch(fault -> fault.startsWith(start));
    }
  }
}
