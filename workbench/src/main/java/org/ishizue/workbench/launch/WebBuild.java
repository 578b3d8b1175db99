package org.ishizue.workbench.launch;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.ishizue.runtime.text.Texts;

/**
 * Builds the page with Node, when one of its sources has changed; run by Maven. Works on a copy in {@code
 * target}, so that the source tree stays as it is. Where there is no Node the rest is built without a page.
 */
public final class WebBuild {
  private static final Texts TEXTS = Texts.beside(WebBuild.class);
  private static final int OLDEST_NODE = 20;
  private static final boolean WINDOWS = File.separatorChar == '\\';

  private final Path sources;
  private final Path work;
  private final Path output;
  private final PrintStream err;

  WebBuild(Path sources, Path target, PrintStream err) {
    this.sources = sources;
    this.work = target.resolve("web-build");
    this.output = target.resolve("web");
    this.err = err;
  }

  /**
   * Builds.
   *
   * @param arguments the folder of the sources, the target folder, and whether a page must come out of it
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    WebBuild build = new WebBuild(Path.of(arguments[0]), Path.of(arguments[1]), err);
    boolean built = build.run();
    System.exit(built || !Boolean.parseBoolean(arguments[2]) ? 0 : 1);
  }

  /** Returns whether there is a page of these sources now. */
  boolean run() throws IOException, InterruptedException {
    Files.createDirectories(output);
    String wanted = fingerprint(List.of(""));
    if (isMarked(output, wanted)) {
      return true;
    }
    Optional<String> node = nodeVersion();
    if (node.isEmpty()) {
      err.println(TEXTS.problem("CLI-107", OLDEST_NODE).getMessage());
      return false;
    }
    copySources();
    String packages = fingerprint(List.of("package.json", "package-lock.json", ".npmrc"));
    Path modules = work.resolve("node_modules");
    if (!isMarked(modules, packages)) {
      err.println(TEXTS.get("fetching"));
      if (call(program("npm"), "ci", "--prefer-offline") != 0) {
        err.println(TEXTS.problem("CLI-108", "npm ci").getMessage());
        return false;
      }
      mark(modules, packages);
    }
    if (call("node", "build.mjs", output.toAbsolutePath().toString()) != 0) {
      err.println(TEXTS.problem("CLI-109", "node build.mjs").getMessage());
      return false;
    }
    mark(output, wanted);
    return true;
  }

  private Optional<String> nodeVersion() throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder("node", "--version").redirectErrorStream(true).start();
      String version =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      process.waitFor();
      String major = version.replaceFirst("^v(\\d+)\\..*$", "$1");
      return major.matches("\\d+") && Integer.parseInt(major) >= OLDEST_NODE
          ? Optional.of(version)
          : Optional.empty();
    } catch (IOException noNode) {
      return Optional.empty();
    }
  }

  private int call(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command)
        .directory(work.toFile())
        .inheritIO()
        .start()
        .waitFor();
  }

  private static String program(String name) {
    return WINDOWS ? name + ".cmd" : name;
  }

  private void copySources() throws IOException {
    Files.createDirectories(work);
    try (Stream<Path> old = Files.list(work)) {
      for (Path one : old.filter(path -> !path.endsWith("node_modules")).toList()) {
        delete(one);
      }
    }
    for (Path file : sourceFiles()) {
      Path target = work.resolve(sources.relativize(file).toString());
      Path folder = target.getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void delete(Path place) throws IOException {
    try (Stream<Path> all = Files.walk(place)) {
      for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(one);
      }
    }
  }

  private List<Path> sourceFiles() throws IOException {
    try (Stream<Path> all = Files.walk(sources)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> !file.startsWith(sources.resolve("node_modules")))
          .sorted()
          .toList();
    }
  }

  /** A hash over names and contents of the sources that begin with one of the names. */
  private String fingerprint(List<String> names) throws IOException {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
    List<String> seen = new ArrayList<>();
    for (Path file : sourceFiles()) {
      String name = sources.relativize(file).toString().replace('\\', '/');
      if (names.stream().anyMatch(name::startsWith)) {
        byte[] content = Files.readAllBytes(file);
        digest.update((name + "\n" + content.length + "\n").getBytes(StandardCharsets.UTF_8));
        digest.update(content);
        seen.add(name);
      }
    }
    return seen.size() + " " + HexFormat.of().formatHex(digest.digest()).toLowerCase(Locale.ROOT);
  }

  private static boolean isMarked(Path folder, String fingerprint) throws IOException {
    Path marker = folder.resolve(".built-from");
    return Files.exists(marker) && Files.readString(marker).equals(fingerprint);
  }

  private static void mark(Path folder, String fingerprint) throws IOException {
    Files.writeString(folder.resolve(".built-from"), fingerprint);
  }
}
