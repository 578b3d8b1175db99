package org.ishizue.workbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.util.List;
import org.junit.jupiter.api.Test;

final class KernelCommandTest {
  @Test
  void all_jars_of_the_kernel_are_on_its_class_path_on_unix() throws IOException {
    try (FileSystem files = Jimfs.newFileSystem(Configuration.unix())) {
      List<String> command =
          KernelCommand.of(new Home(files.getPath("/opt/ishizue")), files.getPath("/jdk/bin/java"));
      assertThat(command)
          .startsWith("/jdk/bin/java")
          .containsSequence("-cp", "/opt/ishizue/lib/kernel/*");
    }
  }

  /** Windows refuses a path with an asterisk in it. */
  @Test
  void all_jars_of_the_kernel_are_on_its_class_path_on_windows() throws IOException {
    try (FileSystem files = Jimfs.newFileSystem(Configuration.windows())) {
      List<String> command = KernelCommand.of(
          new Home(files.getPath("C:\\ishizue")), files.getPath("C:\\jdk\\bin\\java"));
      assertThat(command).containsSequence("-cp", "C:\\ishizue\\lib\\kernel\\*");
    }
  }
}
