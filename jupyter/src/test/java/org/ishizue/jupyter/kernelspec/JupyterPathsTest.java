package org.ishizue.jupyter.kernelspec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JupyterPathsTest {
  private static final Path HOME = Path.of("home", "hana");

  @Test
  void on_linux_the_user_comes_before_the_system() {
    assertThat(paths("Linux", Map.of()).dataPath())
        .containsExactly(
            HOME.resolve(".local/share/jupyter"),
            Path.of("/usr/local/share/jupyter"),
            Path.of("/usr/share/jupyter"));
  }

  @Test
  void xdg_data_home_moves_the_users_folder() {
    assertThat(paths("Linux", Map.of("XDG_DATA_HOME", "xdg")).userKernels())
        .isEqualTo(Path.of("xdg/jupyter/kernels"));
  }

  @Test
  void jupyter_data_dir_moves_it_whatever_else_is_set() {
    Map<String, String> environment = Map.of("XDG_DATA_HOME", "xdg", "JUPYTER_DATA_DIR", "data");
    assertThat(paths("Linux", environment).userData()).isEqualTo(Path.of("data"));
    assertThat(paths("Linux", environment).runtime()).isEqualTo(Path.of("data/runtime"));
  }

  @Test
  void the_mac_has_its_own_folder() {
    assertThat(paths("Mac OS X", Map.of()).userData()).isEqualTo(HOME.resolve("Library/Jupyter"));
  }

  @Test
  void windows_has_app_data_and_program_data_only_when_asked_for() {
    Map<String, String> environment = Map.of("APPDATA", "roaming", "PROGRAMDATA", "program");
    assertThat(paths("Windows 11", environment).dataPath())
        .containsExactly(Path.of("roaming/jupyter"));
    Map<String, String> asked =
        Map.of("APPDATA", "roaming", "PROGRAMDATA", "program", "JUPYTER_USE_PROGRAMDATA", "1");
    assertThat(paths("Windows 11", asked).dataPath())
        .containsExactly(Path.of("roaming/jupyter"), Path.of("program/jupyter"));
  }

  @Test
  void jupyter_path_comes_first_and_prefixes_after_the_user() {
    String explicit = "one" + File.pathSeparator + "two";
    JupyterPaths paths =
        new JupyterPaths("Linux", Map.of("JUPYTER_PATH", explicit), HOME, List.of(Path.of("venv")));
    assertThat(paths.kernelPath())
        .startsWith(
            Path.of("one/kernels"),
            Path.of("two/kernels"),
            HOME.resolve(".local/share/jupyter/kernels"),
            Path.of("venv/share/jupyter/kernels"));
  }

  @Test
  void a_virtual_environment_is_preferred_unless_forbidden() {
    List<Path> prefixes = List.of(Path.of("venv"));
    Path inPrefix = Path.of("venv/share/jupyter");
    assertThat(new JupyterPaths("Linux", Map.of("VIRTUAL_ENV", "venv"), HOME, prefixes).dataPath())
        .startsWith(inPrefix);
    Map<String, String> forbidden = Map.of("VIRTUAL_ENV", "venv", "JUPYTER_PREFER_ENV_PATH", "0");
    assertThat(new JupyterPaths("Linux", forbidden, HOME, prefixes).dataPath())
        .startsWith(HOME.resolve(".local/share/jupyter"), inPrefix);
  }

  private static JupyterPaths paths(String os, Map<String, String> environment) {
    return new JupyterPaths(os, environment, HOME, List.of());
  }
}
