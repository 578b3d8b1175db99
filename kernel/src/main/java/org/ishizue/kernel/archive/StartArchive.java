package org.ishizue.kernel.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.ishizue.jupyter.client.KernelDiedException;
import org.ishizue.jupyter.client.KernelTimeoutException;

/**
 * A class-data archive: classes as a JVM holds them in memory, so that the next one maps them instead of loading them. That of
 * the kernel's VM, javac's classes and ours, is made together with that of the learner's ({@link LearnerArchive}). One file for each version of the JVM. The JVM itself checks that it and the
 * jars are still the same, and starts without the archive otherwise; what stands in a file beside it says the same
 * before a VM is started.
 */
public final class StartArchive {
  /** The property with which a kernel is told where its archive is, or is to be. */
  public static final String PROPERTY = "ishizue.archive";

  /** The option with which a VM uses it. */
  public static final String OPTION = "-XX:SharedArchiveFile=";

  /** The option with which a VM writes one when it ends. */
  public static final String RECORD = "-XX:ArchiveClassesAtExit=";

  /** Before the archive's name, the name of a folder in which one is being made. */
  private static final String MAKING = "making-";

  /** How an archive is recorded. */
  @FunctionalInterface
  public interface Recording {
    /**
     * Runs what is to be recorded.
     *
     * @param made where the VM is to write the archive ({@link #RECORD})
     * @param folder for all else that it writes; it is deleted afterwards
     */
    void run(Path made, Path folder)
        throws IOException, InterruptedException, KernelTimeoutException, KernelDiedException;
  }

  private final Path file;

  public StartArchive(Path file) {
    this.file = file;
  }

  /** That for the JVM of this process in a folder. */
  public static StartArchive in(Path folder) {
    return new StartArchive(folder.resolve("kernel-" + jvm() + ".jsa"));
  }

  /** The version of this process's JVM, as part of a file's name. */
  static String jvm() {
    return Runtime.version().toString().replaceAll("[^\\w.+-]", "_");
  }

  /** The folder that a file is in. */
  static Path folderOf(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      throw new IOException(file.toString());
    }
    return folder;
  }

  public Path file() {
    return file;
  }

  /** What an archive of these jars is known by: it changes with each of them, where they are, and with the JVM. */
  public static String keyOf(List<Path> jars) throws IOException {
    StringBuilder key = new StringBuilder(System.getProperty("java.vm.version"));
    for (Path jar : jars.stream().sorted(Comparator.comparing(Path::toString)).toList()) {
      key.append('\n')
          .append(jar.toAbsolutePath())
          .append(' ')
          .append(Files.size(jar))
          .append(' ')
          .append(Files.getLastModifiedTime(jar).toMillis());
    }
    return key.toString();
  }

  /** Whether it was made from these jars. */
  public boolean isCurrent(String key) throws IOException {
    return Files.isReadable(file) && hasStamp(key);
  }

  /** Whether a VM of these jars was run to make it, whatever came of that. */
  public boolean wasTried(String key) throws IOException {
    return hasStamp(key);
  }

  private boolean hasStamp(String key) throws IOException {
    return Files.isReadable(stamp()) && Files.readString(stamp()).equals(key);
  }

  private Path stamp() {
    return file.resolveSibling(file.getFileName() + ".key");
  }

  /** Whether there is a folder for it that can be written, or one in which that folder could be made. */
  public boolean canBeWritten() {
    Path folder = file.toAbsolutePath().getParent();
    while (folder != null && !Files.exists(folder)) {
      folder = folder.getParent();
    }
    return folder != null && Files.isWritable(folder);
  }

  /**
   * Makes the kernel's, and that of the learner's VM, by running a kernel once, unless it is there already: some seconds. Waits for
   * another process that is making it.
   *
   * @param command starts a kernel; with {@code {connection_file}}, without an archive
   * @param key of its jars
   * @return whether it is there now; false if this JVM did not write one
   * @throws IOException if the folder cannot be written
   */
  public boolean make(List<String> command, String key)
      throws IOException, InterruptedException, KernelTimeoutException, KernelDiedException {
    return make(key, (made, folder) -> {
      Training.run(command, made, folder);
      LearnerArchive.take(folder);
    });
  }

  /**
   * Makes it, unless it is there already. Waits for another process that is making it.
   *
   * @param key of the jars
   * @return whether it is there now; false if the JVM did not write one
   * @throws IOException if the folder cannot be written
   */
  public boolean make(String key, Recording recording)
      throws IOException, InterruptedException, KernelTimeoutException, KernelDiedException {
    Path parent = folderOf(file);
    Files.createDirectories(parent);
    try (FileChannel channel = FileChannel.open(
        file.resolveSibling(file.getFileName() + ".lock"),
        StandardOpenOption.CREATE,
        StandardOpenOption.WRITE)) {
      FileLock lock = channel.lock();
      try {
        return isCurrent(key) || makeAlone(parent, key, recording);
      } finally {
        lock.release();
      }
    }
  }

  private boolean makeAlone(Path parent, String key, Recording recording)
      throws IOException, InterruptedException, KernelTimeoutException, KernelDiedException {
    String making = MAKING + file.getFileName();
    for (Path abandoned : startingWith(making, parent)) {
      delete(abandoned); // by one that was killed: the lock is ours
    }
    Path folder = Files.createTempDirectory(parent, making);
    try {
      Path made = folder.resolve("made.jsa");
      recording.run(made, folder);
      boolean there = Files.exists(made) && Files.size(made) > 0;
      if (there) {
        putInPlace(made, file);
      }
      Files.writeString(stamp(), key);
      return there;
    } finally {
      delete(folder);
    }
  }

  /**
   * Moves an archive to where VMs look for it once it is on the disk. A VM of JDK 17 crashes with one that is only partly there, as
   * a power cut may leave it.
   */
  static void putInPlace(Path made, Path place) throws IOException {
    // For reading: a JVM writes its archives so that nobody may write to them.
    try (FileChannel channel = FileChannel.open(made, StandardOpenOption.READ)) {
      channel.force(true);
    }
    Files.move(made, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static List<Path> startingWith(String start, Path parent) throws IOException {
    try (Stream<Path> files = Files.list(parent)) {
      return files
          .filter(each -> each.getFileName().toString().startsWith(start))
          .toList();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(each);
      }
    }
  }
}
