package org.ishizue.kernel.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.ishizue.jupyter.client.KernelDiedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That a real kernel starts from its archive is tested where there is a distribution. */
final class StartArchiveTest {
  @TempDir
  private Path folder = Path.of("");

  @Test
  void the_key_changes_with_every_jar_and_its_place_and_not_with_their_order() throws IOException {
    Path first = Files.writeString(folder.resolve("a.jar"), "one");
    Path second = Files.writeString(folder.resolve("b.jar"), "two");
    String key = StartArchive.keyOf(List.of(first, second));
    assertThat(StartArchive.keyOf(List.of(second, first))).isEqualTo(key);
    assertThat(StartArchive.keyOf(List.of(first))).isNotEqualTo(key);
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    Path moved = Files.copy(first, elsewhere.resolve("a.jar"), StandardCopyOption.COPY_ATTRIBUTES);
    assertThat(StartArchive.keyOf(List.of(moved, second))).isNotEqualTo(key);
    Files.setLastModifiedTime(second, FileTime.fromMillis(1_000));
    assertThat(StartArchive.keyOf(List.of(first, second))).isNotEqualTo(key);
    Files.writeString(first, "longer");
    assertThat(StartArchive.keyOf(List.of(first))).isNotEqualTo(key);
  }

  @Test
  void an_archive_is_current_only_with_the_key_it_was_made_with() throws IOException {
    StartArchive archive = StartArchive.in(folder);
    assertThat(archive.file().getFileName().toString())
        .contains(Runtime.version().feature() + "");
    Files.writeString(folder.resolve(archive.file().getFileName() + ".key"), "key");
    assertThat(archive.isCurrent("key")).isFalse();
    assertThat(archive.wasTried("key")).isTrue();
    Files.writeString(archive.file(), "classes");
    assertThat(archive.isCurrent("key")).isTrue();
    assertThat(archive.isCurrent("other")).isFalse();
    assertThat(archive.wasTried("other")).isFalse();
  }

  @Test
  void a_kernel_that_does_not_start_leaves_nothing_behind_and_may_be_tried_again()
      throws IOException {
    StartArchive archive = StartArchive.in(folder.resolve("cache"));
    String name = "making-" + archive.file().getFileName();
    Path abandoned =
        Files.createDirectories(folder.resolve("cache").resolve(name + "-of-a-killed-process"));
    Files.createDirectories(folder.resolve("cache").resolve("making-another.jsa"));
    Files.writeString(abandoned.resolve("kernel.jsa"), "half of");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    assertThatThrownBy(() -> archive.make(List.of(java, "-version", "{connection_file}"), "key"))
        .isInstanceOf(KernelDiedException.class);
    assertThat(archive.isCurrent("key")).isFalse();
    assertThat(archive.wasTried("key")).isFalse();
    assertThat(folder.resolve("cache"))
        .isDirectoryNotContaining(each -> each.getFileName().toString().startsWith(name))
        .isDirectoryContaining(each -> each.endsWith("making-another.jsa"));
  }
}
