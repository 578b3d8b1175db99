package org.ishizue.kernel.magic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.ishizue.jupyter.notebook.Cell;
import org.ishizue.jupyter.notebook.Notebook;
import org.ishizue.runtime.display.MimeBundle;
import org.ishizue.runtime.text.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class MagicsTest {
  private final Language before = Language.current();
  private final Magics magics = new Magics();
  private final Recorded context = new Recorded();

  /** A cell that only remembers what a magic does to it. */
  private static final class Recorded implements MagicContext {
    final StringBuilder printed = new StringBuilder();
    final List<String> ran = new ArrayList<>();
    final List<String> added = new ArrayList<>();

    @Override
    public void display(MimeBundle bundle) {
      throw new AssertionError("No magic displays");
    }

    @Override
    public void print(String text) {
      printed.append(text);
    }

    @Override
    public void runJava(String source) {
      ran.add(source);
    }

    @Override
    public <T> T working(Function<Consumer<String>, T> work) {
      return work.apply(text -> {});
    }

    @Override
    public void runCell(String source) {
      ran.add(source);
    }

    @Override
    public List<String> reset(List<String> names) {
      return names.isEmpty() ? List.of("a", "b") : names;
    }

    @Override
    public void addToClassPath(String path) {
      added.add(path);
    }

    @Override
    public Map<String, String> variables() {
      throw new AssertionError("No magic here asks for variables");
    }
  }

  @AfterEach
  void restore_the_language() {
    Language.use(before);
  }

  @ParameterizedTest
  @EnumSource
  void help_lists_all_in_both_languages(Language language) {
    Language.use(language);
    magics.find(Magic.Kind.LINE, "help").run(context, "", "");
    for (Magic magic : magics.all()) {
      assertThat(context.printed.toString())
          .contains(magic.kind().prefix() + magic.name())
          .contains(magic.help(language));
      assertThat(magic.help(Language.JA)).isNotEqualTo(magic.help(Language.EN));
    }
  }

  @Test
  void an_unknown_magic_names_near_ones() {
    assertThatThrownBy(() -> magics.find(Magic.Kind.LINE, "jar"))
        .isInstanceOf(MagicException.class)
        .hasMessageContaining("%jar.")
        .hasMessageContaining("Near ones: %jars");
    assertThatThrownBy(() -> magics.find(Magic.Kind.LINE, "html")).hasMessageContaining("%%html");
  }

  @Test
  void time_runs_the_body_and_tells_the_time() {
    magics.find(Magic.Kind.CELL, "time").run(context, "", "1 + 1");
    assertThat(context.ran).containsExactly("1 + 1");
    assertThat(context.printed.toString()).matches("Elapsed \\d+\\.\\d ms .*\n");
  }

  @Test
  void classpath_adds_a_folder(@TempDir Path folder) {
    magics.find(Magic.Kind.LINE, "classpath").run(context, folder.toString(), "");
    assertThat(context.added).containsExactly(folder.toString());
  }

  @Test
  void jars_that_are_missing_or_broken_change_nothing(@TempDir Path folder) throws IOException {
    Magic jars = magics.find(Magic.Kind.LINE, "jars");
    Files.writeString(folder.resolve("broken.jar"), "no zip");
    for (String arguments :
        List.of("", folder + "/none.jar", folder + "/*.zip", folder + "/broken.jar")) {
      assertThatThrownBy(() -> jars.run(context, arguments, ""))
          .as(arguments)
          .isInstanceOf(MagicException.class);
    }
    assertThat(context.added).isEmpty();
  }

  @Test
  void an_unknown_option_lists_those_that_there_are() {
    Magic reset = magics.find(Magic.Kind.LINE, "reset");
    assertThatThrownBy(() -> MagicArguments.of(reset, "--all", "--quiet"))
        .isInstanceOf(MagicException.class)
        .hasMessage("%reset has no option --all. It has: --quiet.");
    assertThatThrownBy(() -> reset.run(context, "-x --all", ""))
        .hasMessage("%reset has no option --all; it has none.");
    MagicArguments read = MagicArguments.of(reset, "a \"b c\" 'd' --quiet", "--quiet");
    assertThat(read.plain()).containsExactly("a", "b c", "d");
    assertThat(read.has("--quiet")).isTrue();
  }

  @Test
  void env_shows_values_but_no_secrets_and_names_near_ones() {
    String name = System.getenv().containsKey("PATH") ? "PATH" : "Path";
    magics.find(Magic.Kind.LINE, "env").run(context, name, "");
    assertThat(context.printed.toString()).isEqualTo(name + "=" + System.getenv(name) + "\n");
    assertThatThrownBy(() -> magics.find(Magic.Kind.LINE, "env").run(context, "PATHH", ""))
        .hasMessageContaining("PATH");
    assertThatThrownBy(() -> magics.find(Magic.Kind.LINE, "env").run(context, "A=1", ""))
        .hasMessageContaining("cannot change");
  }

  @Test
  void load_runs_files_and_the_code_cells_of_notebooks(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("helpers.java"), "int a = 1;");
    Notebook notebook = Notebook.create();
    notebook.add(Cell.markdown("no code"));
    notebook.add(Cell.code("int b = 2;"));
    notebook.save(folder.resolve("more.ipynb"));
    magics
        .find(Magic.Kind.LINE, "load")
        .run(
            context,
            "\"" + folder.resolve("helpers.java") + "\" " + folder.resolve("more.ipynb"),
            "");
    assertThat(context.ran).containsExactly("int a = 1;", "int b = 2;");
    Files.writeString(folder.resolve("broken.ipynb"), "{");
    for (String name : List.of("", "none.java", folder.resolve("broken.ipynb").toString())) {
      assertThatThrownBy(() -> magics.find(Magic.Kind.LINE, "load").run(context, name, ""))
          .as(name)
          .isInstanceOf(MagicException.class);
    }
  }
}
