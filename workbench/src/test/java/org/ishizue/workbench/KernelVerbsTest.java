package org.ishizue.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ishizue.jupyter.kernelspec.InterruptMode;
import org.ishizue.jupyter.kernelspec.JupyterPaths;
import org.ishizue.jupyter.kernelspec.KernelSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KernelVerbsTest {
  @TempDir
  private Path prefix = Path.of("");

  @Test
  void an_installed_kernelspec_is_what_jupyter_reads() throws Exception {
    Ran ran = install();
    assertThat(ran.exit()).as(ran.err()).isZero();
    KernelSpec spec = KernelSpec.read("java", folder());
    assertThat(spec.displayName()).isEqualTo("Java (Ishizue)");
    assertThat(spec.language()).isEqualTo("java");
    assertThat(spec.interruptMode()).isEqualTo(InterruptMode.MESSAGE);
    assertThat(spec.argv())
        .contains("{connection_file}", "-Dishizue.home=/ishizue", "/ishizue/lib/kernel/*")
        .first()
        .satisfies(java -> assertThat(Path.of(java)).isAbsolute());
    assertThat(spec.env()).containsEntry("ISHIZUE_LANG", "en");
    assertThat(folder()).isDirectoryContaining("glob:**logo-32x32.png");
    assertThat(folder()).isDirectoryContaining("glob:**logo-64x64.png");
    assertThat(folder()).isDirectoryContaining("glob:**logo-svg.svg");
  }

  @Test
  void installing_twice_leaves_one() throws IOException {
    install();
    assertThat(install().exit()).isZero();
    try (var all = Files.list(JupyterPaths.prefixKernels(prefix))) {
      assertThat(all).containsExactly(folder());
    }
  }

  @Test
  void another_programs_kernel_is_replaced_only_when_asked() throws IOException {
    Files.createDirectories(folder());
    Path file = folder().resolve("kernel.json");
    Files.writeString(
        file, "{\"argv\": [\"other\"], \"display_name\": \"Java\", \"language\": \"java\"}");

    Ran refused = install();
    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.err()).startsWith("CLI-023");
    assertThat(file).content().contains("other");

    Ran replaced = Ran.command("kernel", "install", "--prefix", prefix.toString(), "--replace");
    assertThat(replaced.exit()).isZero();
    assertThat(file).content().doesNotContain("other");
  }

  @Test
  void a_place_that_cannot_be_written_is_said_without_a_trace() throws IOException {
    Path file = Files.writeString(prefix.resolve("file"), "");
    Ran ran = Ran.command("kernel", "install", "--prefix", file.toString(), "--lang", "en");
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).startsWith("CLI-020").contains("Fix:").doesNotContain("\tat ");
  }

  @Test
  void a_name_that_jupyter_refuses_is_refused() {
    Ran ran = Ran.command("kernel", "install", "--prefix", prefix.toString(), "--name", "日本");
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).startsWith("CLI-021");
  }

  @Test
  void uninstalling_takes_it_away_and_a_second_time_is_said() {
    install();
    Ran first = Ran.command("kernel", "uninstall", "--prefix", prefix.toString());
    assertThat(first.exit()).isZero();
    assertThat(folder()).doesNotExist();
    Ran second = Ran.command("kernel", "uninstall", "--prefix", prefix.toString());
    assertThat(second.exit()).isEqualTo(2);
    assertThat(second.err()).startsWith("CLI-022");
  }

  private Ran install() {
    return Ran.command("kernel", "install", "--prefix", prefix.toString(), "--lang", "en");
  }

  private Path folder() {
    return JupyterPaths.prefixKernels(prefix).resolve("java");
  }
}
