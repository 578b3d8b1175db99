package org.ishizue.grading.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Queue;

/** The control group of one sandbox. */
final class Cgroup implements AutoCloseable {
  private final Path folder;
  private final Queue<Path> left;

  Cgroup(Path folder, Queue<Path> left) {
    this.folder = folder;
    this.left = left;
  }

  Path folder() {
    return folder;
  }

  /** Whether the system has ended something in it for want of memory. */
  boolean ranOutOfMemory() {
    return event("memory.events", "oom_kill") > 0;
  }

  /** Whether it was refused a process or a thread. */
  boolean ranOutOfThreads() {
    return event("pids.events", "max") > 0;
  }

  private long event(String name, String key) {
    Path file = folder.resolve(name);
    try {
      return Files.exists(file)
          ? Files.readAllLines(file).stream()
              .filter(line -> line.startsWith(key + " "))
              .mapToLong(line -> Long.parseLong(line.substring(key.length() + 1).strip()))
              .sum()
          : 0;
    } catch (IOException | NumberFormatException e) {
      System.getLogger(Cgroup.class.getName()).log(System.Logger.Level.DEBUG, "No events", e);
      return 0;
    }
  }

  /** Ends all that runs in it. */
  void kill() {
    Path file = folder.resolve("cgroup.kill");
    try {
      if (Files.exists(file)) {
        Cgroups.write(file, "1");
      }
    } catch (IOException e) {
      System.getLogger(Cgroup.class.getName()).log(System.Logger.Level.WARNING, "Not ended", e);
    }
  }

  /** Takes the group away, now or when the system has taken the last process out of it. */
  @Override
  public void close() {
    try {
      Files.deleteIfExists(folder);
    } catch (IOException busy) {
      left.add(folder);
    }
  }
}
