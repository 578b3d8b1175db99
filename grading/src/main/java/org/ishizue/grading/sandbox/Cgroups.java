package org.ishizue.grading.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Control groups (version 2) for sandboxes, where the system has given this user a part of the tree, as {@code systemd-run
 * --user --scope} does. The kernel then counts all that runs in a sandbox together, and at the moment when it asks for more. Where
 * there is none, {@link Watch} looks ten times a second.
 *
 * <p>A group that passes limits on has no processes of its own, so the grader first moves into a group below; its workers are
 * there from their start, and find the groups of sandboxes beside their own.
 */
public final class Cgroups {
  private static final String OWN = "ishizue-grader-";
  private static final List<String> WANTED = List.of("memory", "pids");
  private static final String CONTROL = "cgroup.subtree_control";
  private static final Pattern SANDBOX = Pattern.compile("ishizue-sandbox-(\\d{1,9})-\\d+");
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final Path base;
  private final List<String> controllers;

  /** Groups whose last process the system still takes away. */
  private final Queue<Path> left = new ConcurrentLinkedQueue<>();

  private Cgroups(Path base, List<String> controllers) {
    this.base = base;
    this.controllers = List.copyOf(controllers);
  }

  private static final class Current {
    private static final Optional<Cgroups> GROUPS =
        of(Path.of("/proc/self"), ProcessHandle.current().pid());
  }

  /**
   * What this process may use; empty where nothing was delegated, or others run in the same group. Whoever starts workers
   * asks first: what they find depends on where they are started.
   */
  public static Optional<Cgroups> current() {
    return Current.GROUPS;
  }

  /**
   * The groups of a process.
   *
   * @param proc its folder in /proc
   */
  static Optional<Cgroups> of(Path proc, long pid) {
    try {
      Optional<Path> own = own(proc);
      if (own.isEmpty()) {
        return Optional.empty();
      }
      String name = String.valueOf(own.get().getFileName());
      Path parent = own.get().getParent();
      return name.startsWith(OWN) && parent != null ? usable(parent) : prepare(own.get(), pid);
    } catch (IOException e) {
      // Not ours to write to, or not empty but for us: sandboxes do without.
      System.getLogger(Cgroups.class.getName())
          .log(System.Logger.Level.DEBUG, "No control groups", e);
      return Optional.empty();
    }
  }

  /** The controllers that count here: memory, pids, or both. */
  public List<String> controllers() {
    return controllers;
  }

  /** Moves this process into a group below its own, and lets groups beside that have limits. */
  private static Optional<Cgroups> prepare(Path own, long pid) throws IOException {
    List<String> there = there(own.resolve("cgroup.controllers"));
    if (there.isEmpty() || !Files.isWritable(own.resolve(CONTROL)) || !Files.isWritable(own)) {
      return Optional.empty();
    }
    Path below = Files.createDirectory(own.resolve(OWN + pid));
    try {
      write(below.resolve("cgroup.procs"), String.valueOf(pid));
      write(own.resolve(CONTROL), "+" + String.join(" +", there));
    } catch (IOException e) {
      write(own.resolve("cgroup.procs"), String.valueOf(pid));
      Files.delete(below);
      throw e;
    }
    return usable(own);
  }

  private static Optional<Cgroups> usable(Path base) throws IOException {
    List<String> controllers = there(base.resolve(CONTROL));
    if (controllers.isEmpty() || !Files.isWritable(base)) {
      return Optional.empty();
    }
    Cgroups groups = new Cgroups(base, controllers);
    groups.left.addAll(abandoned(base));
    groups.sweep();
    return Optional.of(groups);
  }

  /** Groups of workers that are no more. One of a worker that lives may be about to get its first process. */
  private static List<Path> abandoned(Path base) throws IOException {
    try (Stream<Path> entries = Files.list(base)) {
      return entries.filter(Cgroups::isAbandoned).toList();
    }
  }

  private static boolean isAbandoned(Path folder) {
    Matcher name = SANDBOX.matcher(String.valueOf(folder.getFileName()));
    return name.matches() && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty();
  }

  private static List<String> there(Path file) throws IOException {
    List<String> found = new ArrayList<>(List.of(Files.readString(file).strip().split(" ", -1)));
    found.retainAll(WANTED);
    return found;
  }

  /** Where the one tree of version 2 is mounted, and this process's place in it. */
  private static Optional<Path> own(Path proc) throws IOException {
    if (!Files.isReadable(proc.resolve("cgroup"))) {
      return Optional.empty();
    }
    Optional<String> place = Files.readAllLines(proc.resolve("cgroup")).stream()
        .filter(line -> line.startsWith("0::/"))
        .map(line -> line.substring("0::/".length()))
        .findFirst();
    // Fields of a mount: id, parent, device, root, place, options …, "-", type, source, options.
    Optional<Path> mounted = Files.readAllLines(proc.resolve("mountinfo")).stream()
        .filter(line -> line.contains(" - cgroup2 "))
        .map(line -> line.split(" ", -1))
        .filter(fields -> fields[3].equals("/"))
        .map(fields -> Path.of(fields[4]))
        .findFirst();
    return place
        .flatMap(name -> mounted.map(root -> root.resolve(name)))
        .filter(Files::isDirectory);
  }

  /** A group for one sandbox, with its limits. */
  Cgroup open(SandboxLimits limits) throws IOException {
    sweep();
    Path folder = Files.createDirectory(base.resolve(
        "ishizue-sandbox-" + ProcessHandle.current().pid() + "-" + NUMBER.incrementAndGet()));
    Cgroup group = new Cgroup(folder, left);
    if (controllers.contains("memory")) {
      // What lies in /tmp, /dev/shm and the working folder counts as memory.
      long bytes = limits.memoryBytes() + 4 * limits.diskBytes();
      write(folder.resolve("memory.max"), String.valueOf(bytes));
      Path swap = folder.resolve("memory.swap.max");
      if (Files.exists(swap)) {
        write(swap, "0");
      }
    }
    if (controllers.contains("pids")) {
      // The shell and bubblewrap's own two processes beside the VM's threads.
      write(folder.resolve("pids.max"), String.valueOf(limits.threads() + 4));
    }
    return group;
  }

  /** Takes away the groups that are empty by now. */
  private void sweep() {
    left.removeIf(folder -> {
      try {
        Files.deleteIfExists(folder);
        return true;
      } catch (IOException busy) {
        return false;
      }
    });
  }

  /** The files of a group are there from its beginning, and take a line each. */
  static void write(Path file, String line) throws IOException {
    Files.writeString(file, line + "\n", java.nio.file.StandardOpenOption.WRITE);
  }
}
