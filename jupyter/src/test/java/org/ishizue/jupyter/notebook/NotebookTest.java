package org.ishizue.jupyter.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.ishizue.jupyter.RandomJson;
import org.ishizue.jupyter.message.DisplayData;
import org.ishizue.jupyter.message.ErrorOutput;
import org.ishizue.jupyter.message.ExecuteResult;
import org.ishizue.jupyter.message.Output;
import org.ishizue.jupyter.message.Status;
import org.ishizue.jupyter.notebook.NotebookFormatException.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class NotebookTest {
  @TempDir
  Path folder;

  /** Notebooks that nbformat 5.11 wrote; one of them was run by nbclient 0.11. */
  static Stream<Path> golden() throws IOException, URISyntaxException {
    var url = Objects.requireNonNull(NotebookTest.class.getResource("golden"));
    try (Stream<Path> files = Files.list(Path.of(url.toURI()))) {
      List<Path> sorted = files.sorted().toList();
      assertThat(sorted).hasSizeGreaterThanOrEqualTo(6);
      return sorted.stream();
    }
  }

  @ParameterizedTest
  @MethodSource("golden")
  void what_jupyter_wrote_is_written_again_byte_for_byte(Path file) throws Exception {
    Path copy = folder.resolve("copy.ipynb");
    Notebook.read(file).save(copy);
    assertThat(copy).hasSameBinaryContentAs(file);
  }

  @ParameterizedTest
  @MethodSource("golden")
  void sources_and_outputs_that_are_set_again_are_written_as_jupyter_does(Path file)
      throws Exception {
    Notebook notebook = Notebook.read(file);
    for (Cell cell : notebook.cells()) {
      cell.setSource(cell.source());
      if (cell.kind() == Cell.Kind.CODE) {
        cell.setOutputs(cell.outputs());
        cell.setExecutionCount(cell.executionCount());
      }
    }
    assertThat(notebook.text()).isEqualTo(Files.readString(file));
  }

  @Test
  void any_notebook_comes_back_as_it_was() throws NotebookFormatException {
    for (int seed = 0; seed < 500; seed++) {
      RandomJson random = new RandomJson(seed);
      Notebook notebook = Notebook.create();
      random.object().entrySet().forEach(e -> notebook.metadata().add(e.getKey(), e.getValue()));
      List<Output> outputs = outputs(random);
      String source = random.text();
      Cell code = Cell.code(source);
      code.setOutputs(outputs);
      code.setExecutionCount(random.bool() ? random.number(99) : null);
      notebook.add(code);
      notebook.add(Cell.markdown(random.text()));
      notebook.add(Cell.raw(random.text()));

      Notebook again = Notebook.parse(notebook.text());
      assertThat(again.text()).as("seed %d", seed).isEqualTo(notebook.text());
      Cell codeAgain = again.cells().get(0);
      assertThat(codeAgain.source()).isEqualTo(source);
      assertThat(codeAgain.outputs()).hasSameSizeAs(outputs);
      codeAgain.setOutputs(codeAgain.outputs());
      assertThat(again.text()).as("seed %d", seed).isEqualTo(notebook.text());
    }
  }

  @Test
  void a_file_keeps_what_only_its_author_knows() throws NotebookFormatException {
    String text = """
        {
         "nbformat_minor": 2,
         "cells": [
          {
           "source": "one string",
           "zzz": 1.50,
           "cell_type": "code"
          }
         ],
         "nbformat": 4,
         "own": {}
        }
        """;
    assertThat(Notebook.parse(text).text()).isEqualTo(text);
  }

  @Test
  void status_is_not_stored() {
    Cell cell = Cell.code("1");
    cell.setOutputs(List.of(Status.busy(), org.ishizue.jupyter.message.Stream.stdout("x")));
    assertThat(cell.outputs()).containsExactly(org.ishizue.jupyter.message.Stream.stdout("x"));
  }

  @Test
  void raising_the_format_gives_each_cell_an_id_of_its_own() throws NotebookFormatException {
    Notebook notebook =
        Notebook.parse("{\"cells\":[{\"cell_type\":\"raw\",\"source\":\"\",\"id\":\"a\"},"
            + "{\"cell_type\":\"raw\",\"source\":\"\",\"id\":\"a\"},"
            + "{\"cell_type\":\"raw\",\"metadata\":{},\"source\":\"\"}],"
            + "\"nbformat\":4,\"nbformat_minor\":4}");
    notebook.upgrade();
    assertThat(notebook.minor()).isEqualTo(5);
    assertThat(notebook.cells().stream().map(Cell::id))
        .doesNotContainNull()
        .doesNotHaveDuplicates();
    assertThat(notebook.cells().get(0).id()).isEqualTo("a");
    assertThat(notebook.cells().get(2).json().keySet())
        .containsExactly("cell_type", "id", "metadata", "source");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``|NOT_JSON|$",
        "not json|NOT_JSON|$",
        "{\"cells\": [1,}|NOT_JSON|$.cells[1]",
        "[]|NOT_A_NOTEBOOK|$",
        "{}|NOT_A_NOTEBOOK|$.nbformat",
        "{\"nbformat\":\"4\"}|NOT_A_NOTEBOOK|$.nbformat",
        "{\"nbformat\":3,\"nbformat_minor\":0,\"worksheets\":[]}|TOO_OLD|$.nbformat",
        "{\"nbformat\":5,\"nbformat_minor\":0}|TOO_NEW|$.nbformat",
        "{\"nbformat\":4,\"nbformat_minor\":5}|NOT_A_NOTEBOOK|$.cells",
        "{\"nbformat\":4,\"nbformat_minor\":5,\"cells\":[[]]}|NOT_A_NOTEBOOK|$.cells[0]",
        "{\"nbformat\":4,\"nbformat_minor\":5,\"cells\":[{\"cell_type\":\"poem\"}]}|NOT_A_NOTEBOOK"
            + "|$.cells[0].cell_type",
        "{\"nbformat\":4,\"nbformat_minor\":5,\"cells\":[{\"cell_type\":\"raw\",\"source\":[1]}]}"
            + "|NOT_A_NOTEBOOK|$.cells[0].source",
        "{\"nbformat\":4,\"nbformat_minor\":5,\"cells\":[{\"cell_type\":\"code\",\"outputs\":[1]}]}"
            + "|NOT_A_NOTEBOOK|$.cells[0].outputs[0]",
        "{\"nbformat\":4,\"nbformat_minor\":5,\"metadata\":1,\"cells\":[]}|NOT_A_NOTEBOOK|$.metadata"
      })
  void what_is_no_notebook_is_refused_with_its_place(String text, Problem problem, String path) {
    assertThatExceptionOfType(NotebookFormatException.class)
        .isThrownBy(() -> Notebook.parse(text))
        .satisfies(e -> {
          assertThat(e.problem()).isEqualTo(problem);
          assertThat(e.path()).isEqualTo(path);
          assertThat(e.getMessage()).endsWith(".");
        });
  }

  @Test
  void deep_nesting_is_refused() {
    String deep = "{\"nbformat\":4,\"nbformat_minor\":5,\"cells\":[],\"metadata\":"
        + "{\"a\":".repeat(10_000)
        + "1"
        + "}".repeat(10_001);
    assertThatExceptionOfType(NotebookFormatException.class)
        .isThrownBy(() -> Notebook.parse(deep))
        .satisfies(e -> assertThat(e.problem()).isEqualTo(Problem.NOT_JSON));
  }

  @Test
  void a_minor_version_that_is_newer_than_ours_is_read_and_kept() throws NotebookFormatException {
    String text = "{\"cells\":[],\"nbformat\":4,\"nbformat_minor\":9}";
    assertThat(Notebook.parse(text).minor()).isEqualTo(9);
  }

  @Test
  void a_file_that_cannot_be_saved_leaves_the_old_one_and_nothing_beside_it() throws Exception {
    Path target = Files.createDirectory(folder.resolve("is-a-folder.ipynb"));
    Files.writeString(target.resolve("inside"), "kept");
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> Notebook.create().save(target));
    assertThat(list(folder)).containsExactly(target);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void a_saved_file_keeps_its_permissions_and_links() throws Exception {
    Path file = Files.writeString(folder.resolve("real.ipynb"), "old");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw----"));
    Path link = Files.createSymbolicLink(folder.resolve("link.ipynb"), file);
    Notebook.create().save(link);
    assertThat(link).isSymbolicLink();
    assertThat(Files.readString(file, StandardCharsets.UTF_8)).startsWith("{\n \"cells\": []");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-rw----");
  }

  private static List<Path> list(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Output> outputs(RandomJson random) {
    List<Output> outputs = new ArrayList<>();
    outputs.add(org.ishizue.jupyter.message.Stream.stdout(random.text()));
    outputs.add(new ErrorOutput(random.text(), random.text(), random.texts()));
    JsonObject data = new JsonObject();
    data.addProperty("text/plain", random.text());
    data.addProperty("text/html", random.text());
    data.add("application/json", random.object());
    outputs.add(new DisplayData(data, random.object(), new JsonObject()));
    outputs.add(ExecuteResult.of(random.number(99), data, random.object()));
    return outputs;
  }
}
