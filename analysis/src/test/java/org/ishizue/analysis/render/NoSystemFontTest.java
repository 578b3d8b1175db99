package org.ishizue.analysis.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A VM of its own, as a kernel starts it, that sees no font but ours and no choice made by an earlier program. */
final class NoSystemFontTest {
  private static final String FONTS = "/org/ishizue/analysis/fonts/";

  @TempDir
  private Path folder = Path.of("");

  @Test
  void charts_and_xcharts_draw_japanese_and_subscripts_without_any_system_font() throws Exception {
    assumeTrue(System.getProperty("os.name").equals("Linux"), "elsewhere fonts are registered");
    Files.createDirectories(folder.resolve("ishizue"));
    copy("fonts.conf");
    copy("ishizue/IshizueGothic-Regular.ttf");
    ProcessBuilder builder = new ProcessBuilder(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Djava.awt.headless=true",
        "-Dfile.encoding=UTF-8",
        "-Duser.home=" + folder, // where Java keeps which font stands behind a name
        "-cp",
        System.getProperty("java.class.path"),
        FontProbe.class.getName());
    builder.environment().put("FONTCONFIG_FILE", folder.resolve("fonts.conf").toString());
    Path output = folder.resolve("out.txt");
    builder.redirectError(ProcessBuilder.Redirect.DISCARD).redirectOutput(output.toFile());
    Process process = builder.start();
    try {
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    List<String> lines = Files.readAllLines(output, StandardCharsets.UTF_8);
    assertThat(lines).containsExactly("fonts: [Ishizue Gothic]", "boxes: ", "drawn: chart xchart");
  }

  private void copy(String name) throws IOException {
    try (InputStream in = NoSystemFontTest.class.getResourceAsStream(FONTS + name)) {
      Files.copy(Objects.requireNonNull(in, name), folder.resolve(name));
    }
  }
}
