package org.ishizue.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.ishizue.lessons.book.Book;
import org.ishizue.lessons.check.CourseCheck;
import org.ishizue.lessons.html.NotebookHtml;
import org.ishizue.runtime.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every message about lessons is there in both languages and has its place in the troubleshooting pages. */
final class LessonTextsTest {
  private static final Pattern CODE = Pattern.compile("\\bLESSON-\\d{3}\\b");

  /** The command line has some of them. */
  private static final List<Path> SOURCES =
      List.of(Path.of("src", "main"), Path.of("..", "workbench", "src", "main"));

  @ParameterizedTest
  @ValueSource(classes = {LessonCatalog.class, CourseCheck.class, Book.class, NotebookHtml.class})
  void both_languages_have_the_same_texts(Class<?> anchor) {
    assertThat(Texts.beside(anchor).differences()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"troubleshooting.md", "troubleshooting.ja.md"})
  void every_code_has_its_place_in_the_troubleshooting_page(String page) throws IOException {
    String text = Files.readString(Path.of("..", "docs", page));
    assertThat(codes()).isNotEmpty().allSatisfy(code -> assertThat(text).contains("## " + code));
  }

  @Test
  void every_code_of_the_troubleshooting_page_exists() throws IOException {
    String text = Files.readString(Path.of("..", "docs", "troubleshooting.md"));
    List<String> described = CODE.matcher(text).results().map(m -> m.group()).toList();
    assertThat(codes()).containsAll(described);
  }

  private static Set<String> codes() throws IOException {
    Set<String> codes = new TreeSet<>();
    for (Path source : SOURCES) {
      List<Path> files;
      try (var walk = Files.walk(source)) {
        files = walk.filter(f -> f.toString().matches(".*\\.(java|properties)")).toList();
      }
      for (Path file : files) {
        CODE.matcher(Files.readString(file)).results().forEach(m -> codes.add(m.group()));
      }
    }
    return codes;
  }
}
