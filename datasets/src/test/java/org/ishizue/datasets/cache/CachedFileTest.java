package org.ishizue.datasets.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.ishizue.datasets.frictionless.Sha256;
import org.ishizue.runtime.text.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CachedFileTest {
  private static final byte[] CONTENT =
      "synthetic,1\n".repeat(1000).getBytes(StandardCharsets.UTF_8);

  @TempDir
  private Path folder;

  @BeforeEach
  void cache_here() {
    Language.use(Language.EN);
    System.setProperty(CacheFolder.PROPERTY, folder.toString());
  }

  @AfterEach
  void usual_cache() {
    System.clearProperty(CacheFolder.PROPERTY);
  }

  @Test
  void it_is_made_once_and_then_found() {
    AtomicInteger made = new AtomicInteger();
    CachedFile cached = cached();
    for (int i = 0; i < 3; i++) {
      assertThat(cached.orWrite(out -> {
            made.incrementAndGet();
            out.write(CONTENT);
          }))
          .hasBinaryContent(CONTENT);
    }
    assertThat(made).hasValue(1);
  }

  @Test
  void one_that_somebody_changed_is_made_again() throws IOException {
    Path file = cached().orWrite(out -> out.write(CONTENT));
    byte[] changed = CONTENT.clone();
    changed[17] ^= 1;
    Files.write(file, changed);
    assertThat(cached().orWrite(out -> out.write(CONTENT))).hasBinaryContent(CONTENT);
  }

  @Test
  void a_full_disk_is_said_and_leaves_nothing_half_made() throws IOException {
    assertThatThrownBy(() -> cached().orWrite(out -> {
          out.write(CONTENT, 0, 5000);
          throw new IOException("No space left on device");
        }))
        .hasMessageContaining("DATA-040")
        .hasMessageContaining("No space left on device")
        .hasMessageContaining("ISHIZUE_CACHE");
    assertThat(files()).containsExactly("lock");
  }

  @Test
  void a_folder_that_cannot_be_made_is_said() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    System.setProperty(CacheFolder.PROPERTY, file.toString());
    assertThatThrownBy(() -> cached().orWrite(out -> out.write(CONTENT)))
        .hasMessageContaining("DATA-040");
  }

  @Test
  void what_is_not_what_the_checksum_promises_is_refused_and_not_kept() throws IOException {
    assertThatThrownBy(() -> cached().orWrite(out -> out.write(1)))
        .hasMessageContaining("DATA-041");
    assertThat(files()).containsExactly("lock");
  }

  @Test
  void what_a_killed_process_left_is_removed() throws IOException {
    Path place = cached().file();
    Files.createDirectories(place.resolveSibling(""));
    Files.writeString(place.resolveSibling("123.part"), "half");
    cached().orWrite(out -> out.write(CONTENT));
    assertThat(files()).containsExactlyInAnyOrder("lock", "rain.csv");
  }

  @Test
  void many_threads_make_it_once() throws Exception {
    AtomicInteger made = new AtomicInteger();
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<Path>> results = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        results.add(threads.submit(() -> cached().orWrite(out -> {
          made.incrementAndGet();
          slowly(out);
        })));
      }
      for (Future<Path> result : results) {
        assertThat(result.get()).hasBinaryContent(CONTENT);
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(made).hasValue(1);
  }

  @Test
  void each_operating_system_has_its_usual_place() {
    assertThat(CacheFolder.of(Map.of(), "Linux", "/home/a"))
        .isEqualTo(Path.of("/home/a/.cache/ishizue"));
    assertThat(CacheFolder.of(Map.of("XDG_CACHE_HOME", "/x"), "Linux", "/home/a"))
        .isEqualTo(Path.of("/x/ishizue"));
    assertThat(CacheFolder.of(Map.of(), "Mac OS X", "/Users/a"))
        .isEqualTo(Path.of("/Users/a/Library/Caches/ishizue"));
    assertThat(CacheFolder.of(Map.of("LOCALAPPDATA", "/l"), "Windows 11", "/a"))
        .isEqualTo(Path.of("/l/ishizue/cache"));
    assertThat(CacheFolder.of(Map.of("ISHIZUE_CACHE", "/own"), "Linux", "/home/a"))
        .isEqualTo(Path.of("/own"));
  }

  private static void slowly(OutputStream out) throws IOException {
    for (byte one : CONTENT) {
      out.write(one); // many small writes: time for the others to come
    }
  }

  private static CachedFile cached() {
    MessageDigest digest = Sha256.begin();
    digest.update(CONTENT);
    return CachedFile.of("synthetic", "rain.csv", Sha256.text(digest), CONTENT.length);
  }

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString())
          .toList();
    }
  }
}
