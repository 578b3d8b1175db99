package org.ishizue.kernel.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import jdk.jshell.Snippet;
import org.ishizue.kernel.archive.StartArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JarClassesTest {
  private static final List<Path> JARS =
      List.of(System.getProperty("java.class.path").split(File.pathSeparator, -1)).stream()
          .map(Path::of)
          .filter(entry -> entry.toString().endsWith(".jar"))
          .toList();

  @TempDir
  private Path folder = Path.of("");

  @AfterEach
  void forgetThePlace() {
    System.clearProperty(StartArchive.PROPERTY);
  }

  @Test
  void javac_finds_here_what_it_finds_by_itself() throws IOException {
    try (StandardJavaFileManager javacs = files();
        StandardJavaFileManager behind = files();
        JarClasses jars = new JarClasses(PackageIndex.of(JARS))) {
      javacs.setLocationFromPaths(StandardLocation.CLASS_PATH, JARS);
      CompilerFiles ours = new CompilerFiles(behind, jars, false);
      String classPath =
          String.join(File.pathSeparator, JARS.stream().map(Path::toString).toList());
      assertThat(ours.handleOption("-classpath", List.of(classPath).iterator())).isTrue();
      assertThat(behind.getLocation(StandardLocation.CLASS_PATH)).isEmpty();
      assertThat(ours.getLocationAsPaths(StandardLocation.CLASS_PATH))
          .map(Path.class::cast)
          .isEqualTo(JARS);
      for (String name : List.of("org.assertj.core.api", "com.google.gson", "no.such", "")) {
        assertThat(classes(ours, name, false)).as(name).isEqualTo(classes(javacs, name, false));
      }
      assertThat(classes(ours, "com.google.gson", true))
          .isEqualTo(classes(javacs, "com.google.gson", true))
          .hasSizeGreaterThan(50);
      JavaFileObject one = gson(ours);
      assertThat(one.toUri()).isEqualTo(gson(javacs).toUri());
      assertThat(one.isNameCompatible("Gson", JavaFileObject.Kind.CLASS)).isTrue();
      assertThat(ours.contains(StandardLocation.CLASS_PATH, one)).isTrue();
    }
  }

  @Test
  void the_first_jar_that_has_a_class_counts() throws IOException {
    Path first = jar("first.jar", Map.of("a/B.class", "first"));
    Path second = jar("second.jar", Map.of("a/B.class", "second", "a/C.class", "second"));
    try (JarClasses jars = new JarClasses(PackageIndex.of(List.of(first, second)))) {
      assertThat(jars.in("a")).map(JarClasses::nameOf).containsExactly("a.B", "a.B", "a.C");
      try (InputStream in = jars.in("a").get(0).openInputStream()) {
        assertThat(in).hasContent("first");
      }
    }
  }

  @Test
  void what_names_other_jars_or_is_none_is_left_to_javac() throws IOException {
    Path names = jar("names.jar", Map.of("META-INF/MANIFEST.MF", "Class-Path: other.jar\n"));
    Path broken = Files.writeString(folder.resolve("broken.jar"), "no archive");
    Path good = jar("good.jar", Map.of("a/B.class", ""));
    PackageIndex index =
        PackageIndex.of(List.of(names, broken, good, folder, folder.resolve("gone.jar")));
    assertThat(index.jars()).isEqualTo(Set.of(good));
  }

  @Test
  void the_index_is_kept_and_made_anew_when_a_jar_changes() throws IOException {
    System.setProperty(StartArchive.PROPERTY, folder.resolve("kernel.jsa").toString());
    Path jar = jar("one.jar", Map.of("a/B.class", "", "C.class", ""));
    PackageIndex made = PackageIndex.of(List.of(jar));
    Path file = folder.resolve("packages.txt");
    assertThat(file).exists();
    Files.setLastModifiedTime(file, FileTime.fromMillis(0));
    assertThat(PackageIndex.of(List.of(jar))).isEqualTo(made);
    assertThat(Files.getLastModifiedTime(file).toMillis()).isZero();
    jar("one.jar", Map.of("d/E.class", "longer"));
    assertThat(PackageIndex.of(List.of(jar)).packages()).containsOnlyKeys("d");
    assertThat(PackageIndex.of(List.of(jar)).jarsWith("d")).containsExactly(jar);
    Files.writeString(file, "half of");
    assertThat(PackageIndex.of(List.of(jar)).packages()).containsOnlyKeys("d");
  }

  @Test
  void a_session_uses_its_jars_and_what_is_added_comes_first() {
    List<Path> gson =
        JARS.stream().filter(jar -> jar.toString().contains("gson")).toList();
    List<Path> assertj =
        JARS.stream().filter(jar -> jar.toString().contains("assertj")).toList();
    try (JavaShell java = JavaShell.start(null, gson, List.of("com.google.gson.*"))) {
      assertThat(status(java, "Gson gson = new Gson();")).isEqualTo(Snippet.Status.VALID);
      assertThat(status(java, "org.assertj.core.api.Assertions.class"))
          .isEqualTo(Snippet.Status.REJECTED);
      ClassPathOrder.putFirst(java.shell, assertj.get(0).toString());
      java.shell.addToClasspath(assertj.get(0).toString());
      assertThat(status(java, "org.assertj.core.api.Assertions.class"))
          .isEqualTo(Snippet.Status.VALID);
      assertThat(status(java, "JsonParser.parseString(\"1\")")).isEqualTo(Snippet.Status.VALID);
    }
  }

  private static JavaFileObject gson(JavaFileManager files) throws IOException {
    return Objects.requireNonNull(files.getJavaFileForInput(
        StandardLocation.CLASS_PATH, "com.google.gson.Gson", JavaFileObject.Kind.CLASS));
  }

  private static Snippet.Status status(JavaShell java, String source) {
    return java.shell.eval(source).get(0).status();
  }

  private static StandardJavaFileManager files() {
    return ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null);
  }

  /** Names and contents, in the order of the names. */
  private static Map<String, Integer> classes(JavaFileManager files, String name, boolean recurse)
      throws IOException {
    Map<String, Integer> found = new TreeMap<>();
    for (JavaFileObject each : files.list(
        StandardLocation.CLASS_PATH, name, EnumSet.of(JavaFileObject.Kind.CLASS), recurse)) {
      try (InputStream in = each.openInputStream()) {
        String binary = files.inferBinaryName(StandardLocation.CLASS_PATH, each);
        found.putIfAbsent(binary, java.util.Arrays.hashCode(in.readAllBytes()));
      }
    }
    return found;
  }

  /** The entries in the order of their names: that of Map.of differs from run to run. */
  private Path jar(String name, Map<String, String> entries) throws IOException {
    Path jar = folder.resolve(name);
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
      for (Map.Entry<String, String> entry : new TreeMap<>(entries).entrySet()) {
        out.putNextEntry(new ZipEntry(entry.getKey()));
        out.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return jar;
  }
}
