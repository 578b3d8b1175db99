package org.ishizue.workbench.launch;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Builds the distribution of a source tree when one of its sources is newer. The launchers run this file as it stands
 * ({@code java Build.java ROOT}), before anything is compiled: it uses the JDK and nothing else.
 *
 * <p>One build at a time, by a lock that the operating system releases with the process. Maven works offline first, so
 * that a closed network costs no waiting once its repository is filled. A failed build leaves the last good one.
 */
public final class Build {
  /** Ends the program: nothing is wrong with what the user typed, the build failed. */
  private static final int FAILED = 3;

  private static final int SHOWN_LINES = 25;
  private static final Set<String> NOT_SOURCES = Set.of("target", "node_modules");
  private static final Set<String> NOT_IN_THE_DISTRIBUTION = Set.of("interop", "benchmarks");

  private final Path root;
  private final boolean japanese;
  private final PrintStream err;

  Build(Path root, boolean japanese, PrintStream err) {
    this.root = root;
    this.japanese = japanese;
    this.err = err;
  }

  /**
   * Exits 0 when the distribution is as new as the sources, 3 when it could not be built. With {@code --check} before
   * the root nothing is built, and 1 says that it is time to.
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    boolean checkOnly = arguments[0].equals("--check");
    Path root = Path.of(arguments[checkOnly ? 1 : 0]).toAbsolutePath().normalize();
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    Build build = new Build(root, readsJapanese(Arrays.asList(arguments)), err);
    if (checkOnly) {
      System.exit(build.isStale() ? 1 : 0);
    }
    System.exit(build.run(System.getenv("PATH"), System.getenv("MAVEN_HOME")));
  }

  int run(String path, String mavenHome) throws IOException, InterruptedException {
    Path work = Files.createDirectories(root.resolve("target/launcher"));
    try (FileChannel channel = FileChannel.open(
        work.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      FileLock lock = channel.tryLock();
      if (lock == null) {
        err.println(
            japanese
                ? "別の Ishizue が組み立て中です。終わるまで待ちます…"
                : "Waiting for another Ishizue that is building …");
        lock = channel.lock();
      }
      try {
        return isStale() ? build(work.resolve("build.log"), path, mavenHome) : 0;
      } finally {
        lock.release();
      }
    }
  }

  /** Whether a source, or a folder that gained or lost one, is newer than the last build. */
  boolean isStale() throws IOException {
    Path built = home().resolve("lib/built");
    if (!Files.exists(built)) {
      return true;
    }
    FileTime time = Files.getLastModifiedTime(built);
    for (String name : List.of("pom.xml", "ishizue", "ishizue.cmd")) {
      if (isNewer(root.resolve(name), time)) {
        return true;
      }
    }
    for (Path module : modules()) {
      if (hasNewer(module, time)) {
        return true;
      }
    }
    return false;
  }

  private Path home() {
    return root.resolve("workbench/target/ishizue");
  }

  private List<Path> modules() throws IOException {
    try (Stream<Path> folders = Files.list(root)) {
      return folders
          .filter(folder -> Files.exists(folder.resolve("pom.xml")))
          .filter(folder -> !NOT_IN_THE_DISTRIBUTION.contains(nameOf(folder)))
          .toList();
    }
  }

  private static boolean hasNewer(Path module, FileTime time) throws IOException {
    boolean[] found = {false};
    Files.walkFileTree(module, new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        String name = nameOf(folder);
        if (NOT_SOURCES.contains(name) || name.startsWith(".") || folder.endsWith("src/test")) {
          return FileVisitResult.SKIP_SUBTREE;
        }
        return look(attributes);
      }

      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        return nameOf(file).startsWith(".") ? FileVisitResult.CONTINUE : look(attributes);
      }

