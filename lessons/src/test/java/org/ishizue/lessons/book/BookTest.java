package org.ishizue.lessons.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ishizue.jupyter.notebook.Cell;
import org.ishizue.jupyter.notebook.Notebook;
import org.ishizue.lessons.Glossary;
import org.ishizue.lessons.Lesson;
import org.ishizue.lessons.LessonCatalog;
import org.ishizue.runtime.text.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The course's lessons as a book, as they are stored: without outputs, which the workbench's tests add. */
final class BookTest {
  private static final Set<Language> BOTH = Set.of(Language.JA, Language.EN);
  private static final Map<String, Document> PAGES = new TreeMap<>();
  private static SortedMap<String, byte[]> files = new TreeMap<>();

  @BeforeAll
  static void the_course_is_rendered() throws Exception {
    files = Book.files(contents(BOTH, Optional.of("katex".getBytes(StandardCharsets.UTF_8))));
    files.forEach((path, content) -> {
      if (path.endsWith(".html")) {
        PAGES.put(path, Jsoup.parse(new String(content, StandardCharsets.UTF_8)));
      }
    });
  }

  @Test
  void both_languages_have_the_same_pages() {
    List<String> ja = inFolder("ja/");
    assertThat(ja)
        .isEqualTo(inFolder("en/"))
        .contains(
            "index.html",
            "01-first-cell.html",
            "slides-01-first-cell.html",
            "exercise-01-first-cell.html",
            "glossary.html",
            "search.html",
            "whole.html");
  }

  @Test
  void every_link_leads_to_a_page_and_a_place_that_are_there() {
    PAGES.forEach((path, page) -> page.select("[href]").forEach(link -> {
      String href = link.attr("href");
      if (!href.matches("(https?|mailto):.*")) {
        String[] parts = href.split("#", 2);
        String target = parts[0].isEmpty()
            ? path
            : Path.of(path).resolveSibling(parts[0]).normalize().toString();
        assertThat(files).as(path + ": " + link).containsKey(target);
        if (parts.length > 1) {
          assertThat(page(target).getElementById(parts[1]))
              .as(path + ": " + link)
              .isNotNull();
        }
      }
    }));
  }

  @Test
  void pages_load_nothing_but_the_books_own_files_and_run_nothing_of_their_own() {
    PAGES.forEach((path, page) -> {
      page.select("[src]")
          .forEach(one -> assertThat(files)
              .as(path + ": " + one)
              .containsKey(
                  Path.of(path).resolveSibling(one.attr("src")).normalize().toString()));
      assertThat(
              page.select("script:not([src]), style, [style], iframe, link:not([rel=stylesheet])"))
          .as(path)
          .isEmpty();
      assertThat(page.getAllElements().stream()
              .flatMap(element -> element.attributes().asList().stream())
              .filter(attribute -> attribute.getKey().startsWith("on")))
          .as(path)
          .isEmpty();
      assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
          .startsWith("default-src 'none'");
    });
  }

  @Test
  void pages_have_one_title_headings_in_order_and_ids_that_are_unlike() {
    PAGES.forEach((path, page) -> {
      assertThat(page.select("h1")).as(path).hasSize(1);
      assertThat(page.title()).as(path).isNotBlank();
      assertThat(page.select("main#main")).as(path).hasSize(1);
      int before = 0;
      for (Element heading : page.select("h1, h2, h3, h4, h5, h6")) {
        int level = heading.tagName().charAt(1) - '0';
        assertThat(level).as(path + ": " + heading.text()).isLessThanOrEqualTo(before + 1);
        before = level;
      }
      Set<String> ids = new HashSet<>();
      page.select("[id]")
          .forEach(
              one -> assertThat(ids.add(one.id())).as(path + "#" + one.id()).isTrue());
      page.select("img").forEach(image -> assertThat(image.attr("alt")).as(path).isNotBlank());
      if (path.contains("/")) {
        assertThat(page.select("html").attr("lang")).isEqualTo(path.substring(0, 2));
      }
    });
  }

