package org.ishizue.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ishizue.jupyter.json.Json;
import org.ishizue.jupyter.notebook.Cell;
import org.ishizue.jupyter.notebook.Notebook;
import org.ishizue.workbench.cli.Home;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code lesson check} with the kernel of the distribution. */
final class LessonsIT {
  private final Home home = Home.ofProcess();

  @TempDir
  private Path folder = Path.of("");

  @Test
  void every_lesson_runs_in_both_languages_and_its_numbers_are_what_it_says() throws Exception {
    Ran ran = Ran.at(home, "lesson", "check", "--lessons", home.lessons().toString(), "--json");
    // For whoever reads the build's log: the time of each lesson.
    System.out.println(ran.err());
    assertThat(ran.exit()).as(ran.err()).isZero();
    JsonArray lessons = Json.parse(ran.out()).getAsJsonArray();
    assertThat(lessons).isNotEmpty();
    for (JsonElement one : lessons) {
      JsonObject runs = one.getAsJsonObject().getAsJsonObject("runs");
      assertThat(runs.keySet())
          .as(one.getAsJsonObject().get("lesson").toString())
          .hasSize(2);
      assertThat(runs.getAsJsonObject("ja").getAsJsonArray("numbers"))
          .as(one.getAsJsonObject().get("lesson").toString())
          .isNotEmpty()
          .allMatch(number -> number.getAsJsonObject().get("good").getAsBoolean());
    }
    // What lesson 1 asks of the learner: 50 mm, the hourly column, and a typing error.
    assertThat(lessons
            .get(0)
            .getAsJsonObject()
            .getAsJsonObject("runs")
            .getAsJsonObject("en")
            .getAsJsonArray("changes"))
        .hasSize(3);
  }

