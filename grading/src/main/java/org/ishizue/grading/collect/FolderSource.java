package org.ishizue.grading.collect;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a folder of what learners handed in: {@code LEARNER/EXERCISE/*.ipynb}, {@code LEARNER/*.ipynb} and {@code
 * LEARNER.zip}. Where the system can, each step opens the next name relative to a folder that is held open,
 * so that a folder cannot be exchanged for a link meanwhile.
 */
final class FolderSource {
  private static final Set<OpenOption> READ =
      Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);

  private final Path root;
  private final CollectLimits limits;
  private final Inbox inbox;
  private int entries;

  FolderSource(Path root, CollectLimits limits, Inbox inbox) {
    this.root = root;
    this.limits = limits;
    this.inbox = inbox;
  }

  void read() throws IOException {
    try (DirectoryStream<Path> folder = Files.newDirectoryStream(root)) {
      for (Path path : sorted(folder, Integer.MAX_VALUE)) {
        String name = String.valueOf(path.getFileName());
        if (name.startsWith(".")) {
          continue;
        }
        try {
          learner(folder, path, name);
        } catch (IOException e) {
          inbox.reject(name, "", source(path), Reason.UNREADABLE, e.toString());
        }
      }
    }
  }

  private void learner(DirectoryStream<Path> parent, Path path, String name) throws IOException {
    BasicFileAttributes attributes = attributes(parent, path);
    boolean zip = name.toLowerCase(Locale.ROOT).endsWith(".zip");
    Optional<String> learner = SafeName.of(zip ? name.substring(0, name.length() - 4) : name);
    if (learner.isEmpty()) {
      inbox.reject("", "", source(path), Reason.NAME, ZipSource.shown(name));
    } else if (attributes.isSymbolicLink()) {
      inbox.reject(learner.get(), "", source(path), Reason.LINK, name);
    } else if (attributes.isDirectory()) {
      entries = 0;
      try (DirectoryStream<Path> folder = open(parent, path)) {
        inside(folder, path, learner.get(), "");
      }
    } else if (zip && attributes.isRegularFile()) {
      zip(parent, path, learner.get());
    } else if (!attributes.isRegularFile()) {
      inbox.reject(learner.get(), "", source(path), Reason.SPECIAL_FILE, name);
    }
  }

  /** A copy is read, since the file could be exchanged between two looks at it. */
  private void zip(DirectoryStream<Path> parent, Path path, String learner) throws IOException {
    Optional<byte[]> bytes = bytes(parent, path, limits.archiveBytes());
    if (bytes.isEmpty()) {
      inbox.reject(learner, "", source(path), Reason.TOO_LARGE, "> " + limits.archiveBytes());
      return;
    }
    Path copy = Files.createTempFile("ishizue-collect", ".zip");
    try {
      Files.write(copy, bytes.get());
      new ZipSource(limits, inbox).read(copy, learner, source(path));
    } finally {
      Files.delete(copy);
    }
  }

  /** A learner's folder, or with an exercise's name that exercise's. */
  private void inside(DirectoryStream<Path> folder, Path place, String learner, String exercise)
      throws IOException {
    int notebooks = 0;
    Optional<Instant> handedIn = handedIn(folder, place);
    for (Path path : sorted(folder, limits.entries() + 1)) {
      entries++;
      if (entries > limits.entries()) {
        inbox.reject(learner, exercise, source(place), Reason.TOO_MANY, "> " + limits.entries());
        return;
      }
      String name = String.valueOf(path.getFileName());
      if (name.startsWith(".")) {
        continue;
      }
      BasicFileAttributes attributes = attributes(folder, path);
      boolean notebook = name.toLowerCase(Locale.ROOT).endsWith(".ipynb");
      if (attributes.isSymbolicLink()) {
        inbox.reject(learner, exercise, source(path), Reason.LINK, name);
        notebooks++;
      } else if (attributes.isDirectory() && exercise.isEmpty()) {
        exercise(folder, path, learner, name);
        notebooks++;
      } else if (notebook) {
        notebook(folder, path, learner, exercise, attributes, handedIn);
        notebooks++;
      } else if (!attributes.isDirectory() && !attributes.isRegularFile()) {
        inbox.reject(learner, exercise, source(path), Reason.SPECIAL_FILE, name);
      }
    }
    if (notebooks == 0) {
      inbox.reject(learner, exercise, source(place), Reason.NO_NOTEBOOK, "");
    }
  }

  private void exercise(DirectoryStream<Path> parent, Path path, String learner, String name)
      throws IOException {
    Optional<String> exercise = SafeName.of(name);
    if (exercise.isEmpty()) {
      inbox.reject(learner, "", source(path), Reason.NAME, ZipSource.shown(name));
      return;
    }
    try (DirectoryStream<Path> folder = open(parent, path)) {
      inside(folder, path, learner, exercise.get());
    }
  }

  private void notebook(
      DirectoryStream<Path> parent,
      Path path,
      String learner,
      String exercise,
      BasicFileAttributes attributes,
      Optional<Instant> handedIn)
      throws IOException {
    if (!attributes.isRegularFile()) {
      String name = String.valueOf(path.getFileName());
      inbox.reject(learner, exercise, source(path), Reason.SPECIAL_FILE, name);
      return;
    }
    Optional<byte[]> bytes = bytes(parent, path, limits.notebookBytes());
    if (bytes.isEmpty()) {
      inbox.reject(
          learner, exercise, source(path), Reason.TOO_LARGE, "> " + limits.notebookBytes());
      return;
    }
    inbox.add(new Found(
        learner,
        exercise,
        source(path),
        bytes.get(),
        handedIn.orElse(attributes.lastModifiedTime().toInstant())));
  }

  /** What nbgrader's exchange noted when it took the folder in: a file's own time changes with every copy. */
  private static Optional<Instant> handedIn(DirectoryStream<Path> folder, Path place) {
    try {
      Path file = place.resolve(Collect.TIMESTAMP);
      return bytes(folder, file, 200).flatMap(NbgraderTime::parse);
    } catch (IOException none) {
      return Optional.empty();
    }
  }

  /** Up to a number of bytes; empty if there are more. */
  private static Optional<byte[]> bytes(DirectoryStream<Path> parent, Path path, long most)
      throws IOException {
    try (SeekableByteChannel channel = parent instanceof SecureDirectoryStream<Path> secure
            ? secure.newByteChannel(path.getFileName(), READ)
            : Files.newByteChannel(path, READ);
        InputStream in = Channels.newInputStream(channel)) {
      byte[] bytes = in.readNBytes((int) Math.min(most, Integer.MAX_VALUE - 16) + 1);
      return bytes.length > most ? Optional.empty() : Optional.of(bytes);
    }
  }

  @SuppressWarnings("StreamResourceLeak") // whoever asks for it closes it
  private static DirectoryStream<Path> open(DirectoryStream<Path> parent, Path path)
      throws IOException {
    return parent instanceof SecureDirectoryStream<Path> secure
        ? secure.newDirectoryStream(path.getFileName(), LinkOption.NOFOLLOW_LINKS)
        : Files.newDirectoryStream(path);
  }

  private static BasicFileAttributes attributes(DirectoryStream<Path> parent, Path path)
      throws IOException {
    return parent instanceof SecureDirectoryStream<Path> secure
        ? secure
            .getFileAttributeView(
                path.getFileName(), BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
            .readAttributes()
        : Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
  }

  /** In order of names, so that every run reports the same; no more than a number. */
  private static List<Path> sorted(DirectoryStream<Path> folder, int most) {
    List<Path> paths = new ArrayList<>();
    for (Path path : folder) {
      if (paths.size() == most) {
        break;
      }
      paths.add(path);
    }
    paths.sort(Comparator.comparing(path -> String.valueOf(path.getFileName())));
    return paths;
  }

  /** As the report calls it: relative to the folder that was named. */
  private String source(Path path) {
    Path name = path.isAbsolute() && path.startsWith(root) ? root.relativize(path) : path;
    return ZipSource.shown(name.toString());
  }
}
