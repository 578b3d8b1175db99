package org.ishizue.jupyter.notebook;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Writes a file whole or not at all: beside its place, to the disk, then renamed. */
public final class AtomicFile {
  private AtomicFile() {}

  /**
   * Writes a file.
   *
   * @throws IOException if it cannot be written; the old file is still there then
   */
  public static void write(Path file, byte[] content) throws IOException {
    // Through a link: the file that it points to is replaced, the link stays.
    Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    Path name = target.getFileName();
    if (name == null) {
      throw new FileSystemException(file.toString(), null, "is not a place for a file");
    }
    Path beside = target.resolveSibling("." + name + "." + UUID.randomUUID() + ".tmp");
    try {
      try (FileChannel channel =
          FileChannel.open(beside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        ByteBuffer buffer = ByteBuffer.wrap(content);
        while (buffer.hasRemaining()) {
          channel.write(buffer);
        }
        channel.force(true);
      }
      keepPermissions(target, beside);
      Files.move(
          beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private static void keepPermissions(Path old, Path replacement) throws IOException {
    if (Files.exists(old) && old.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(replacement, Files.getPosixFilePermissions(old));
    }
  }
}
