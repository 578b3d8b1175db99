package org.ishizue.grading.gradebook;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.ishizue.runtime.text.Texts;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/** A file of this machine. Readers see the last whole state while one writes (write-ahead log). */
record SqliteFile(Path file, Duration patience) implements Database {
  private static final Texts TEXTS = Texts.beside(SqliteFile.class);

  @Override
  public String name() {
    return file.toString();
  }

  @Override
  public Connection connect() throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    // Each commit is on the disk when it returns: a power cut loses nothing that was reported.
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.enforceForeignKeys(true);
    config.setBusyTimeout(10_000);
    own(file);
    return config.createConnection("jdbc:sqlite:" + file);
  }

  @Override
  public String idColumn() {
    return "INTEGER PRIMARY KEY AUTOINCREMENT";
  }

  @Override
  @SuppressWarnings({"BusyWait", "ThreadPriorityCheck"
  }) // locks of files cannot be waited for with a limit
  public Closeable lock(Connection connection) {
    Path place = file.resolveSibling(file.getFileName() + ".lock");
    long end = System.nanoTime() + patience.toNanos();
    try {
      FileChannel channel =
          FileChannel.open(place, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      while (true) {
        FileLock lock = tryLock(channel);
        if (lock != null) {
          return channel;
        }
        if (System.nanoTime() > end) {
          channel.close();
          throw TEXTS.problem("GRADE-040", name());
        }
        Thread.sleep(50);
      }
    } catch (IOException e) {
      throw TEXTS.problem(e, "GRADE-041", name(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw TEXTS.problem(e, "GRADE-040", name());
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException heldInThisVm) {
      return null;
    }
  }

  /** Marks are personal data: a new file is its owner's alone. */
  private static void own(Path file) throws SQLException {
    try {
      if (!Files.exists(file)
          && file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
          Files.createDirectories(folder);
        }
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      }
    } catch (IOException e) {
      throw new SQLException(e.toString(), e);
    }
  }
}
