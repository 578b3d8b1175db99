package org.ishizue.workbench.server.contents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NamesTest {
  @ParameterizedTest
  @CsvSource({
    "a.txt, '', a1.txt",
    "a.tar.gz, '', a1.tar.gz",
    "a.b.ipynb, -Copy, a.b-Copy1.ipynb",
    "Untitled Folder, ' ', Untitled Folder 1",
    "free.txt, '', free.txt"
  })
  void a_taken_name_gets_a_number_before_its_extension(String name, String insert, String free) {
    Set<String> taken = Set.of("a.txt", "a.tar.gz", "a.b.ipynb", "Untitled Folder");
    assertThat(Names.free(name, insert, taken::contains)).isEqualTo(free);
  }
}
