package org.ishizue.kernel.uservm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LaunchJarTest {
  @TempDir
  private Path folder;

  @Test
  void native_libraries_may_be_loaded_without_a_warning_of_newer_javas() throws IOException {
    Path file = folder.resolve("vm.jar");
    LaunchJar.write(file, List.of(folder.resolve("a library.jar")));
    try (JarFile jar = new JarFile(file.toFile())) {
      Attributes attributes = jar.getManifest().getMainAttributes();
      assertThat(attributes.getValue("Enable-Native-Access")).isEqualTo("ALL-UNNAMED");
      assertThat(attributes.getValue(Attributes.Name.CLASS_PATH)).endsWith("/a%20library.jar");
    }
  }
}
