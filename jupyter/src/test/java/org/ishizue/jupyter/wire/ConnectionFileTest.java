package org.ishizue.jupyter.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ConnectionFileTest {
  private static final ConnectionFile EXAMPLE =
      new ConnectionFile("tcp", "127.0.0.1", 1, 2, 3, 4, 5, Signer.SCHEME, "k", "java");

  @TempDir
  Path folder;

  @Test
  void what_is_written_is_read_again() throws Exception {
    Path file = folder.resolve("kernel-1.json");
    EXAMPLE.write(file);
    assertThat(ConnectionFile.read(file)).isEqualTo(EXAMPLE);
    assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void nobody_but_the_owner_can_read_the_key() throws IOException {
    Path file = folder.resolve("kernel-1.json");
    EXAMPLE.write(file);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void addresses_follow_the_transport() {
    assertThat(EXAMPLE.address(7)).isEqualTo("tcp://127.0.0.1:7");
    assertThat(new ConnectionFile("ipc", "/tmp/k", 1, 2, 3, 4, 5, Signer.SCHEME, "", "").address(1))
        .isEqualTo("ipc:///tmp/k-1");
  }

  @Test
  void a_missing_file_is_named() {
    Path file = folder.resolve("nowhere.json");
    assertRefused(file, "The connection file " + file + " does not exist.");
  }

  @Test
  void a_file_that_is_not_usable_says_what_is_wrong() throws IOException {
    Path file = Files.writeString(folder.resolve("k.json"), "{\"shell_port\": 1");
    assertRefused(file, "is not JSON");
    Files.writeString(file, "{\"shell_port\": 1}");
    assertRefused(file, "lacks a usable port: \"iopub_port\": —");
    Files.writeString(file, "{\"shell_port\": 99999}");
    assertRefused(file, "lacks a usable port: \"shell_port\": 99999");
  }

  @Test
  void a_signature_scheme_that_we_do_not_know_is_refused() throws IOException {
    Path file = folder.resolve("k.json");
    new ConnectionFile("tcp", "127.0.0.1", 1, 2, 3, 4, 5, "hmac-md5", "k", "").write(file);
    assertRefused(file, "signature scheme that is not known: \"hmac-md5\"");
  }

  private static void assertRefused(Path file, String sentence) {
    assertThatExceptionOfType(ConnectionFileException.class)
        .isThrownBy(() -> ConnectionFile.read(file))
        .withMessageContaining(sentence);
  }
}
