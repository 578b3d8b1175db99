package org.ishizue.lessons.book;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ishizue.lessons.html.Pictures;
import org.ishizue.lessons.search.SearchIndex;
import org.ishizue.runtime.text.Language;

/** Makes all files of a book; the same contents make the same files. */
public final class Book {
  private static final List<String> ASSETS = List.of(
      "book.css", "slides.css", "theme.js", "book.js", "start.js", "search.js", "slides.js");

  private final BookContents contents;
  private final Pictures pictures = new Pictures();
  private final SearchIndex index = new SearchIndex();
  private final SortedMap<String, byte[]> files = new TreeMap<>();

  private Book(BookContents contents) {
    this.contents = contents;
  }

  /** The content of each file by its path from the book's folder, with slashes. */
  public static SortedMap<String, byte[]> files(BookContents contents) {
    Book book = new Book(contents);
    contents.languagesInOrder().forEach(book::addLanguage);
    book.addShared();
    return book.files;
  }

  private void addLanguage(Language language) {
    Words words = new Words(language);
    PageFrame frame = new PageFrame(contents, words);
    Chapters chapters = new Chapters(language, contents.glossary(), pictures);
    Map<BookLesson, Chapter> lessons = new LinkedHashMap<>();
    Map<BookExercise, Chapter> exercises = new LinkedHashMap<>();
    contents.lessons().forEach(lesson -> lessons.put(lesson, chapters.of(lesson)));
    contents.exercises().forEach(exercise -> exercises.put(exercise, chapters.of(exercise)));

    LessonPage lessonPage = new LessonPage(contents, words, frame);
    ExercisePage exercisePage = new ExercisePage(contents, words, frame);
    SlidesPage slidesPage = new SlidesPage(words, frame, pictures);
    GlossaryPage glossary = new GlossaryPage(contents, words);
    lessons.forEach((lesson, chapter) -> {
      page(language, lesson.page(), lessonPage.html(lesson, chapter));
      chapter.sections().forEach(index::add);
      if (contents.slides()) {
        page(language, lesson.slides(), slidesPage.html(lesson, chapter.title()));
      }
    });
    exercises.forEach((exercise, chapter) -> {
      page(
          language,
          exercise.page(),
          exercisePage.html(exercise, chapter, lessonPage.side(chapter)));
      chapter.sections().forEach(index::add);
    });
    glossary.sections().forEach(index::add);
    page(language, "index.html", new ContentsPage(contents, words).html(frame));
    page(language, GlossaryPage.FILE, glossary.html(frame));
    page(language, SearchPage.FILE, SearchPage.html(words, frame));
    page(
        language,
        WholePage.FILE,
        new WholePage(contents, words).html(frame, lessons, exercises, glossary));
  }

  private void page(Language language, String file, String html) {
    text(language.code() + "/" + file, html);
  }

  private void text(String path, String text) {
    files.put(path, text.getBytes(StandardCharsets.UTF_8));
  }

  private void addShared() {
    text("index.html", StartPage.html(contents.languagesInOrder()));
    text("assets/search-index.js", index.script());
    ASSETS.forEach(asset -> files.put("assets/" + asset, Template.bytes("assets/" + asset)));
    contents.mathScript().ifPresent(script -> {
      files.put("assets/katex.min.js", script);
      files.put("assets/math.js", Template.bytes("assets/math.js"));
    });
    pictures.files().forEach((name, content) -> files.put("images/" + name, content));
  }
}
