package org.ishizue.lessons;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ishizue.runtime.text.Texts;

/** The lessons of a folder, in the order of their numbers. */
public final class LessonCatalog {
  private static final String PACKED = "ishizue/lessons";
  private static final Texts TEXTS = Texts.beside(LessonCatalog.class);

  private final List<Lesson> lessons;

  private LessonCatalog(List<Lesson> lessons) {
    this.lessons = List.copyOf(lessons);
  }

  /** The lessons that are packed with the program. */
  public static LessonCatalog packed() {
    return in(packedFolder());
  }

  /**
   * The lessons of a folder: those folders in it that have a {@code lesson.json}.
   *
   * @throws org.ishizue.runtime.text.ProblemException if a lesson cannot be read: LESSON-002, LESSON-003
   */
  public static LessonCatalog in(Path folder) {
    return new LessonCatalog(folders(folder).stream()
        .map(LessonReader::read)
        .sorted(Comparator.comparingInt(Lesson::number).thenComparing(Lesson::name))
        .toList());
  }

  /** The lessons of a folder as far as they can be read, each with what is wrong with it, by name. */
  public static List<Draft> draftsIn(Path folder) {
    return folders(folder).stream().map(Draft::of).toList();
  }

  private static List<Path> folders(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(entry -> Files.isRegularFile(entry.resolve(LessonReader.FILE)))
          .sorted(Comparator.comparing(LessonReader::folderName))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list " + folder, e);
    }
  }

  public List<Lesson> lessons() {
    return lessons;
  }

  /**
   * The lesson of a name (01-first-cell) or number (1).
   *
   * @throws org.ishizue.runtime.text.ProblemException LESSON-001 if there is none, with those that there are
   */
  public Lesson lesson(String nameOrNumber) {
    for (Lesson lesson : lessons) {
      if (lesson.name().equals(nameOrNumber)
          || String.valueOf(lesson.number()).equals(nameOrNumber)) {
        return lesson;
      }
    }
    List<String> names = lessons.stream().map(Lesson::name).toList();
    throw TEXTS.problem("LESSON-001", nameOrNumber, String.join(", ", names));
  }

  private static Path packedFolder() {
    CodeSource source = LessonCatalog.class.getProtectionDomain().getCodeSource();
    if (source == null || source.getLocation() == null) {
      throw new IllegalStateException("The place of the lessons' own classes is not known");
    }
    try {
      Path place = Path.of(source.getLocation().toURI());
      return Files.isDirectory(place) ? place.resolve(PACKED) : inJar(place);
    } catch (URISyntaxException | IOException e) {
      throw new IllegalStateException("Cannot open " + source.getLocation(), e);
    }
  }

  /** The folder in a jar, whose file system stays open as long as the VM: lessons are read from it at any time. */
  private static Path inJar(Path jar) throws IOException {
    URI uri = URI.create("jar:" + jar.toUri());
    FileSystem files;
    try {
      files = FileSystems.newFileSystem(uri, Map.of());
    } catch (FileSystemAlreadyExistsException e) {
      files = FileSystems.getFileSystem(uri);
    }
    return files.getPath(PACKED);
  }
}
