package org.ishizue.grading.sandbox;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files that a sandbox shows: the system's shared libraries, the JDK, the learner's class path, data
 * sets and fonts, all read-only and under neutral names. No shell and no other program is among them.
 */
final class SandboxRoot {
  static final Path JAVA = Path.of("/jdk/bin/java");

  /** The folder that takes the place of an installation. */
  static final String HOME = "/app";

  /** Where a submission's cells run; empty at first. */
  static final String WORK = "/work";

  private static final List<String> LIBRARIES = List.of(
      "/lib64",
      "/usr/lib64",
      "/lib/x86_64-linux-gnu",
      "/usr/lib/x86_64-linux-gnu",
      "/lib/aarch64-linux-gnu",
      "/usr/lib/aarch64-linux-gnu",
      "/lib/ld-linux-aarch64.so.1");

  private final List<String> arguments = new ArrayList<>();
  private final List<String> classPath = new ArrayList<>();

  private SandboxRoot() {}

  /**
   * Describes the root.
   *
   * @param javaHome the JDK
   * @param userClassPath what the learner's VM is made of
   * @param folders folders of the installation by the name that they get under {@link #HOME}
   */
  static SandboxRoot of(Path javaHome, List<Path> userClassPath, Map<String, Path> folders)
      throws IOException {
    SandboxRoot root = new SandboxRoot();
    root.libraries();
    root.readOnly(javaHome.toRealPath(), "/jdk");
    for (String folder : configurationOf(javaHome.toRealPath())) {
      root.readOnly(Path.of(folder), folder);
    }
    root.classPath(userClassPath);
    for (Map.Entry<String, Path> folder : new TreeMap<>(folders).entrySet()) {
      if (Files.exists(folder.getValue())) {
        root.readOnly(folder.getValue().toRealPath(), HOME + "/" + folder.getKey());
      }
    }
    return root;
  }

  /** For bubblewrap. */
  List<String> arguments() {
    return List.copyOf(arguments);
  }

  /**
   * The class path as the sandbox sees it, relative to {@link #HOME}. A class-data archive takes {@code file:} URIs
   * for names of files that are not there, and holds no class of these jars then.
   */
  List<String> classPath() {
    return List.copyOf(classPath);
  }

  /** The jars with readers that Tablesaw finds by looking: its own. */
  String scanned() {
    return classPath.stream()
        .filter(entry -> entry.contains("tablesaw"))
        .map(entry -> HOME + "/" + entry)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private void libraries() throws IOException {
    for (String merged : List.of("/lib", "/lib64")) {
      Path path = Path.of(merged);
      if (Files.isSymbolicLink(path)) {
        arguments.addAll(List.of("--symlink", Files.readSymbolicLink(path).toString(), merged));
      }
    }
    for (String folder : LIBRARIES) {
      Path path = Path.of(folder);
      Path parent = path.getParent();
      boolean real = Files.exists(path, LinkOption.NOFOLLOW_LINKS)
          && !Files.isSymbolicLink(path)
          && parent != null
          && !Files.isSymbolicLink(parent);
      if (real) {
        readOnly(path, folder);
      }
    }
    if (Files.exists(Path.of("/etc/ld.so.cache"))) {
      readOnly(Path.of("/etc/ld.so.cache"), "/etc/ld.so.cache");
    }
  }

  /** Folders under /etc that links of a JDK lead to, as Debian's do. */
  private static Set<String> configurationOf(Path javaHome) throws IOException {
    Set<String> folders = new TreeSet<>();
    try (Stream<Path> files = Files.walk(javaHome, 4)) {
      for (Path link : files.filter(Files::isSymbolicLink).toList()) {
        Path target = link.resolveSibling(Files.readSymbolicLink(link)).normalize();
        Path folder = target.getParent();
        if (folder != null && folder.startsWith("/etc") && folder.getNameCount() > 1) {
          folders.add(folder.toString());
        }
      }
    }
    folders.removeIf(folder -> !Files.isDirectory(Path.of(folder)));
    return folders;
  }

  private void classPath(List<Path> entries) throws IOException {
    int number = 0;
    for (Path entry : entries) {
      if (Files.exists(entry)) {
        Path real = entry.toRealPath();
        String seen = "lib/" + number++ + "-" + plain(String.valueOf(real.getFileName()));
        readOnly(real, HOME + "/" + seen);
        classPath.add(seen + (Files.isDirectory(real) ? "/" : ""));
      }
    }
  }

  /** A manifest's class path is of URLs and has blanks between them. */
  private static String plain(String name) {
    return name.replaceAll("[^A-Za-z0-9._-]", "_");
  }

  private void readOnly(Path here, String there) {
    arguments.addAll(List.of("--ro-bind", here.toString(), there));
  }
}
