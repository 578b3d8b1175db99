package org.ishizue.workbench.server.contents;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;
import org.ishizue.jupyter.notebook.AtomicFile;
import org.ishizue.runtime.text.Texts;
import org.ishizue.workbench.server.http.HttpProblem;
import org.jspecify.annotations.Nullable;

/** Changes files, and says in words what the disk did not allow. */
public final class Disk {
  private static final Texts TEXTS = Texts.beside(Disk.class);

  private Disk() {}

  /** Writes a file whole or not at all. */
  static void write(Path file, byte[] content) throws IOException {
    change(file, () -> AtomicFile.write(file, content));
  }

  static void createFolder(Path folder) throws IOException {
    change(folder, () -> Files.createDirectory(folder));
  }

  static void move(Path from, Path to) throws IOException {
    change(to, () -> Files.move(from, to));
  }

  /** Copies a file, or a folder with what is in it; a link in it is copied as a link. */
  static void copy(Path from, Path to) throws IOException {
    change(
        to,
        () -> Files.walkFileTree(from, new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            Files.createDirectory(to.resolve(from.relativize(folder).toString()));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Path target =
                file.equals(from) ? to : to.resolve(from.relativize(file).toString());
            Files.copy(file, target, LinkOption.NOFOLLOW_LINKS);
            return FileVisitResult.CONTINUE;
          }
        }));
  }

  /** Deletes a file, or a folder with what is in it; of a link only the link. */
  static void delete(Path place) throws IOException {
    change(
        place,
        () -> Files.walkFileTree(place, new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
              throws IOException {
            if (failure != null) {
              throw failure;
            }
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
          }
        }));
  }

  /** Puts a finished file in its place. */
  static void putInPlace(Path beside, Path target) throws IOException {
    change(
        target,
        () -> Files.move(
            beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING));
  }

  /** One change of the disk. */
  @FunctionalInterface
  public interface Change {
    void make() throws IOException;
  }

  /** Makes a change; what the disk did not allow becomes an answer in words. */
  public static void change(Path file, Change change) throws IOException {
    try {
      change.make();
    } catch (AccessDeniedException e) {
      throw new HttpProblem(403, TEXTS.problem(e, "SERVER-021", file));
    } catch (NoSuchFileException | NotDirectoryException e) {
      throw new HttpProblem(404, TEXTS.problem(e, "SERVER-023", file));
    } catch (FileSystemException e) {
      throw fromReason(file, e);
    } catch (IOException e) {
      if (isFull(e)) {
        throw full(file, e);
      }
      throw e;
    }
  }

  private static HttpProblem fromReason(Path file, FileSystemException e)
      throws FileSystemException {
    String reason = String.valueOf(e.getReason()).toLowerCase(Locale.ROOT);
    if (isFull(e)) {
      return full(file, e);
    }
    if (reason.contains("read-only") || reason.contains("not permitted")) {
      return new HttpProblem(403, TEXTS.problem(e, "SERVER-021", file));
    }
    throw e;
  }

  private static HttpProblem full(Path file, IOException e) {
    return new HttpProblem(507, TEXTS.problem(e, "SERVER-022", file));
  }

  /** The systems' words, which Java passes on: Linux and macOS, a user's quota, Windows. */
  private static boolean isFull(IOException e) {
    String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    return message.contains("no space left")
        || message.contains("quota exceeded")
        || message.contains("not enough space");
  }
}
