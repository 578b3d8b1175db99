package org.ishizue.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;
import org.ishizue.jupyter.message.InspectRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Libraries whose sources lie beside them are documented where their names are asked for. */
final class JavadocTest {
  private static final String SOURCE = """
      package gauge;
      /** A gauge at a river. */
      public class Stage {
        /**
         * The stage in {@code m} above the zero of the gauge.
         *
         * @param centimetres as read from the staff
         * @return metres
         */
        public static double metres(int centimetres) { return centimetres / 100.0; }
        public void silent() {}
      }
      """;

  @TempDir
  private Path folder = Path.of("");

  private Path jar = Path.of("");

  @BeforeEach
  void a_library() throws IOException {
    Path source = Files.writeString(folder.resolve("Stage.java"), SOURCE);
    Path classes = Files.createDirectory(folder.resolve("classes"));
    int result = ToolProvider.getSystemJavaCompiler()
        .run(null, null, null, "-d", classes.toString(), source.toString());
    assertThat(result).isZero();
    Files.createDirectory(folder.resolve("lib"));
    jar = jar(
        folder.resolve("lib").resolve("gauge-1.0.jar"),
        "gauge/Stage.class",
        Files.readAllBytes(classes.resolve("gauge").resolve("Stage.class")));
  }

  private static Path jar(Path file, String name, byte[] content) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        JarOutputStream jar = new JarOutputStream(out)) {
      jar.putNextEntry(new JarEntry(name));
      jar.write(content);
    }
    return file;
  }

  @ParameterizedTest
  @ValueSource(strings = {"beside", "beside as a folder", "in a folder for sources"})
  void a_method_is_documented_as_html_and_as_text(String where) throws IOException {
    byte[] source = Files.readAllBytes(folder.resolve("Stage.java"));
    switch (where) {
      case "beside" ->
        jar(folder.resolve("lib").resolve("gauge-1.0-sources.jar"), "gauge/Stage.java", source);
      case "beside as a folder" -> {
        Path place = folder.resolve("lib").resolve("gauge-1.0-sources").resolve("gauge");
        Files.write(Files.createDirectories(place).resolve("Stage.java"), source);
      }
      default -> {
        Path sources = Files.createDirectory(folder.resolve("sources"));
        jar(sources.resolve("gauge-1.0-sources.jar"), "gauge/Stage.java", source);
      }
    }
    try (KernelHarness kernel = new KernelHarness(List.of(), List.of(jar))) {
      JsonObject data = inspect(kernel, "gauge.Stage.metres(12)", 15).getAsJsonObject("data");
      assertThat(data.get("text/html").getAsString())
          .contains("metres(int centimetres)", "The stage in <code>m</code> above")
          .contains("<code>centimetres</code> – as read from the staff");
      assertThat(data.get("text/plain").getAsString())
          .contains("metres(int centimetres)\nThe stage in m above the zero of the gauge.");
      assertThat(inspect(kernel, "gauge.Stage", 11).toString()).contains("A gauge at a river.");
    }
  }

  @Test
  void a_library_without_sources_or_comments_shows_its_signatures() {
    try (KernelHarness kernel = new KernelHarness(List.of(), List.of(jar))) {
      JsonObject data = inspect(kernel, "new gauge.Stage().silent(", 24).getAsJsonObject("data");
      assertThat(data.has("text/html")).isFalse();
      assertThat(data.get("text/plain").getAsString()).contains("silent()");
    }
  }

  @Test
  void a_library_that_is_added_later_is_documented_too() throws IOException {
    jar(
        folder.resolve("lib").resolve("gauge-1.0-sources.jar"),
        "gauge/Stage.java",
        Files.readAllBytes(folder.resolve("Stage.java")));
    try (KernelHarness kernel = new KernelHarness()) {
      assertThat(inspect(kernel, "gauge.Stage", 11).get("found").getAsBoolean()).isFalse();
      kernel.run("%jars " + jar);
      assertThat(inspect(kernel, "gauge.Stage", 11).toString()).contains("A gauge at a river.");
    }
  }

  @Test
  void an_answer_is_new_when_something_has_been_run() {
    try (KernelHarness kernel = new KernelHarness()) {
      assertThat(inspect(kernel, "depth", 5).get("found").getAsBoolean()).isFalse();
      kernel.run("int depth = 3;");
      assertThat(inspect(kernel, "depth", 5).toString()).contains("depth:int");
      kernel.run("double depth = 3;");
      assertThat(inspect(kernel, "depth", 5).toString()).contains("depth:double");
      assertThat(inspect(kernel, "depth", 5).toString()).contains("depth:double");
    }
  }

  private static JsonObject inspect(KernelHarness kernel, String code, int cursor) {
    return kernel.run(new InspectRequest(code, cursor, 0)).reply();
  }
}
