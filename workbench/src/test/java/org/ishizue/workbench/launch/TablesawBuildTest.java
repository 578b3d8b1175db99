package org.ishizue.workbench.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.ishizue.kernel.Installation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import tech.tablesaw.api.Table;

@ResourceLock(Resources.SYSTEM_PROPERTIES)
final class TablesawBuildTest {
  private @TempDir Path folder;
  private Path jar;

  @BeforeEach
  void build() throws IOException {
    TablesawBuild.main(new String[] {folder.toString()});
    try (Stream<Path> files = Files.list(folder)) {
      jar = files.findFirst().orElseThrow();
    }
  }

  @Test
  void loadsTablesawsReadersAndWritersWithoutASearch() throws Exception {
    System.setProperty(Installation.NO_SCAN, "true");
    try (Recording loader = new Recording(jar)) {
      Object readers = field(loader, "defaultReaderRegistry");
      Object writers = field(loader, "defaultWriterRegistry");
      assertThat(extension(readers, "getReaderForExtension", "csv")).isNotNull();
      assertThat(extension(writers, "getWriterForExtension", "csv")).isNotNull();
      assertThat(loader.asked).noneMatch(name -> name.startsWith("io.github.classgraph."));
      assertThat(loader.asked)
          .containsAll(TablesawBuild.registered(jar))
          .contains("tech.tablesaw.io.csv.CsvReader", "tech.tablesaw.io.fixed.FixedWidthReader");
    } finally {
      System.clearProperty(Installation.NO_SCAN);
    }
  }

  @Test
  void searchesAsBeforeWithoutTheProperty() throws Exception {
    try (Recording loader = new Recording(jar)) {
      assertThat(extension(field(loader, "defaultReaderRegistry"), "getReaderForExtension", "csv"))
          .isNotNull();
      assertThat(loader.asked).contains("io.github.classgraph.ClassGraph");
    }
  }

  @Test
  void aTableWithoutThatMethodEndsTheBuild() throws IOException {
    byte[] other;
    try (InputStream in = TablesawBuildTest.class.getResourceAsStream("TablesawBuildTest.class")) {
      other = in.readAllBytes();
    }
    assertThatThrownBy(() -> TablesawBuild.changed(other, Set.of()))
        .hasMessageContaining("autoRegisterReadersAndWriters");
  }

  private static Object field(ClassLoader loader, String name) throws ReflectiveOperationException {
    return Class.forName(Table.class.getName(), true, loader).getField(name).get(null);
  }

  private static Object extension(Object registry, String method, String extension)
      throws ReflectiveOperationException {
    return registry.getClass().getMethod(method, String.class).invoke(registry, extension);
  }

  /** The changed jar before all else of this class path, apart from the test's own classes. */
  private static final class Recording extends URLClassLoader {
    private final Set<String> asked = ConcurrentHashMap.newKeySet();

    Recording(Path jar) throws IOException {
      super(urls(jar), ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      asked.add(name);
      return super.loadClass(name, resolve);
    }

    private static URL[] urls(Path jar) throws IOException {
      List<URL> urls = new ArrayList<>(List.of(jar.toUri().toURL()));
      for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
        urls.add(Path.of(entry).toUri().toURL());
      }
      return urls.toArray(URL[]::new);
    }
  }
}
