package org.ishizue.jupyter.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ishizue.jupyter.kernelspec.InterruptMode;
import org.ishizue.jupyter.kernelspec.KernelSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class LaunchCommandTest {
  @TempDir
  Path folder;

  @Test
  void the_places_in_the_command_are_filled() {
    KernelSpec spec = spec(
        List.of("java", "{resource_dir}/k.jar", "--f={connection_file}", "{x}{", "}"), Map.of());
    assertThat(LaunchCommand.argv(spec, folder.resolve("c.json")))
        .containsExactly("java", folder + "/k.jar", "--f=" + folder.resolve("c.json"), "{x}{", "}");
  }

  @Test
  void variables_in_the_environment_are_filled_where_they_are_known() {
    KernelSpec spec = spec(List.of("x"), Map.of("PATH", "/mine:${PATH}", "B", "${NONE} ${PATH}"));
    assertThat(LaunchCommand.environment(spec, Map.of("PATH", "/usr/bin")))
        .containsOnly(Map.entry("PATH", "/mine:/usr/bin"), Map.entry("B", "${NONE} /usr/bin"));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void python_means_the_python_of_the_kernelspecs_environment() throws Exception {
    Path kernel = Files.createDirectories(folder.resolve("share/jupyter/kernels/python3"));
    Path python = Files.createDirectories(folder.resolve("bin")).resolve("python");
    Files.createFile(python);
    assertThat(python.toFile().setExecutable(true)).isTrue();
    KernelSpec spec = new KernelSpec(
        "python3",
        kernel,
        List.of("python", "-m", "ipykernel_launcher"),
        "",
        "",
        InterruptMode.SIGNAL,
        Map.of(),
        new JsonObject(),
        new JsonObject());
    assertThat(LaunchCommand.argv(spec, folder.resolve("c"))).startsWith(python.toString(), "-m");
  }

  private KernelSpec spec(List<String> argv, Map<String, String> env) {
    return new KernelSpec(
        "x", folder, argv, "", "", InterruptMode.SIGNAL, env, new JsonObject(), new JsonObject());
  }
}
