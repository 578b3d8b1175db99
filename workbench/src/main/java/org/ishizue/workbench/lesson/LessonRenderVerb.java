package org.ishizue.workbench.lesson;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ishizue.datasets.Catalogue;
import org.ishizue.jupyter.notebook.Notebook;
import org.ishizue.lessons.Draft;
import org.ishizue.lessons.Glossary;
import org.ishizue.lessons.Lesson;
import org.ishizue.lessons.book.Book;
import org.ishizue.lessons.book.BookContents;
import org.ishizue.lessons.book.BookExercise;
import org.ishizue.lessons.book.BookFolder;
import org.ishizue.lessons.book.BookLesson;
import org.ishizue.lessons.check.Course;
import org.ishizue.lessons.check.CourseCheck;
import org.ishizue.lessons.check.Report;
import org.ishizue.runtime.text.Language;
import org.ishizue.runtime.text.Texts;
import org.ishizue.workbench.cli.Console;
import org.ishizue.workbench.cli.ExitCode;
import org.ishizue.workbench.cli.Home;
import org.ishizue.workbench.cli.KernelJson;
import org.ishizue.workbench.cli.Verb;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code lesson render}: runs lessons and makes a book of them, which is read in any browser, without a network. Lessons in
 * which the check finds a fault are named, and are in the book as far as they ran.
 */
@Command(name = "render")
public final class LessonRenderVerb extends Verb {
  private static final Texts TEXTS = Texts.beside(LessonRenderVerb.class);
  private static final String BOTH = "both";

  private final Home home;
  private final Console console;
  private Set<Language> languages = EnumSet.allOf(Language.class);

  @Parameters(paramLabel = "LESSON", arity = "0..*", descriptionKey = "LESSON")
  private List<String> names = new ArrayList<>();

  @Option(names = "--out", paramLabel = "DIR", defaultValue = "book")
  private Path out = Path.of("book");

  @Option(names = "--slides")
  private boolean slides;

  @Option(names = "--no-exercises")
  private boolean noExercises;

  @Option(names = "--lessons", paramLabel = "DIR")
  private @Nullable Path lessons;

  @Option(names = "--jobs", paramLabel = "N")
  private int jobs = Math.max(1, Runtime.getRuntime().availableProcessors());

  @Option(names = "--timeout", paramLabel = "S", defaultValue = "300")
  private int timeout;

  public LessonRenderVerb(Home home, Console console) {
    this.home = home;
    this.console = console;
  }

  /** Here it also says which languages the book is in. */
  @Override
  protected boolean takesLanguage(String value) {
    if (value.equals(BOTH)) {
      return true;
    }
    Optional<Language> one = Language.parse(value);
    one.ifPresent(language -> languages = EnumSet.of(language));
    return one.isPresent();
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    BookFolder folder = BookFolder.at(out.toAbsolutePath().normalize());
    Path root = LessonFolders.root(lessons, home);
    List<Draft> all = LessonFolders.in(root);
    List<Draft> chosen = LessonFolders.chosen(all, names);
    CourseCheck check = new CourseCheck(
        new Course(all, Catalogue.current().folders().keySet(), Exercises.names(home, root)),
        language -> KernelJson.uninstalled(home, language),
        Duration.ofSeconds(Math.max(1, timeout)),
        languages);
    LessonReports reports = new LessonReports(console, true, false);
    long start = System.nanoTime();
    List<Report> found = check.filesAndRuns(chosen, Math.max(1, jobs), reports::show);
    List<BookLesson> inBook = lessonsOf(chosen, found);
    List<Lesson> course = all.stream().flatMap(draft -> draft.lesson().stream()).toList();
    BookContents contents = new BookContents(
        languages, inBook, exercises(inBook), Glossary.of(course), slides, mathScript());
    var files = Book.files(contents);
    folder.write(files);
    reports.summary(found, Duration.ofNanos(System.nanoTime() - start));
    console.err().println(TEXTS.get("render.done", inBook.size(), files.size()));
    console.out().println(out.toAbsolutePath().normalize().resolve("index.html"));
    boolean good = found.stream().allMatch(Report::good);
    return (good ? ExitCode.RAN : ExitCode.SOME_NOT_GOOD).number();
  }

  /** The lessons that could be read and run in every language of the book, in the order of the course. */
  private List<BookLesson> lessonsOf(List<Draft> chosen, List<Report> reports) {
    List<BookLesson> inBook = new ArrayList<>();
    for (int i = 0; i < chosen.size(); i++) {
      Map<Language, Notebook> executed = new EnumMap<>(Language.class);
      reports.get(i).runs().forEach((language, run) -> executed.put(language, run.executed()));
      Optional<Lesson> lesson = chosen.get(i).lesson();
      if (lesson.isPresent() && executed.keySet().containsAll(languages)) {
        inBook.add(new BookLesson(lesson.get(), executed));
      } else {
        console.err().println(TEXTS.get("render.without", chosen.get(i).name()));
      }
    }
    inBook.sort(Comparator.comparingInt((BookLesson book) -> book.lesson().number()));
    return inBook;
  }

  private List<BookExercise> exercises(List<BookLesson> inBook) throws IOException {
    if (noExercises) {
      return List.of();
    }
    List<String> wanted =
        inBook.stream().map(book -> book.lesson().exercise()).distinct().toList();
    return new ReleasedExercises(home.exercises(), languages).named(wanted);
  }

  /** KaTeX comes with the page; a build without it shows formulas as they are written. */
  private Optional<byte[]> mathScript() throws IOException {
    Path script = home.folder().resolve("web").resolve("book").resolve("katex.min.js");
    return Files.isRegularFile(script) ? Optional.of(Files.readAllBytes(script)) : Optional.empty();
  }
}
