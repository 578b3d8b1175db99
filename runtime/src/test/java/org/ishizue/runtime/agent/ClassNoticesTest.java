package org.ishizue.runtime.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ClassNoticesTest {
  @TempDir
  private Path folder = Path.of("");

  private final List<String> said = new ArrayList<>();

  /** Says what the test expects. */
  public static final class Text implements Supplier<String> {
    @Override
    public String get() {
      return "there is a better way";
    }
  }

  @BeforeEach
  void list_two_classes() throws IOException {
    Path list = folder.resolve(ClassNotices.RESOURCE);
    Files.createDirectories(list.getParent());
    Files.writeString(
        list,
        "# class, text\nlib.Trap " + Text.class.getName() + "\nlib.Broken no.such.Supplier\n");
  }

  @Test
  void a_listed_class_is_announced_once_and_no_class_is_changed() throws IOException {
    try (URLClassLoader loader = loader()) {
      ClassNotices notices = new ClassNotices(loader, said::add);
      assertThat(load(notices, loader, "lib/Harmless")).isNull();
      assertThat(said).isEmpty();
      assertThat(load(notices, loader, "lib/Trap")).isNull();
      assertThat(load(notices, loader, "lib/Trap")).isNull();
      assertThat(said).containsExactly("there is a better way");
    }
  }

  @Test
  void what_the_jdk_loads_is_not_looked_at() throws IOException {
    try (URLClassLoader loader = loader()) {
      ClassNotices notices = new ClassNotices(loader, said::add);
      notices.transform(null, "lib/Trap", null, null, new byte[0]);
      notices.transform(loader, null, null, null, new byte[0]);
      assertThat(said).isEmpty();
    }
  }

  @Test
  void a_text_that_cannot_be_had_is_said_to_be_missing() throws IOException {
    try (URLClassLoader loader = loader()) {
      load(new ClassNotices(loader, said::add), loader, "lib/Broken");
      assertThat(said)
          .containsExactly("no.such.Supplier: java.lang.ClassNotFoundException: no.such.Supplier");
    }
  }

  private static byte @Nullable [] load(ClassNotices notices, ClassLoader loader, String name) {
    return notices.transform(loader, name, null, null, new byte[0]);
  }

  private URLClassLoader loader() throws IOException {
    return new URLClassLoader(
        new URL[] {folder.toUri().toURL()}, ClassNoticesTest.class.getClassLoader());
  }
}
