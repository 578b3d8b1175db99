package org.ishizue.grading.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ishizue.grading.result.Level;
import org.ishizue.kernel.Installation;
import org.ishizue.kernel.uservm.LaunchJar;
import org.ishizue.kernel.uservm.UserVmConfig;
import org.jspecify.annotations.Nullable;

/**
 * What all sandboxes of a run share: their root, the filter, the JVM's options, and a folder with the files
 * for these. Made once; each submission then gets a {@link Sandbox} of its own.
 */
public final class SandboxSetup {
  /** Names in the sandbox. */
  private static final String JAR = SandboxRoot.HOME + "/vm.jar";

  private static final String ARCHIVE = SandboxRoot.HOME + "/vm.jsa";
  private static final String SOCKET = "/run/vm.sock";

  /** The archive in the folder of the set-up. */
  public static final String ARCHIVE_FILE = "vm.jsa";

  private final UserVmConfig config;
  private final Level level;
  private final SandboxLimits limits;
  private final Path folder;
  private final Map<String, Path> folders;
  private final @Nullable Path bubblewrap;
  private final List<String> root;
  private final String scanned;
  private final @Nullable Path archiveOut;

  private SandboxSetup(
      UserVmConfig config,
      Level level,
      SandboxLimits limits,
      Path folder,
      Map<String, Path> folders,
      @Nullable Path bubblewrap,
      List<String> root,
      String scanned,
      @Nullable Path archiveOut) {
    this.config = config;
    this.level = level;
    this.limits = limits;
    this.folder = folder;
    this.folders = Map.copyOf(folders);
    this.bubblewrap = bubblewrap;
    this.root = List.copyOf(root);
    this.scanned = scanned;
    this.archiveOut = archiveOut;
  }

  /**
   * Prepares sandboxes.
   *
   * @param config the learner's VM as this installation starts it; its class path is what the sandbox shows
   * @param level isolated, or separated where that was allowed
   * @param folder a folder of this user's alone, for the files of the set-up; made if it is not there
   * @param folders folders of the installation by name: datasets, fonts, optional
   * @throws IOException if the folder cannot be written, or there is no bubblewrap for the isolated level
   */
  public static SandboxSetup of(
      UserVmConfig config,
      Level level,
      SandboxLimits limits,
      Path folder,
      Map<String, Path> folders)
      throws IOException {
    Files.createDirectories(folder);
    if (level != Level.ISOLATED) {
      List<String> uris = config.classPath().stream()
          .map(path -> path.toAbsolutePath().toUri().toString())
          .toList();
      once(folder.resolve("vm-open.jar"), file -> LaunchJar.writeUris(file, uris));
      return new SandboxSetup(config, level, limits, folder, folders, null, List.of(), "", null);
    }
    Path bubblewrap =
        Bubblewrap.program().orElseThrow(() -> new IOException("bubblewrap is not installed"));
    Architecture machine = Architecture.current()
        .orElseThrow(
            () -> new IOException("no system call filter for " + System.getProperty("os.arch")));
    SandboxRoot root = SandboxRoot.of(javaHome(config), config.classPath(), folders);
    once(folder.resolve("vm.jar"), file -> LaunchJar.writeUris(file, root.classPath()));
    once(folder.resolve("filter.bpf"), file -> Files.write(file, SeccompFilter.of(machine)));
    return new SandboxSetup(
        config, level, limits, folder, folders, bubblewrap, root.arguments(), root.scanned(), null);
  }

  /**
   * Sandboxes whose VM writes a class-data archive into a folder when it ends of itself. For trusted code
   * only: the folder can be written to.
   */
  public SandboxSetup writingArchive(Path out) {
    return new SandboxSetup(config, level, limits, folder, folders, bubblewrap, root, scanned, out);
  }

