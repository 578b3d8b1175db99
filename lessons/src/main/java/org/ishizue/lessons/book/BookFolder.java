package org.ishizue.lessons.book;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.ishizue.runtime.text.Texts;

/**
 * The folder that a book is written into. A list of the book's files stands in it, so that a book that is written again
 * leaves no page of a lesson that is gone, and nothing that somebody else put there is touched.
 */
public final class BookFolder {
  private static final String LIST = "book-files.txt";
  private static final Texts TEXTS = Texts.beside(Words.class);

  private final Path folder;

  private BookFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * A folder to write into.
   *
   * @throws org.ishizue.runtime.text.ProblemException LESSON-042 if there is something in it that is no book, or a file in its place
   */
  public static BookFolder at(Path folder) throws IOException {
    if (Files.exists(folder) && !Files.isRegularFile(folder.resolve(LIST))) {
      if (!Files.isDirectory(folder)) {
        throw TEXTS.problem("LESSON-042", folder);
      }
      try (Stream<Path> entries = Files.list(folder)) {
        if (entries.findAny().isPresent()) {
          throw TEXTS.problem("LESSON-042", folder);
        }
      }
    }
    return new BookFolder(folder);
  }

  /** Writes all files and deletes those of the book before that are none of this one's. */
  public void write(SortedMap<String, byte[]> files) throws IOException {
    List<String> before = listed();
    Files.createDirectories(folder);
    // Before the pages: a book that was not written to its end is still known as one.
    list(Stream.concat(before.stream(), files.keySet().stream()).distinct().toList());
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
    for (String old : before) {
      Path path = folder.resolve(old).normalize();
      if (!files.containsKey(old) && path.startsWith(folder.normalize())) {
        Files.deleteIfExists(path);
      }
    }
    list(List.copyOf(files.keySet()));
  }

  private void list(List<String> paths) throws IOException {
    Files.writeString(
        folder.resolve(LIST), String.join("\n", paths) + "\n", StandardCharsets.UTF_8);
  }

  private List<String> listed() throws IOException {
    Path list = folder.resolve(LIST);
    return Files.isRegularFile(list) ? Files.readAllLines(list, StandardCharsets.UTF_8) : List.of();
  }
}
