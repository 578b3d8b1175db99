package org.ishizue.kernel.magic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    assertThatThrownBy(() -> magics.find(Magic.Kind.LINE, "time")).hasMessageContaining("%%time");
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
}