  @Test
  void every_fault_of_a_run_is_named_and_the_next_lesson_is_run_all_the_same() throws Exception {
    lesson(
        "01-broken",
        1,
        List.of("int a = 2;", "a / 0", "a"),
        "{\"name\": \"never\", \"of\": \"a\", \"is\": 2, \"within\": 0}");
    lesson(
        "02-wrong",
        2,
        List.of(
            "int a = 2;",
            "var t = Table.create(\"t\", IntColumn.create(\"year\", 1, 2), DoubleColumn.create(\"v\", 1.0, 2.0));\n"
                + "Chart.line(t, \"year\", \"v\")",
            "// raises-exception\na + 1"),
        "{\"name\": \"right\", \"of\": \"a\", \"is\": 2, \"within\": 0},"
            + "{\"name\": \"wrong\", \"of\": \"a / 4.0\", \"is\": 0.6, \"within\": 0.05},"
            + "{\"name\": \"nonsense\", \"of\": \"b\", \"is\": 1, \"within\": 0}",
        change("five", "c1", "= 2", "= 5", "6")
            + "," + change("seven", "c1", "= 2", "= 7", "6")
            + "," + change("nowhere", "c1", "= 3", "= 4", "6")
            + "," + change("noCell", "c9", "= 2", "= 4", "6"));
    Ran ran =
        Ran.at(home, "lesson", "check", "--lessons", folder.toString(), "--lang", "en", "--json");
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.err())
        .contains(
            "LESSON-030 01-broken/lesson.ja.ipynb [c2]: the cell failed: java.lang.ArithmeticException: / by zero")
        .contains("LESSON-030 01-broken/lesson.en.ipynb [c2]")
        .contains("LESSON-034 02-wrong/lesson.ja.ipynb [c2]: the figure has no source")
        .contains("LESSON-038 02-wrong/lesson.ja.ipynb [c2]: the figure has no title")
        .contains("LESSON-037 02-wrong/lesson.en.ipynb [c3]")
        .contains(
            "LESSON-035 02-wrong/lesson.en.ipynb [wrong]: the text says 0.6 ± 0.05, the session gives 0.5")
        .contains(
            "LESSON-036 02-wrong/lesson.en.ipynb [nonsense]: the number cannot be computed: b gives")
        .contains(
            "LESSON-039 02-wrong/lesson.ja.ipynb [c1]: after the change \"seven\" the text says that this is shown: \"6\". It is not; this is: 8")
        .contains("LESSON-025 02-wrong/lesson.en.ipynb [c1]: the change \"nowhere\"")
        .contains("LESSON-025 02-wrong/lesson.en.ipynb [c9]: the change \"noCell\"")
        .doesNotContain("[right]", "[never]", "\"five\"")
        .contains("0 good, 2 not good");
    JsonObject second = Json.parse(ran.out()).getAsJsonArray().get(1).getAsJsonObject();
    JsonArray numbers =
        second.getAsJsonObject("runs").getAsJsonObject("ja").getAsJsonArray("numbers");
    assertThat(numbers.get(1).getAsJsonObject().get("value").getAsDouble()).isEqualTo(0.5);
    assertThat(second.getAsJsonObject("runs").getAsJsonObject("ja").getAsJsonArray("changes"))
        .extracting(change -> change.getAsJsonObject().get("good").getAsBoolean())
        .containsExactly(true, false, false, false);
  }

  @Test
  void a_book_holds_what_the_cells_put_out_and_names_a_lesson_that_failed() throws Exception {
    lesson("01-good", 1, List.of("var words = List.of(\"<b>\", \"&\");\nwords", "1 + 1"), "");
    lesson("02-broken", 2, List.of("int a = 2;", "a / 0"), "");
    Path out = folder.resolve("out");
    Ran ran = Ran.at(
        home,
        "lesson",
        "render",
        "--lessons",
        folder.toString(),
        "--out",
        out.toString(),
        "--slides",
        "--lang",
        "en");
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.err())
        .contains("LESSON-030 02-broken/lesson.en.ipynb [c2]")
        .doesNotContain(".ja.ipynb [c2]");
    assertThat(ran.out()).contains(out.resolve("index.html").toString());
    assertThat(out.resolve("ja")).doesNotExist();
    assertThat(out.resolve("en/01-good.html")).content().contains("[&lt;b&gt;, &amp;]", ">2</pre>");
    assertThat(out.resolve("en/02-broken.html")).content().contains("/ by zero");
    assertThat(out.resolve("en/slides-01-good.html")).exists();
    assertThat(out.resolve("en/exercise-01-first-cell.html"))
        .content()
        .contains("notAnswered")
        .doesNotContain("SOLUTION");
  }

  @Test
  void a_cell_that_never_ends_is_named() throws Exception {
    lesson("01-endless", 1, List.of("while (true) { }"), "");
    Ran ran = Ran.at(
        home, "lesson", "check", "--lessons", folder.toString(), "--timeout", "4", "--lang", "en");
    assertThat(ran.err())
        .contains("LESSON-031 01-endless/lesson.ja.ipynb [c1]: the cell ran longer than 4 s");
  }

  /** A change of a cell, after which c3 is run. */
  private static String change(String name, String cell, String from, String to, String shows) {
    return "{\"name\": \"%s\", \"cell\": \"%s\", \"edits\": [{\"from\": \"%s\", \"to\": \"%s\"}], \"then\": [\"c3\"], \"shows\": [\"%s\"]}"
        .formatted(name, cell, from, to, shows);
  }

  private void lesson(String name, int number, List<String> cells, String numbers)
      throws Exception {
    lesson(name, number, cells, numbers, "");
  }

  private void lesson(String name, int number, List<String> cells, String numbers, String changes)
      throws Exception {
    Path lesson = Files.createDirectories(folder.resolve(name));
    Files.writeString(lesson.resolve("lesson.json"), """
        {"name": "%s", "number": %d, "level": "own", "needs": [], "exercise": "01-first-cell", "minutes": 60,
         "title": {"ja": "題", "en": "Title"}, "question": {"ja": "問", "en": "Why?"},
         "objectives": {"ja": [], "en": []}, "datasets": [], "glossary": [],
         "notebook": {"ja": "lesson.ja.ipynb", "en": "lesson.en.ipynb"},
         "instructor": {"ja": "notes.md", "en": "notes.md"}}
        """.formatted(name, number));
    Files.writeString(lesson.resolve("glossary.json"), "{\"terms\": []}");
    Files.writeString(
        lesson.resolve("numbers.json"),
        "{\"numbers\": [" + numbers + "], \"changes\": [" + changes + "]}");
    Files.writeString(lesson.resolve("notes.md"), "# Notes\n\n| 0–60 | all |\n");
    Notebook notebook = Notebook.create();
    List<Cell> added = new ArrayList<>();
    for (String source : cells) {
      Cell cell = Cell.code(source);
      added.add(cell);
      cell.json().addProperty("id", "c" + added.size());
      if (source.startsWith("// raises-exception")) {
        JsonArray tags = new JsonArray();
        tags.add("raises-exception");
        cell.metadata().add("tags", tags);
      }
      notebook.add(cell);
    }
    notebook.setKernel("java", "Java (Ishizue)", "java");
    notebook.save(lesson.resolve("lesson.ja.ipynb"));
    notebook.save(lesson.resolve("lesson.en.ipynb"));
  }
}
