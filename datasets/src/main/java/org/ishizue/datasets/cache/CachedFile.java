package org.ishizue.datasets.cache;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.concurrent.locks.ReentrantLock;
import org.ishizue.datasets.frictionless.Sha256;
import org.ishizue.runtime.text.Texts;

/**
 * One file of the cache, known by its checksum.
 *
 * @param file where it is, or will be
 * @param sha256 its SHA-256 in lower-case hexadecimal
 * @param bytes its size
 */
public record CachedFile(Path file, String sha256, long bytes) {
  private static final Texts TEXTS = Texts.beside(CachedFile.class);

  /** The lock of the operating system is one for the whole VM; this one is between its threads. */
  private static final ReentrantLock THREADS = new ReentrantLock();

  private static final String UNFINISHED = ".part";

  /** Writes the content of a file. */
  @FunctionalInterface
  public interface Content {
    void write(OutputStream out) throws IOException;
  }

  /** A file of the cache: in a folder whose name begins with its checksum, so that a new version is another file. */
  public static CachedFile of(String dataset, String fileName, String sha256, long bytes) {
    Path folder =
        CacheFolder.current().resolve("datasets").resolve(dataset + "-" + sha256.substring(0, 12));
    return new CachedFile(folder.resolve(fileName), sha256, bytes);
  }

  /** Whether the file is there, whole and unchanged. */
  public boolean isGood() {
    try {
      return Files.isRegularFile(file)
          && Files.size(file) == bytes
          && Sha256.of(file).equals(sha256);
    } catch (IOException e) {
      return false; // what cannot be read is made again
    }
  }

  /**
   * The file, which is written first if it is not there. Another process that writes it is waited for.
   *
   * @throws org.ishizue.runtime.text.ProblemException DATA-040 if it cannot be written (disk full, no permission), DATA-041 if
   *     what was written is not what the checksum promises; nothing is left then
   */
  public Path orWrite(Content content) {
    if (isGood()) {
      return file;
    }
    THREADS.lock();
    try {
      Path folder = Files.createDirectories(file.resolveSibling(""));
      try (FileChannel channel = FileChannel.open(
              folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock lock = channel.lock()) {
        if (lock.isValid() && !isGood()) {
          removeUnfinished(folder);
          write(folder, content);
        }
      }
      return file;
    } catch (IOException e) {
      throw TEXTS.problem(e, "DATA-040", file, e, bytes / 1_000_000 + 1, free());
    } finally {
      THREADS.unlock();
    }
  }

  private void write(Path folder, Content content) throws IOException {
    Path part = Files.createTempFile(folder, "", UNFINISHED);
    try {
      MessageDigest digest = Sha256.begin();
      try (OutputStream out = new DigestOutputStream(Files.newOutputStream(part), digest)) {
        content.write(out);
      }
      String written = Sha256.text(digest);
      if (!written.equals(sha256)) {
        throw TEXTS.problem(
            "DATA-041", file.getFileName(), written, sha256, Runtime.version().toString());
      }
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** What a process that was killed left: nobody else writes here while the lock is held. */
  private static void removeUnfinished(Path folder) throws IOException {
    try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, "*" + UNFINISHED)) {
      for (Path part : parts) {
        Files.deleteIfExists(part);
      }
    }
  }

  /** The free space in megabytes, of the nearest folder that exists. */
  private String free() {
    Path folder = file.toAbsolutePath().getParent();
    while (folder != null && !Files.isDirectory(folder)) {
      folder = folder.getParent();
    }
    try {
      return folder == null
          ? "?"
          : String.valueOf(Files.getFileStore(folder).getUsableSpace() / 1_000_000);
    } catch (IOException e) {
      return "?";
    }
  }
}
