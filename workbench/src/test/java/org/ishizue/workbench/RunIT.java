package org.ishizue.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ishizue.jupyter.message.Output;
import org.ishizue.jupyter.notebook.Cell;
import org.ishizue.jupyter.notebook.Notebook;
import org.ishizue.workbench.cli.Home;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code run} and {@code doctor} with the kernel of the distribution. */
final class RunIT {
  private final Home home = Home.ofProcess();

  @TempDir
  private Path folder = Path.of("");

  @Test
  void the_copy_of_a_lesson_holds_a_table_and_a_chart() throws Exception {
    Path lesson = home.lessons().resolve("01-first-cell/lesson.ja.ipynb");
    Ran ran = Ran.at(home, "run", lesson.toString(), "--out", folder.toString(), "--lang", "ja");
    assertThat(ran.exit()).as(ran.err()).isZero();
    List<Output> outputs = Notebook.read(folder.resolve("lesson.ja.ipynb")).cells().stream()
        .flatMap(cell -> cell.outputs().stream())
        .toList();
    assertThat(outputs)
        .anyMatch(output -> has(output, "text/html", "<table") && has(output, "text/plain", ""))
        .anyMatch(output -> has(output, "image/png", "iVBOR"));
  }

  @ParameterizedTest
  @CsvSource({"gallery, ja", "gallery, en", "methods, ja", "methods, en"})
  void every_cell_of_a_gallery_but_the_first_shows_an_image_or_a_result_that_explains_itself(
      String name, String language) throws Exception {
    Path gallery = home.folder().resolve("docs/gallery/" + name + "." + language + ".ipynb");
    Ran ran =
        Ran.at(home, "run", gallery.toString(), "--out", folder.toString(), "--lang", language);
    assertThat(ran.exit()).as(ran.err()).isZero();
    List<Cell> code = Notebook.read(folder.resolve(gallery.getFileName())).cells().stream()
        .filter(cell -> cell.kind() == Cell.Kind.CODE)
        .toList();
    assertThat(code).hasSizeGreaterThan(15);
    for (Cell cell : code.subList(1, code.size())) {
      assertThat(cell.outputs())
          .as(cell.source())
          .anyMatch(output -> has(output, "image/png", "iVBOR")
              || (name.equals("methods") && has(output, "text/html", "<table")))
          .noneMatch(output -> has(output, "text/plain", "NaN"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gallery", "methods"})
  void both_languages_of_a_gallery_hold_the_same_code_apart_from_their_texts(String name)
      throws Exception {
    Path galleries = home.folder().resolve("docs/gallery");
    assertThat(codeWithoutTexts(galleries.resolve(name + ".ja.ipynb")))
        .isEqualTo(codeWithoutTexts(galleries.resolve(name + ".en.ipynb")));
  }

  @Test
  void a_failing_cell_is_exit_1_and_is_named_with_its_error() throws Exception {
    Path notebook = write("fails", "int x = 1;", "x / 0", "x");
    Ran ran = Ran.at(home, "run", notebook.toString(), "--lang", "en", "--json");
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.err()).contains("CLI-010", "fails.ipynb, cell 2", "ArithmeticException");
    assertThat(ran.out()).contains("\"outcome\": \"cellFailed\"", "\"codeCell\": 2");
    assertThat(
            Notebook.read(folder.resolve("fails.executed.ipynb")).cells().get(1).outputs())
        .isNotEmpty();
  }

  @Test
  void allowed_errors_are_exit_0() throws Exception {
    Path notebook = write("fails", "int x = 1;", "x / 0", "x + 41");
    Ran ran = Ran.at(home, "run", notebook.toString(), "--allow-errors", "--json");
    assertThat(ran.exit()).as(ran.err()).isZero();
    assertThat(ran.out()).contains("\"cellsRun\": 3");
  }

  @Test
  void a_cell_that_never_ends_is_stopped_and_the_copy_holds_what_came_before() throws Exception {
    Path notebook = write("endless", "6 * 7", "while (true) { }");
    Ran ran = Ran.at(home, "run", notebook.toString(), "--timeout", "8", "--lang", "en");
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.err()).contains("CLI-011", "endless.ipynb, cell 2", "8 s");
    assertThat(Notebook.read(folder.resolve("endless.executed.ipynb"))
            .cells()
            .get(0)
            .outputs())
        .anyMatch(output -> has(output, "text/plain", "42"));
  }

  @Test
  void of_several_notebooks_each_is_run_and_the_worst_decides() throws Exception {
    Path good = write("good", "1 + 1");
    Path bad = write("bad", "throw new IllegalStateException(\"だめ\");");
    Ran ran = Ran.at(home, "run", bad.toString(), good.toString(), "--lang", "en");
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.err()).contains("1 ok, 1 not ok", "だめ");
    assertThat(folder.resolve("good.executed.ipynb")).exists();
  }

  @Test
  void the_doctor_finds_all_well() {
    Ran ran = Ran.at(home, "doctor", "--json");
    assertThat(ran.exit()).as(ran.out()).isZero();
    assertThat(ran.out()).contains("\"ok\": true", "1 + 1 = 2");
  }

  private static List<String> codeWithoutTexts(Path notebook) throws Exception {
    return Notebook.read(notebook).cells().stream()
        .filter(cell -> cell.kind() == Cell.Kind.CODE)
        .map(cell -> cell.source().replaceAll("\"[^\"]*\"", "\"\""))
        .toList();
  }

  private static boolean has(Output output, String mime, String start) {
    return output.content().get("data") instanceof JsonObject data
        && data.has(mime)
        && data.get(mime).toString().contains(start);
  }

  private Path write(String name, String... cells) throws Exception {
    Notebook notebook = Notebook.create();
    for (String source : cells) {
      notebook.add(Cell.code(source));
    }
    Path file = folder.resolve(name + ".ipynb");
    notebook.save(file);
    assertThat(Files.exists(file)).isTrue();
    return file;
  }
}