  @Test
  void the_contents_say_what_each_lesson_is_for() {
    Document page = page("en/index.html");
    assertThat(page.select(".lessons > li:first-child").text())
        .contains(
            "1 First cell",
            "How heavy is heavy rain at Hijiori",
            "60 min",
            "worked",
            "give a value a name, with its unit in the name",
            "Exercise: Rain by yourself");
    assertThat(page.select(".total").text()).contains(" lessons, ");
  }

  @Test
  void words_of_the_trade_lead_to_the_glossary() {
    assertThat(page("ja/01-first-cell.html").select("a.term[href=glossary.html#cell]"))
        .hasSize(1);
    assertThat(page("ja/whole.html").select("a.term[href=#word-cell]")).isNotEmpty();
    assertThat(page("en/glossary.html").select("#annual-maximum").text()).contains("年最大");
  }

  @Test
  void only_pages_with_formulas_load_the_script_that_sets_them() throws Exception {
    assertThat(page("en/01-first-cell.html").select("script[src$=katex.min.js]"))
        .isEmpty();
    assertThat(page("en/exercise-01-first-cell.html").select("script[src$=katex.min.js]"))
        .hasSize(1);
    assertThat(files).containsKey("assets/katex.min.js");
    SortedMap<String, byte[]> without = Book.files(contents(Set.of(Language.EN), Optional.empty()));
    assertThat(without).doesNotContainKeys("assets/katex.min.js", "assets/math.js");
    assertThat(new String(without.get("en/exercise-01-first-cell.html"), StandardCharsets.UTF_8))
        .contains("<code class=\"math\">x_1</code>")
        .doesNotContain("katex");
  }

  @Test
  void a_book_in_one_language_has_no_link_to_another() throws Exception {
    SortedMap<String, byte[]> english = Book.files(contents(Set.of(Language.EN), Optional.empty()));
    assertThat(english.keySet()).noneMatch(path -> path.startsWith("ja/"));
    assertThat(new String(english.get("en/index.html"), StandardCharsets.UTF_8))
        .doesNotContain("../ja/");
  }

  @Test
  void the_same_contents_make_the_same_files() throws Exception {
    SortedMap<String, byte[]> again =
        Book.files(contents(BOTH, Optional.of("katex".getBytes(StandardCharsets.UTF_8))));
    assertThat(again.keySet()).isEqualTo(files.keySet());
    again.forEach((path, content) -> assertThat(content).as(path).isEqualTo(files.get(path)));
  }

  private static Document page(String path) {
    return Objects.requireNonNull(PAGES.get(path), path);
  }

  private static List<String> inFolder(String folder) {
    return files.keySet().stream()
        .filter(path -> path.startsWith(folder))
        .map(path -> path.substring(folder.length()))
        .toList();
  }

  private static BookContents contents(Set<Language> languages, Optional<byte[]> math)
      throws Exception {
    List<Lesson> lessons = LessonCatalog.in(Path.of(".")).lessons();
    List<BookLesson> inBook = new ArrayList<>();
    for (Lesson lesson : lessons) {
      Map<Language, Notebook> notebooks = new EnumMap<>(Language.class);
      for (Language language : languages) {
        notebooks.put(language, Notebook.read(lesson.in(language).notebook()));
      }
      inBook.add(new BookLesson(lesson, notebooks));
    }
    Map<Language, Notebook> exercise = new EnumMap<>(Language.class);
    for (Language language : languages) {
      Notebook notebook = Notebook.create();
      notebook.add(Cell.markdown("### Task\n\nFind $x_1$ & more."));
      notebook.add(Cell.code("double x = answer();"));
      notebook.cells().forEach(cell -> cell.json().addProperty("id", cell.kind().toString()));
      exercise.put(language, notebook);
    }
    Map<Language, String> title = Map.of(Language.JA, "雨", Language.EN, "Rain by yourself");
    return new BookContents(
        languages,
        inBook,
        List.of(new BookExercise("01-first-cell", 30, 7, title, exercise)),
        Glossary.of(lessons),
        true,
        math);
  }
}