      private FileVisitResult look(BasicFileAttributes attributes) {
        found[0] = attributes.lastModifiedTime().compareTo(time) > 0;
        return found[0] ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
      }
    });
    return found[0];
  }

  private static boolean isNewer(Path file, FileTime time) throws IOException {
    return Files.exists(file) && Files.getLastModifiedTime(file).compareTo(time) > 0;
  }

  private int build(Path log, String path, String mavenHome)
      throws IOException, InterruptedException {
    Optional<Path> maven = findMaven(path, mavenHome);
    if (maven.isEmpty()) {
      problem(
          "CLI-104 Maven が見つかりません。",
          "ソースから組み立てるには Maven 3.8 以上が必要です。",
          "Maven を入れて PATH に加えるか、組み立て済みの配布物（Maven 不要）を使ってください。",
          "CLI-104 Maven was not found.",
          "building from source needs Maven 3.8 or newer.",
          "install Maven and put it on the PATH, or use a release archive, which needs no Maven.");
      return FAILED;
    }
    boolean first = !Files.exists(home().resolve("lib/built"));
    if (first) {
      err.println(
          japanese
              ? "Ishizue を組み立てています（初回は数分かかります）…"
              : "Building Ishizue (the first time takes minutes) …");
    } else {
      err.println(japanese ? "ソースが変わったので、組み立て直しています…" : "Sources have changed: building …");
    }
    // Made before the build begins, or their being made would look like a change of the sources.
    for (Path module : modules()) {
      Files.createDirectories(module.resolve("target"));
    }
    long start = System.nanoTime();
    int exit = maven(maven.get(), log, List.of("-o"));
    if (exit != 0 && needsTheNetwork(log)) {
      err.println(
          japanese ? "足りないライブラリをネットワークから取得しています…" : "Fetching the libraries that are missing …");
      exit = maven(maven.get(), log, List.of());
    }
    if (exit != 0) {
      explain(log, first);
      return FAILED;
    }
    long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
    err.println(japanese ? "組み立てました（" + seconds + " 秒）。" : "Built in " + seconds + " s.");
    return 0;
  }

  private int maven(Path maven, Path log, List<String> more)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(maven.toString(), "-B", "-q", "-DskipTests"));
    command.addAll(List.of("-Dspotless.check.skip", "-Dstrict=false"));
    command.addAll(more);
    command.addAll(List.of("-f", root.resolve("pom.xml").toString(), "package"));
    ProcessBuilder builder = new ProcessBuilder(command).directory(root.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    Process process = builder.start();
    process.getOutputStream().close();
    long start = System.nanoTime();
    boolean terminal = Boolean.getBoolean("ishizue.terminal");
    while (!process.waitFor(1, TimeUnit.SECONDS)) {
      if (terminal) {
        err.print("\r" + TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start) + " s ");
        err.flush();
      }
    }
    if (terminal) {
      err.print("\r");
    }
    return process.exitValue();
  }

  /** Maven's words for "I would have to fetch it", as of 3.8 and 3.9. */
  private static boolean needsTheNetwork(Path log) throws IOException {
    String text = read(log);
    return text.contains("offline mode") || text.contains("has not been downloaded from it before");
  }

  private void explain(Path log, boolean first) throws IOException {
    List<String> errors = read(log)
        .lines()
        .filter(line -> line.startsWith("[ERROR]") && line.length() > "[ERROR] ".length())
        .filter(line -> !line.contains("[Help 1]")
            && !line.contains("e-run Maven")
            && !line.contains("you can resume the build")
            && !line.contains("mvn <args>")
            && !line.contains("For more information"))
        .limit(SHOWN_LINES)
        .toList();
    errors.forEach(err::println);
    String text = read(log);
    if (text.contains("Could not transfer")
        || text.contains("Unknown host")
        || text.contains("Connection refused")) {
      problem(
          "CLI-105 必要なライブラリを取得できません。詳細: " + log,
          "ネットワークが閉じているか、Maven のリポジトリに届きません。",
          "接続できる場所で一度組み立てて ~/.m2/repository を移すか、社内の Maven リポジトリを ~/.m2/settings.xml に設定するか、"
              + "組み立て済みの配布物（ネットワーク不要）を使ってください。",
          "CLI-105 Libraries that are needed cannot be fetched. Details: " + log,
          "the network is closed, or Maven's repository is out of reach.",
          "build once where there is a network and bring ~/.m2/repository, or name your company's Maven repository in "
              + "~/.m2/settings.xml, or use a release archive, which needs no network.");
    } else {
      problem(
          "CLI-106 組み立てに失敗しました。詳細: " + log,
          errors.isEmpty() ? "Maven が理由を示さずに終わりました。" : "上の [ERROR] の行のとおりです。",
          first
              ? "エラーの示すファイルを直すか、git でもとに戻してください。"
              : "エラーの示すファイルを直してください。前回組み立てたものは残っています: ISHIZUE_NO_BUILD=1 を付けると、それで始まります。",
          "CLI-106 The build failed. Details: " + log,
          errors.isEmpty()
              ? "Maven ended without giving a reason."
              : "see the [ERROR] lines above.",
          first
              ? "correct the file that the error names, or bring it back with git."
              : "correct the file that the error names. The last good build is still there: ISHIZUE_NO_BUILD=1 starts it.");
    }
  }

  private void problem(
      String whatJa, String whyJa, String fixJa, String whatEn, String whyEn, String fixEn) {
    err.println(japanese ? whatJa : whatEn);
    err.println(japanese ? "原因: " + whyJa : "Why: " + whyEn);
    err.println(japanese ? "対処: " + fixJa : "Fix: " + fixEn);
  }

  private static Optional<Path> findMaven(String path, String mavenHome) {
    String name = File.separatorChar == '\\' ? "mvn.cmd" : "mvn";
    List<Path> candidates = new ArrayList<>();
    if (mavenHome != null && !mavenHome.isBlank()) {
      candidates.add(Path.of(mavenHome, "bin", name));
    }
    for (String folder : (path == null ? "" : path).split(File.pathSeparator, -1)) {
      if (!folder.isBlank()) {
        candidates.add(Path.of(folder, name));
      }
    }
    return candidates.stream().filter(Files::isExecutable).findFirst();
  }

  /** The user's words come after the root: {@code --lang} there counts before the environment. */
  private static boolean readsJapanese(List<String> arguments) {
    int option = arguments.indexOf("--lang");
    if (option >= 0 && option + 1 < arguments.size()) {
      return arguments.get(option + 1).startsWith("ja");
    }
    Optional<String> equals =
        arguments.stream().filter(a -> a.startsWith("--lang=")).findFirst();
    if (equals.isPresent()) {
      return equals.get().startsWith("--lang=ja");
    }
    String chosen = System.getenv("ISHIZUE_LANG");
    return chosen == null
        ? Locale.getDefault().getLanguage().equals("ja")
        : chosen.toLowerCase(Locale.ROOT).startsWith("ja");
  }

  private static String nameOf(Path path) {
    Path name = path.getFileName();
    return name == null ? "" : name.toString();
  }

  private static String read(Path log) {
    try {
      return new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
