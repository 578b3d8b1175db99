package org.ishizue.lessons.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.ishizue.jupyter.kernelspec.KernelSpec;
import org.ishizue.lessons.Draft;
import org.ishizue.lessons.Fault;
import org.ishizue.lessons.LessonCatalog;
import org.ishizue.runtime.text.Language;

/** Lessons in a folder of a test: good ones to begin with, in which a test breaks what it is about. */
final class WrittenLesson {
  static final Set<String> DATASETS = Set.of("rain", "bridges");
  static final Set<String> EXERCISES = Set.of("01-a", "02-b");

  private final Path root;
  private final Path folder;

  private WrittenLesson(Path root, Path folder) {
    this.root = root;
    this.folder = folder;
  }

  /** Writes a lesson in which nothing is wrong. */
  static WrittenLesson good(Path root, String name, int number) throws IOException {
    Path folder = Files.createDirectories(root.resolve(name));
    WrittenLesson lesson = new WrittenLesson(root, folder);
    lesson.write("lesson.json", """
        {"name": "%s", "number": %d, "level": "worked", "needs": [], "exercise": "%s", "minutes": 60,
         "title": {"ja": "題", "en": "Title"}, "question": {"ja": "問", "en": "Why?"},
         "objectives": {"ja": ["できる"], "en": ["can"]}, "datasets": ["rain"], "glossary": ["word-%d"],
         "notebook": {"ja": "lesson.ja.ipynb", "en": "lesson.en.ipynb"},
         "instructor": {"ja": "instructor.ja.md", "en": "instructor.en.md"}}
        """.formatted(name, number, name, number));
    lesson.write("glossary.json", """
        {"terms": [{"key": "word-%d", "field": "civil", "ja": "越水", "reading": "えっすい", "en": "overtopping",
          "meaning": {"ja": "堤防を越えること", "en": "water over a levee"}}]}
        """.formatted(number));
    lesson.write("numbers.json", """
        {"numbers": [{"name": "sum", "of": "a + 1", "is": 3, "within": 0}]}
        """);
    lesson.write(
        "instructor.ja.md", "# メモ\n\n| 分 | 内容 |\n|---|---|\n| 0～20 | 図 |\n| 20～60 | 残り |\n");
    lesson.write(
        "instructor.en.md",
        "# Notes\n\n| min | part |\n|---|---|\n| 0–20 | chart |\n| 20–60 | the rest |\n");
    lesson.write("lesson.ja.ipynb", notebook("# 題\\n越水とは。[戻る](#題)"));
    lesson.write("lesson.en.ipynb", notebook("# Title\\nWhat is overtopping? [Back](#Title)"));
    return lesson;
  }

  private static String notebook(String markdown) {
    return """
        {"cells": [
          {"cell_type": "markdown", "id": "c01", "metadata": {"slideshow": {"slide_type": "slide"}}, "source": ["%s"]},
          {"cell_type": "code", "id": "c02", "metadata": {"slideshow": {"slide_type": "slide"}}, "execution_count": null, "outputs": [],
           "source": ["int a = 2;\\n", "var t = Datasets.load(\\"rain\\");"]},
          {"cell_type": "code", "id": "c03", "metadata": {}, "execution_count": null, "outputs": [], "source": ["a * 2"]},
          {"cell_type": "code", "id": "c04", "metadata": {"slideshow": {"slide_type": "slide"}}, "execution_count": null, "outputs": [], "source": ["a * 3"]}],
         "metadata": {"kernelspec": {"display_name": "Java (Ishizue)", "language": "java", "name": "java"}},
         "nbformat": 4, "nbformat_minor": 5}
        """.formatted(markdown);
  }

  WrittenLesson write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
    return this;
  }

  /** Replaces a text that must be there. */
  WrittenLesson replace(String file, String old, String by) throws IOException {
    return change(file, text -> {
      if (!text.contains(old)) {
        throw new AssertionError(old + " is not in " + text);
      }
      return text.replace(old, by);
    });
  }

  WrittenLesson inBothNotebooks(String old, String by) throws IOException {
    return replace("lesson.ja.ipynb", old, by).replace("lesson.en.ipynb", old, by);
  }

  WrittenLesson delete(String file) throws IOException {
    Files.delete(folder.resolve(file));
    return this;
  }

  private WrittenLesson change(String file, UnaryOperator<String> change) throws IOException {
    return write(file, change.apply(Files.readString(folder.resolve(file))));
  }

  /** What the check of the files says about this lesson, in English. */
  List<String> faults() {
    Language.use(Language.EN);
    List<Draft> drafts = LessonCatalog.draftsIn(root);
    Draft draft =
        drafts.stream().filter(one -> one.folder().equals(folder)).findFirst().orElseThrow();
    CourseCheck check = new CourseCheck(
        new Course(drafts, DATASETS, EXERCISES), WrittenLesson::none, java.time.Duration.ZERO);
    return check.files(draft).faults().stream().map(Fault::toString).toList();
  }

  private static KernelSpec none(Language language) {
    throw new AssertionError("The check of files starts no kernel");
  }
}
