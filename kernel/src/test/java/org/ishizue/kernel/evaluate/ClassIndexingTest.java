package org.ishizue.kernel.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jdk.jshell.SourceCodeAnalysis.QualifiedNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ClassIndexingTest {
  @TempDir
  private Path folder = Path.of("");

  @Test
  void classes_are_listed_when_they_are_asked_for_and_not_before() throws IOException {
    // What another test has listed is at hand at once; this takes a while.
    Path many = Files.createDirectory(folder.resolve("many"));
    for (int i = 0; i < 3_000; i++) {
      Files.createFile(many.resolve("Class" + i + ".class"));
    }
    try (JavaShell java = JavaShell.start(null, List.of(folder), List.of("java.util.*"))) {
      assertThat(patterns(java).isUpToDate()).isFalse();
      ClassIndexing.await(java.analysis);
      assertThat(patterns(java).isUpToDate()).isTrue();
      assertThat(patterns(java).getNames()).contains("java.util.regex.Pattern");
    }
  }

  @Test
  void one_that_waits_is_not_kept_waiting_by_another_that_is_held_back() {
    try (JavaShell held = JavaShell.start(null, List.of(), List.of());
        JavaShell asked = JavaShell.start(null, List.of(), List.of())) {
      ClassIndexing.await(asked.analysis);
      assertThat(patterns(asked).isUpToDate()).isTrue();
      assertThat(held.analysis).isNotEqualTo(asked.analysis);
    }
  }

  private static QualifiedNames patterns(JavaShell java) {
    return java.analysis.listQualifiedNames("Pattern", "Pattern".length());
  }
}
