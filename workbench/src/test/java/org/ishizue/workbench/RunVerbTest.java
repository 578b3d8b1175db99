package org.ishizue.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ishizue.jupyter.notebook.Cell;
import org.ishizue.jupyter.notebook.Notebook;
import org.ishizue.workbench.cli.Home;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code run} says of input that is not good, before any cell runs. */
final class RunVerbTest {
  @TempDir
  private Path folder = Path.of("");

  @Test
  void no_notebook_at_all_is_a_wrong_command_line() {
    Ran ran = Ran.command("run");
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).startsWith("CLI-001").contains("NOTEBOOK");
  }

  @Test
  void a_missing_notebook_is_named() {
    refused("CLI-002", "nowhere.ipynb", "run", path("nowhere.ipynb"));
  }

  @Test
  void a_folder_is_no_notebook() {
    refused("CLI-002", "folder", "run", folder.toString());
  }

  @Test
  void a_notebook_that_is_not_json_is_named_with_line_and_column() throws IOException {
    Files.writeString(folder.resolve("broken.ipynb"), "{\n  \"cells\": [,]\n}");
    refused("CLI-003", "line 2, column", "run", path("broken.ipynb"));
  }

  @Test
  void json_that_is_no_notebook_is_refused() throws IOException {
    Files.writeString(folder.resolve("other.ipynb"), "{\"a\": 1}");
    refused("CLI-004", "other.ipynb", "run", path("other.ipynb"));
  }

  @Test
  void an_unknown_kernel_is_named() throws IOException {
    write("a.ipynb");
    refused("CLI-005", "no-such-kernel", "run", path("a.ipynb"), "--kernel", "no-such-kernel");
  }

  @Test
  void the_kernel_that_a_notebook_names_must_be_installed() throws IOException {
    Notebook notebook = Notebook.create();
    notebook.setKernel("cobol-85", "COBOL", "cobol");
    notebook.save(folder.resolve("cobol.ipynb"));
    refused("CLI-005", "cobol-85", "run", path("cobol.ipynb"));
  }

  @Test
  void a_copy_never_overwrites_its_source() throws IOException {
    write("a.ipynb");
    String before = Files.readString(folder.resolve("a.ipynb"));
    refused("CLI-007", "a.ipynb", "run", path("a.ipynb"), "--out", folder.toString());
    assertThat(folder.resolve("a.ipynb")).hasContent(before);
  }

  @Test
  void a_folder_that_cannot_be_written_is_said_before_anything_runs() throws IOException {
    write("a.ipynb");
    Files.writeString(folder.resolve("file"), "");
    refused("CLI-008", "file", "run", path("a.ipynb"), "--out", path("file/out"));
  }

  @Test
  void all_bad_notebooks_are_said_at_once_and_none_is_run() throws IOException {
    write("good.ipynb");
    Files.writeString(folder.resolve("broken.ipynb"), "?");
    Ran ran = Ran.command(
        "run", path("good.ipynb"), path("broken.ipynb"), path("nowhere.ipynb"), "--lang", "en");
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("CLI-003", "CLI-002");
    assertThat(folder.resolve("good.executed.ipynb")).doesNotExist();
  }

  @Test
  void a_kernel_that_does_not_start_is_our_fault_and_leaves_no_file() throws IOException {
    write("a.ipynb");
    Ran ran =
        Ran.at(new Home(folder.resolve("empty")), "run", path("a.ipynb"), "--lang", "en", "--json");
    assertThat(ran.exit()).isEqualTo(3);
    assertThat(ran.err()).contains("CLI-013", "Fix:").doesNotContain("\tat ");
    assertThat(ran.out()).contains("\"outcome\": \"kernelNotStarted\"");
    assertThat(ran.err()).contains("The kernel's process ended with exit code 1.");
    Ran japanese =
        Ran.at(new Home(folder.resolve("empty")), "run", path("a.ipynb"), "--lang", "ja");
    assertThat(japanese.err())
        .contains("CLI-013", "カーネルのプロセスが終了コード 1 で終了しました。")
        .doesNotContain("The kernel");
    assertThat(folder).isDirectoryNotContaining("glob:**.executed.ipynb");
  }

  @Test
  void a_timeout_that_is_no_number_is_a_wrong_command_line() {
    Ran ran = Ran.command("run", "a.ipynb", "--timeout", "soon", "--lang", "ja");
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("--timeout に「soon」は使えません");
  }

  private void refused(String code, String word, String... arguments) {
    String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 2);
    all[arguments.length] = "--lang";
    all[arguments.length + 1] = "en";
    Ran ran = Ran.command(all);
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err())
        .startsWith(code)
        .contains(word.equals("folder") ? "it is a folder" : word, "Why:", "Fix:")
        .doesNotContain("\tat ");
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private void write(String name) throws IOException {
    Notebook notebook = Notebook.create();
    notebook.add(Cell.code("1 + 1"));
    notebook.save(folder.resolve(name));
  }
}
