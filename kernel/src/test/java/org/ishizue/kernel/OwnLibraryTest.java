package org.ishizue.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A learner's version of a library counts, though this installation brings another one. */
final class OwnLibraryTest {
  private static Path compiled(Path folder, String name, String body) throws IOException {
    Path classes = Files.createDirectories(folder.resolve(name));
    Path source = Files.createDirectories(classes.resolve("lib")).resolve("Greeting.java");
    Files.writeString(source, "package lib; public class Greeting { " + body + " }");
    assertThat(ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-d", classes.toString(), source.toString()))
        .isZero();
    return classes;
  }

  @Test
  void the_added_one_is_compiled_against_and_loaded(@TempDir Path folder) throws IOException {
    Path ours = compiled(folder, "ours", "public String text() { return \"ours\"; }");
    Path theirs = compiled(
        folder,
        "theirs",
        "public String text() { return \"theirs\"; } public int year() { return 2026; }");
    try (KernelHarness kernel = new KernelHarness(List.of(), List.of(ours))) {
      assertThat(kernel.run("%classpath " + theirs).status()).isEqualTo("ok");
      assertThat(kernel
              .run("new lib.Greeting().text() + new lib.Greeting().year()")
              .result())
          .isEqualTo("theirs2026");
      assertThat(kernel.run("display(1)").only("display_data").toString()).contains("\"1\"");
    }
  }
}
