package org.ishizue.kernel.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import jdk.jshell.ImportSnippet;
import jdk.jshell.Snippet;
import org.junit.jupiter.api.Test;

final class DefaultImportsTest {
  private static final List<String> IMPORTS = List.of(
      "java.util.*", "static java.lang.Math.*", "java.time.LocalDate", "java.util.stream.*");

  @Test
  void this_jdk_lets_them_be_declared_together() {
    try (JavaShell java = JavaShell.start(null, List.of(), List.of())) {
      assertThat(DefaultImports.declareTogether(java.shell, IMPORTS)).isTrue();
      assertThat(java.shell.imports().map(ImportSnippet::fullname))
          .containsExactly(
              "java.util.*", "java.lang.Math.*", "java.time.LocalDate", "java.util.stream.*");
      assertThat(java.shell.imports().map(java.shell::status)).containsOnly(Snippet.Status.VALID);
    }
  }

  @Test
  void a_new_shell_has_them_from_the_first_try() {
    try (JavaShell java = JavaShell.start(null, List.of(), IMPORTS)) {
      assertThat(java.shell.imports().map(Snippet::id)).containsExactly("1", "2", "3", "4");
    }
  }

  @Test
  void one_that_does_not_compile_is_named() {
    List<String> wrong = List.of("java.util.*", "no.such.place.*", "java.time.*");
    assertThatThrownBy(() -> JavaShell.start(null, List.of(), wrong).close())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("no.such.place");
  }
}
