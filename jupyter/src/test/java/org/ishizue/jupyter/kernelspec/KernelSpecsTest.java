package org.ishizue.jupyter.kernelspec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ishizue.jupyter.json.Json;
import org.ishizue.jupyter.json.JsonTextException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KernelSpecsTest {
  @TempDir
  Path folder;

  @Test
  void what_is_installed_is_found_in_any_case_and_can_be_removed() throws Exception {
    Path kernels = folder.resolve("kernels");
    JsonObject json = json("{'argv':['java','-jar','{resource_dir}/k.jar','{connection_file}'],"
        + "'display_name':'Java (Ishizue)','language':'java','interrupt_mode':'message',"
        + "'env':{'A':'b'},'metadata':{'debugger':true},'later':1}");
    Path place = KernelSpecInstaller.install(
        kernels, "Java", json, Map.of("logo-64x64.png", new byte[] {1, 2}));
    assertThat(place).isEqualTo(kernels.resolve("java"));
    assertThat(place.resolve("logo-64x64.png")).hasBinaryContent(new byte[] {1, 2});

    KernelSpec spec = new KernelSpecs(List.of(kernels)).find("JAVA");
    assertThat(spec.displayName()).isEqualTo("Java (Ishizue)");
    assertThat(spec.interruptMode()).isEqualTo(InterruptMode.MESSAGE);
    assertThat(spec.argv()).hasSize(4);
    assertThat(spec.env()).containsExactly(Map.entry("A", "b"));
    assertThat(spec.json()).isEqualTo(json);

    assertThat(KernelSpecInstaller.uninstall(kernels, "JAVA")).isTrue();
    assertThat(KernelSpecInstaller.uninstall(kernels, "java")).isFalse();
    assertThat(kernels).isEmptyDirectory();
  }

  @Test
  void installing_again_replaces_the_whole_folder() throws Exception {
    KernelSpecInstaller.install(folder, "java", json("{'argv':['old']}"), Map.of("a", new byte[1]));
    KernelSpecInstaller.install(folder, "java", json("{'argv':['new']}"), Map.of());
    assertThat(folder.resolve("java")).isDirectoryNotContaining("glob:**/a");
    assertThat(new KernelSpecs(List.of(folder)).find("java").argv()).containsExactly("new");
    assertThat(folder).isDirectoryNotContaining("glob:**/.*");
  }

  @Test
  void the_first_folder_on_the_path_wins() throws Exception {
    Path first = folder.resolve("first");
    Path second = folder.resolve("second");
    KernelSpecInstaller.install(second, "java", json("{'argv':['second']}"), Map.of());
    KernelSpecInstaller.install(first, "java", json("{'argv':['first']}"), Map.of());
    KernelSpecInstaller.install(second, "other", json("{'argv':['other']}"), Map.of());
    KernelSpecs specs = new KernelSpecs(List.of(folder.resolve("missing"), first, second));
    assertThat(specs.find("java").argv()).containsExactly("first");
    assertThat(specs.folders()).containsOnlyKeys("java", "other");
  }

  @Test
  void an_unknown_kernel_comes_with_names_that_look_like_it() throws Exception {
    for (String name : List.of("java", "python3", "ir")) {
      KernelSpecInstaller.install(folder, name, json("{'argv':['x']}"), Map.of());
    }
    assertThatExceptionOfType(UnknownKernelException.class)
        .isThrownBy(() -> new KernelSpecs(List.of(folder)).find("jvaa"))
        .withMessage("There is no kernelspec \"jvaa\"; known are: ir, java, python3.")
        .satisfies(e -> assertThat(e.nearNames()).containsExactly("java"));
    assertThatExceptionOfType(UnknownKernelException.class)
        .isThrownBy(() -> new KernelSpecs(List.of(folder)).find("python"))
        .satisfies(e -> assertThat(e.nearNames()).containsExactly("python3"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "[]", "{}", "{\"argv\":[]}", "{\"argv\":[1]}", "{\"argv\":\"x\"}"})
  void a_kernelspec_that_cannot_be_used_says_why(String json) throws IOException {
    Path place = Files.createDirectories(folder.resolve("bad"));
    Files.writeString(place.resolve("kernel.json"), json);
    assertThatExceptionOfType(KernelSpecException.class)
        .isThrownBy(() -> new KernelSpecs(List.of(folder)).find("bad"))
        .withMessageContaining(place.resolve("kernel.json") + " cannot be used: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "../x", "日本", ".hidden", "a/b"})
  void a_name_that_jupyter_would_not_accept_is_refused(String name) {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> KernelSpecInstaller.install(folder, name, new JsonObject(), Map.of()));
    assertThat(folder).isEmptyDirectory();
  }

  private static JsonObject json(String text) throws JsonTextException {
    return Json.parseObject(text.replace('\'', '"'));
  }
}