  /** Several workers begin at the same time; the archive knows the jar by its time. */
  private static void once(Path file, Making making) throws IOException {
    if (!Files.exists(file)) {
      Path made = Files.createTempFile(file.getParent(), "making", "");
      making.write(made);
      if (Files.exists(file)) {
        Files.delete(made);
      } else {
        Files.move(made, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
      }
    }
  }

  @FunctionalInterface
  private interface Making {
    void write(Path file) throws IOException;
  }

  public Level level() {
    return level;
  }

  public SandboxLimits limits() {
    return limits;
  }

  /** A sandbox that has not started yet. */
  public Sandbox newSandbox() {
    Cgroups groups = level == Level.ISOLATED ? Cgroups.current().orElse(null) : null;
    return new Sandbox(this::process, limits, groups);
  }

  /** For the compiler's side, which sees the class path as it is here. */
  public UserVmConfig configOf(Sandbox sandbox) {
    return config.in(sandbox);
  }

  private Process process(Path socket, @Nullable Cgroup group) throws IOException {
    return bubblewrap == null ? separated(socket) : isolated(bubblewrap, socket, group);
  }

  private Process isolated(Path program, Path socket, @Nullable Cgroup group) throws IOException {
    List<String> arguments = new ArrayList<>(List.of(
        "--unshare-all",
        "--unshare-user",
        "--disable-userns",
        "--die-with-parent",
        "--new-session",
        "--cap-drop",
        "ALL",
        "--uid",
        "1000",
        "--gid",
        "1000",
        "--hostname",
        "sandbox",
        "--clearenv"));
    environment("/tmp", SandboxRoot.HOME + "/fonts/fonts.conf")
        .forEach((name, value) -> arguments.addAll(List.of("--setenv", name, value)));
    arguments.addAll(root);
    arguments.addAll(List.of("--ro-bind", folder.resolve("vm.jar").toString(), JAR));
    boolean hasArchive = archiveOut == null && archive().isPresent();
    if (hasArchive) {
      arguments.addAll(List.of("--ro-bind", archive().get().toString(), ARCHIVE));
    }
    if (archiveOut != null) {
      arguments.addAll(List.of("--bind", archiveOut.toString(), "/out"));
    }
    arguments.addAll(List.of("--proc", "/proc", "--dev", "/dev"));
    tmpfs(arguments, "/dev/shm", limits.diskBytes() / 4);
    tmpfs(arguments, "/tmp", 2 * limits.diskBytes());
    tmpfs(arguments, SandboxRoot.WORK, limits.diskBytes());
    arguments.addAll(List.of(
        "--bind", socket.toString(), SOCKET, "--chdir", SandboxRoot.WORK, "--remount-ro", "/"));
    // Paths of this machine go through standard input: a command line can be read in the sandbox.
    String script = (group == null ? "" : "echo 0 >\"$1/cgroup.procs\" || exit 125; shift; ")
        + limitsScript()
        + "exec 9<\"$1\"; shift; program=$1; shift; exec \"$program\" --args 0 --seccomp 9 -- \"$@\"";
    List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", script, "sandbox"));
    if (group != null) {
      command.add(group.folder().toString());
    }
    command.addAll(List.of(
        folder.resolve("filter.bpf").toString(), program.toString(), SandboxRoot.JAVA.toString()));
    command.addAll(options(SandboxRoot.HOME, hasArchive ? ARCHIVE : ""));
    command.addAll(List.of("-jar", JAR, SOCKET));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().clear();
    builder.directory(folder.toFile());
    Process process = Starter.start(builder);
    try (var out = process.getOutputStream()) {
      for (String argument : arguments) {
        out.write(argument.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        out.write(0);
      }
    }
    return process;
  }

  private static void tmpfs(List<String> arguments, String where, long bytes) {
    arguments.addAll(List.of("--size", String.valueOf(bytes), "--tmpfs", where));
  }

  /** A process of the same user: its caps hold, its files and its network are this machine's. */
  private Process separated(Path socket) throws IOException {
    Path work = Files.createTempDirectory(folder, "work");
    List<String> command = new ArrayList<>();
    boolean unix = java.io.File.separatorChar == '/';
    if (unix) {
      command.addAll(List.of("/bin/sh", "-c", limitsScript() + "exec \"$@\"", "separated"));
    }
    command.add(config.java().toString());
    command.addAll(options("", ""));
    folders.forEach((name, path) -> {
      if (name.equals("datasets")) {
        command.add("-Dishizue.datasets=" + path);
      }
    });
    command.addAll(List.of("-jar", folder.resolve("vm-open.jar").toString(), socket.toString()));
    ProcessBuilder builder = new ProcessBuilder(command);
    Map<String, String> environment = builder.environment();
    if (unix) {
      environment.clear();
    }
    Path fonts = folders.get("fonts");
    environment.putAll(environment(
        work.toString(), fonts == null ? "" : fonts.resolve("fonts.conf").toString()));
    builder.directory(work.toFile());
    Process process = Starter.start(builder);
    var unused = process.onExit().thenRun(() -> Folders.delete(work));
    return process;
  }

  /** No more than these: three here, and PWD, which bubblewrap sets. */
  private static Map<String, String> environment(String home, String fonts) {
    return Map.of("LANG", "C.UTF-8", "HOME", home, "FONTCONFIG_FILE", fonts);
  }

  /** Limits of the process itself. None of them counts what others of this user have. */
  private String limitsScript() {
    long kib = limits.memoryBytes() / 1024;
    long blocks = 2 * limits.diskBytes() / 512;
    long seconds = 2 * limits.run().toSeconds() + 10;
    return "ulimit -c 0; ulimit -n 512; ulimit -f " + blocks + "; ulimit -t " + seconds
        + "; ulimit -d " + kib + "; ";
  }

  private List<String> options(String home, String archive) {
    List<String> options = new ArrayList<>(List.of(
        "-XX:-PrintWarnings",
        "-XX:+AllowRedefinitionToAddDeleteMethods",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        // Nearly half of this VM's processor time went into compiling what then ran no more.
        "-XX:CompileThresholdScaling=4",
        "-Xshare:auto",
        // Moving the archive to a random place costs a third of the start.
        "-XX:+UnlockDiagnosticVMOptions",
        "-XX:ArchiveRelocationMode=0",
        "-Xms64m",
        "-Xmx" + (limits.heapBytes() >> 20) + "m",
        "-Xss1m",
        "-XX:MaxMetaspaceSize=160m",
        "-XX:CompressedClassSpaceSize=64m",
        "-XX:ReservedCodeCacheSize=48m",
        "-XX:MaxDirectMemorySize=64m",
        "-XX:+ExitOnOutOfMemoryError",
        "-XX:+DisableAttachMechanism",
        "-XX:-UsePerfData",
        "-XX:-CreateCoredumpOnCrash",
        "-XX:ErrorFile=/dev/null",
        "-Dfile.encoding=UTF-8",
        "-Djava.awt.headless=true",
        "-Dishizue.checks.unread=true",
        "-Dishizue.notices=false",
        "-Dishizue.lang=ja"));
    options.addAll(Installation.QUICK);
    if (!home.isEmpty()) {
      options.addAll(List.of("-Duser.home=/tmp", "-Duser.name=learner", "-Dishizue.home=" + home));
    }
    if (!scanned.isEmpty()) {
      options.add("-Dishizue.scanned=" + scanned);
    }
    if (archiveOut != null) {
      options.add("-XX:ArchiveClassesAtExit=/out/vm.jsa");
    }
    if (!archive.isEmpty()) {
      options.add("-XX:SharedArchiveFile=" + archive);
    }
    return options;
  }

  private Optional<Path> archive() {
    Path file = folder.resolve(ARCHIVE_FILE);
    return Files.isReadable(file) ? Optional.of(file) : Optional.empty();
  }

  private static Path javaHome(UserVmConfig config) {
    Path bin = config.java().toAbsolutePath().normalize().getParent();
    Path home = bin == null ? null : bin.getParent();
    if (home == null) {
      throw new IllegalArgumentException("no JDK around " + config.java());
    }
    return home;
  }
}
