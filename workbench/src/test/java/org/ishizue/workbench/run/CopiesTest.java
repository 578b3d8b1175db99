package org.ishizue.workbench.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CopiesTest {
  private static final Path ROOT = Path.of("/course").toAbsolutePath();
  private static final Path OUT = ROOT.resolve("out");

  @Test
  void without_a_folder_a_copy_stands_beside_its_source() {
    Path source = ROOT.resolve("01/lesson.ja.ipynb");
    assertThat(Copies.plan(List.of(source), null))
        .containsEntry(source, ROOT.resolve("01/lesson.ja.executed.ipynb"));
  }

  @Test
  void in_a_folder_a_copy_keeps_its_name() {
    Path source = ROOT.resolve("01/lesson.ja.ipynb");
    assertThat(Copies.plan(List.of(source), OUT))
        .containsEntry(source, OUT.resolve("lesson.ja.ipynb"));
  }

  @Test
  void copies_of_one_name_are_told_apart_by_their_folders() {
    Path first = ROOT.resolve("01/lesson.ja.ipynb");
    Path second = ROOT.resolve("02/lesson.ja.ipynb");
    assertThat(Copies.plan(List.of(first, second), OUT))
        .containsEntry(first, OUT.resolve("01/lesson.ja.ipynb"))
        .containsEntry(second, OUT.resolve("02/lesson.ja.ipynb"));
  }
}
