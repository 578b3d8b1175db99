package org.ishizue.kernel.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceLoader;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CompilerFilesTest {
  private static final JarClasses NO_JARS = new JarClasses(PackageIndex.NONE);

  private final StandardJavaFileManager javacs =
      ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null);

  @AfterEach
  void close() throws IOException {
    javacs.close();
  }

  @Test
  void findsNoPluginsUnlessSomeAreWanted() {
    CompilerFiles without = new CompilerFiles(javacs, NO_JARS, false);
    assertThat(without.hasLocation(StandardLocation.ANNOTATION_PROCESSOR_PATH)).isTrue();
    ClassLoader loader = without.getClassLoader(StandardLocation.ANNOTATION_PROCESSOR_PATH);
    assertThat(ServiceLoader.load(javax.annotation.processing.Processor.class, loader))
        .isEmpty();
    CompilerFiles with = new CompilerFiles(javacs, NO_JARS, true);
    assertThat(with.hasLocation(StandardLocation.ANNOTATION_PROCESSOR_PATH)).isFalse();
  }

  @Test
  void tellsTheClassPathEachTimeAndAllElseOnce() {
    List<String> told = new ArrayList<>();
    CompilerFiles files = new CompilerFiles(
        new Told(new CompilerFiles(javacs, NO_JARS, false), told), NO_JARS, false);
    for (int i = 0; i < 2; i++) {
      assertThat(files.handleOption("-classpath", List.of("a.jar").iterator())).isTrue();
      assertThat(files.handleOption("--multi-release", List.of("17").iterator()))
          .isTrue();
    }
    assertThat(files.handleOption("--multi-release", List.of("11").iterator())).isTrue();
    assertThat(told)
        .containsExactly(
            "-classpath a.jar", "--multi-release 17", "-classpath a.jar", "--multi-release 11");
  }

  @Test
  void whatTheSessionHasAddedIsSeenByTheNextCell(@TempDir Path empty) {
    try (JavaShell java = JavaShell.start(null, List.of(empty), List.of())) {
      assertThat(java.shell.eval("int a = 1 + 1;").get(0).status())
          .isEqualTo(jdk.jshell.Snippet.Status.VALID);
      String later = "Class<?> later = org.assertj.core.api.Assertions.class;";
      assertThat(java.shell.eval(later).get(0).status())
          .isEqualTo(jdk.jshell.Snippet.Status.REJECTED);
      java.shell.addToClasspath(System.getProperty("java.class.path"));
      assertThat(java.shell.eval(later).get(0).status()).isEqualTo(jdk.jshell.Snippet.Status.VALID);
    }
  }

  /** Notes what it is told. */
  private static final class Told extends ForwardingJavaFileManager<CompilerFiles>
      implements StandardJavaFileManager {
    private final List<String> told;

    Told(CompilerFiles files, List<String> told) {
      super(files);
      this.told = told;
    }

    @Override
    public boolean handleOption(String current, Iterator<String> remaining) {
      String value = remaining.next();
      told.add(current + " " + value);
      return super.handleOption(current, List.of(value).iterator());
    }

    @Override
    public Iterable<? extends javax.tools.JavaFileObject> getJavaFileObjectsFromFiles(
        Iterable<? extends java.io.File> files) {
      return fileManager.getJavaFileObjectsFromFiles(files);
    }

    @Override
    public Iterable<? extends javax.tools.JavaFileObject> getJavaFileObjects(
        java.io.File... files) {
      return fileManager.getJavaFileObjects(files);
    }

    @Override
    public Iterable<? extends javax.tools.JavaFileObject> getJavaFileObjectsFromStrings(
        Iterable<String> names) {
      return fileManager.getJavaFileObjectsFromStrings(names);
    }

    @Override
    public Iterable<? extends javax.tools.JavaFileObject> getJavaFileObjects(String... names) {
      return fileManager.getJavaFileObjects(names);
    }

    @Override
    public void setLocation(Location location, Iterable<? extends java.io.File> files)
        throws IOException {
      fileManager.setLocation(location, files);
    }

    @Override
    public Iterable<? extends java.io.File> getLocation(Location location) {
      return fileManager.getLocation(location);
    }
  }
}
