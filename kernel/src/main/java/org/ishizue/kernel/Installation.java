package org.ishizue.kernel;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.spi.SelectorProvider;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.ishizue.kernel.archive.LearnerArchive;
import org.ishizue.kernel.evaluate.KernelEnvironment;
import org.ishizue.kernel.uservm.UserVmConfig;
import org.ishizue.runtime.text.Language;

/** Where this installation keeps what the learner's VM is made of. */
public final class Installation {
  /** A resource in which a jar of ours names the imports that every cell has: one a line. */
  private static final String IMPORTS = "META-INF/ishizue/default-imports";

  /** What the jshell tool imports by default, and the display functions. */
  static final List<String> JDK_IMPORTS = List.of(
      "java.io.*",
      "java.math.*",
      "java.net.*",
      "java.nio.file.*",
      "java.util.*",
      "java.util.concurrent.*",
      "java.util.function.*",
      "java.util.prefs.*",
      "java.util.regex.*",
      "java.util.stream.*",
      "static org.ishizue.runtime.display.Display.*",
      "org.ishizue.runtime.widget.*",
      "static org.ishizue.runtime.widget.Widgets.*",
      "static org.ishizue.runtime.evaluate.Evaluation.*");

  /**
   * The property that spares the distribution's Tablesaw its search for readers; true where only its own can be found.
   */
  public static final String NO_SCAN = "ishizue.noScan";

  /**
   * What a VM need not look for in each jar of the class path: the JDK its way to wait for sockets, which is that of this
   * VM; SLF4J its provider and Tablesaw its readers when a first table is made. For a class path without jars of the user's
   * own, which may bring others.
   */
  public static final List<String> QUICK = List.of(
      "-Djava.nio.channels.spi.SelectorProvider="
          + SelectorProvider.provider().getClass().getName(),
      "-Dslf4j.provider=org.slf4j.nop.NOPServiceProvider",
      "-Dslf4j.internal.verbosity=WARN",
      "-D" + NO_SCAN + "=true");

  private Installation() {}

  /** The learner's VM of a session: idle moments make it ready for the first chart, and its archive of classes too. */
  static UserVmConfig sessionVm() throws IOException {
    UserVmConfig config = userVm(List.of("-Dishizue.warmUp=true"));
    boolean common = KernelEnvironment.current().classPath().isEmpty();
    return common ? LearnerArchive.usedBy(config) : config;
  }

  /** The learner's VM as this installation starts it. */
  public static UserVmConfig userVm() throws IOException {
    return userVm(List.of());
  }

  private static UserVmConfig userVm(List<String> first) throws IOException {
    List<String> options = new ArrayList<>(first);
    options.add("-Dfile.encoding=UTF-8");
    options.add("-Djava.awt.headless=true");
    options.add("-D" + Language.PROPERTY + "=" + Language.current().code());
    int version = Runtime.version().feature();
    if (version == 24 || version == 25) {
      // Tablesaw's scanner of the class path unmaps files so on Windows; nobody who reads the JDK's
      // warning in a cell can do anything about it.
      options.add("--sun-misc-unsafe-memory-access=allow");
    }
    List<Path> classPath = new ArrayList<>(classPath());
    String scanned = scanned(classPath);
    if (!scanned.isEmpty()) {
      options.add("-Dishizue.scanned=" + scanned);
    }
    if (KernelEnvironment.current().classPath().isEmpty()) {
      options.addAll(QUICK);
    }
    options.addAll(KernelEnvironment.current().javaOptions());
    Map<String, String> environment = new HashMap<>();
    String home = System.getProperty("ishizue.home");
    if (home != null) {
      options.add("-Dishizue.home=" + home);
      Path fonts = Path.of(home, "fonts", "fonts.conf");
      if (Files.exists(fonts)) {
        environment.put("FONTCONFIG_FILE", fonts.toString());
      }
    }
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    classPath.addAll(KernelEnvironment.current().classPath());
    return new UserVmConfig(java, options, classPath, environment);
  }

  /** What every cell has imported: the JDK's usual packages and what our jars on the class path name. */
  public static List<String> defaultImports(List<Path> classPath) throws IOException {
    List<String> imports = new ArrayList<>(JDK_IMPORTS);
    for (Path entry : classPath) {
      if (Files.isDirectory(entry)) {
        Path file = entry.resolve(IMPORTS);
        if (Files.exists(file)) {
          imports.addAll(lines(Files.readString(file)));
        }
      } else if (entry.getFileName().toString().startsWith("ishizue-")) {
        imports.addAll(importsOfJar(entry));
      }
    }
    return imports;
  }

  private static List<String> importsOfJar(Path jar) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      ZipEntry entry = zip.getEntry(IMPORTS);
      if (entry == null) {
        return List.of();
      }
      try (InputStream in = zip.getInputStream(entry)) {
        return lines(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
  }

  private static List<String> lines(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  /**
   * The jars in which Tablesaw may find readers: its own, and what whoever runs this kernel adds. Among all of them it would
   * look for a quarter of a second.
   */
  private static String scanned(List<Path> classPath) {
    List<String> jars = new ArrayList<>();
    for (Path entry : classPath) {
      if (entry.getFileName().toString().startsWith("tablesaw-")) {
        jars.add(entry.toString());
      }
    }
    if (!jars.isEmpty()) {
      KernelEnvironment.current().classPath().forEach(added -> jars.add(added.toString()));
    }
    return String.join(File.pathSeparator, jars);
  }

  /** A JVM opens jar after jar until it finds a resource, and the first ones asked for are ours and Tablesaw's. */
  private static int place(Path jar) {
    String name = String.valueOf(jar.getFileName());
    return name.startsWith("ishizue-") ? 0 : name.startsWith("tablesaw-") ? 1 : 2;
  }

  /** What shares the learner's VM with their code, as this installation has it. */
  static List<Path> classPath() throws IOException {
    String given = System.getProperty("ishizue.user.classpath");
    if (given != null) {
      return Stream.of(given.split(File.pathSeparator, -1)).map(Path::of).toList();
    }
    Path folder = Path.of(System.getProperty("ishizue.home", "."), "lib", "user");
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".jar"))
          .sorted(Comparator.comparing(Installation::place).thenComparing(Path::compareTo))
          .toList();
    }
  }
}
