package org.ishizue.kernel.evaluate;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What environment variables set for a kernel, under the names that IJava and JJava gave them ({@code
 * IJAVA_CLASSPATH}, {@code JJAVA_CLASSPATH}) or our own ({@code ISHIZUE_CLASSPATH}), so that a server set up
 * for one of them serves this kernel as well. Lists of files are separated as the system separates a class
 * path; the last part of a path may have stars.
 */
public final class KernelEnvironment {
  private static final List<String> PREFIXES = List.of("ISHIZUE_", "JJAVA_", "IJAVA_");

  private static final Pattern DURATION = Pattern.compile("(\\d+)\\s*(\\w*)");

  private final Map<String, String> variables;

  KernelEnvironment(Map<String, String> variables) {
    this.variables = Map.copyOf(variables);
  }

  /** That of this process. */
  public static KernelEnvironment current() {
    return new KernelEnvironment(System.getenv());
  }

  /** {@code …_COMPILER_OPTS}: options for javac, separated by blanks. */
  List<String> compilerOptions() {
    String options = value("COMPILER_OPTS").strip();
    return options.isEmpty() ? List.of() : List.of(options.split("\\s+", -1));
  }

  /** {@code …_CLASSPATH}: what the learner's code sees besides; files that are not there are left out. */
  public List<Path> classPath() {
    return files("CLASSPATH");
  }

  /**
   * {@code …_STARTUP_SCRIPTS_PATH} and {@code …_STARTUP_SCRIPT}: cells to be run before the first, files
   * first.
   *
   * @throws UncheckedIOException if a file that is there cannot be read
   */
  public List<String> startup() {
    List<String> cells = new ArrayList<>();
    for (Path file : files("STARTUP_SCRIPTS_PATH")) {
      try {
        cells.add(Files.readString(file));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    String script = value("STARTUP_SCRIPT");
    if (!script.isBlank()) {
      cells.add(script);
    }
    return cells;
  }

  /**
   * {@code …_TIMEOUT}: how long one statement of a cell may take, in milliseconds or with a unit of {@link TimeUnit} behind
   * the number ({@code 30 SECONDS}); empty if there is no limit.
   */
  public Optional<Duration> timeout() {
    String value = value("TIMEOUT").strip();
    Matcher duration = DURATION.matcher(value);
    if (value.isEmpty() || value.startsWith("-")) {
      return Optional.empty();
    }
    try {
      if (duration.matches()) {
        String unit = duration.group(2).toUpperCase(Locale.ROOT);
        TimeUnit of = unit.isEmpty() ? TimeUnit.MILLISECONDS : TimeUnit.valueOf(unit);
        Duration limit = Duration.of(Long.parseLong(duration.group(1)), of.toChronoUnit());
        return limit.isZero() ? Optional.empty() : Optional.of(limit);
      }
    } catch (IllegalArgumentException | ArithmeticException e) {
      // said below, as for what has no such form
    }
    System.getLogger(KernelEnvironment.class.getName())
        .log(System.Logger.Level.WARNING, "No time limit: …_TIMEOUT is " + value);
    return Optional.empty();
  }

  /** {@code ISHIZUE_JAVA_OPTS}, {@code JJAVA_JVM_OPTS}: options for the learner's VM, separated by blanks. */
  public List<String> javaOptions() {
    String options = variables
        .getOrDefault("ISHIZUE_JAVA_OPTS", variables.getOrDefault("JJAVA_JVM_OPTS", ""))
        .strip();
    return options.isEmpty() ? List.of() : List.of(options.split("\\s+", -1));
  }

  private String value(String name) {
    for (String prefix : PREFIXES) {
      String value = variables.get(prefix + name);
      if (value != null) {
        return value;
      }
    }
    return "";
  }

  private List<Path> files(String name) {
    List<Path> found = new ArrayList<>();
    for (String pattern : value(name).split(File.pathSeparator, -1)) {
      if (!pattern.isBlank()) {
        found.addAll(expand(pattern.strip()));
      }
    }
    return found;
  }

  private static List<Path> expand(String pattern) {
    int slash = Math.max(pattern.lastIndexOf('/'), pattern.lastIndexOf('\\'));
    String last = pattern.endsWith("/") ? "*" : pattern.substring(slash + 1);
    try {
      if (!last.contains("*") && !last.contains("?")) {
        Path file = Path.of(pattern).toAbsolutePath();
        return Files.exists(file) ? List.of(file) : List.of();
      }
      List<Path> found = new ArrayList<>();
      Path folder = Path.of(slash < 0 ? "." : pattern.substring(0, slash + 1)).toAbsolutePath();
      try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, last)) {
        files.forEach(found::add);
      }
      found.sort(null);
      return found;
    } catch (IOException | InvalidPathException e) {
      return List.of();
    }
  }
}
