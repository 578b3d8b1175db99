package org.ishizue.lessons.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ishizue.runtime.text.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A book is written where nothing of anybody is lost. */
final class BookFolderTest {
  @TempDir
  private Path folder = Path.of("");

  @Test
  void a_book_is_written_again_without_the_pages_that_are_gone() throws IOException {
    Path book = folder.resolve("a").resolve("book");
    BookFolder.at(book).write(files("ja/1.html", "ja/2.html", "images/x.png"));
    Files.writeString(book.resolve("mine.txt"), "notes");
    BookFolder.at(book).write(files("ja/1.html", "images/y.png"));
    assertThat(book.resolve("ja/1.html")).hasContent("ja/1.html");
    assertThat(book.resolve("ja/2.html")).doesNotExist();
    assertThat(book.resolve("images/x.png")).doesNotExist();
    assertThat(book.resolve("images/y.png")).exists();
    assertThat(book.resolve("mine.txt")).hasContent("notes");
  }

  @Test
  void a_folder_with_other_things_and_a_file_are_refused() throws IOException {
    Files.writeString(folder.resolve("thesis.txt"), "x");
    assertThatThrownBy(() -> BookFolder.at(folder))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("LESSON-042");
    assertThatThrownBy(() -> BookFolder.at(folder.resolve("thesis.txt")))
        .hasMessageContaining("LESSON-042");
  }

  @Test
  void a_list_that_names_files_elsewhere_deletes_none() throws IOException {
    Path book = folder.resolve("book");
    Path other = Files.writeString(folder.resolve("other.txt"), "x");
    BookFolder.at(book).write(files("ja/1.html"));
    Files.writeString(book.resolve("book-files.txt"), "../other.txt\nja/1.html\n");
    BookFolder.at(book).write(files("ja/3.html"));
    assertThat(other).exists();
    assertThat(book.resolve("ja/1.html")).doesNotExist();
  }

  private static SortedMap<String, byte[]> files(String... paths) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    for (String path : paths) {
      files.put(path, path.getBytes(StandardCharsets.UTF_8));
    }
    return files;
  }
}
