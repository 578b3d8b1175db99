package org.ishizue.lessons.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import org.ishizue.jupyter.client.RunListener;
import org.ishizue.jupyter.kernelspec.KernelSpec;
import org.ishizue.jupyter.notebook.Notebook;
import org.ishizue.jupyter.notebook.NotebookFormatException;
import org.ishizue.lessons.Draft;
import org.ishizue.lessons.Lesson;
import org.ishizue.lessons.check.LessonRun.Ran;
import org.ishizue.runtime.text.Language;

/** Checks lessons: their files, and unless told otherwise their runs. A failing lesson never keeps the next from its turn. */
public final class CourseCheck {
  private final Course course;
  private final Function<Language, KernelSpec> kernels;
  private final Duration cellLimit;
  private final Set<Language> languages;

  /**
   * A check.
   *
   * @param kernels the kernel that speaks a language
   * @param cellLimit how long a cell may run
   */
  public CourseCheck(Course course, Function<Language, KernelSpec> kernels, Duration cellLimit) {
    this(course, kernels, cellLimit, EnumSet.allOf(Language.class));
  }

  /**
   * A check that runs some languages only; of files it looks at all.
   *
   * @param languages those to run
   */
  public CourseCheck(
      Course course,
      Function<Language, KernelSpec> kernels,
      Duration cellLimit,
      Set<Language> languages) {
    this.course = course;
    this.kernels = kernels;
    this.cellLimit = cellLimit;
    this.languages = Set.copyOf(languages);
  }

  /** Looks at a lesson's files only. */
  public Report files(Draft draft) {
    Findings findings = new Findings();
    LessonRules.check(draft, course, findings);
    return report(draft, findings, Map.of());
  }

  /** Looks at a lesson's files and runs its languages, one after the other. */
  public Report filesAndRuns(Draft draft) throws InterruptedException, IOException {
    Findings findings = new Findings();
    LessonRules.check(draft, course, findings);
    Map<Language, Ran> runs = new EnumMap<>(Language.class);
    if (draft.lesson().isPresent()) {
      for (Language language : Language.values()) {
        if (languages.contains(language)) {
          run(draft.lesson().get(), language, findings, runs);
        }
      }
    }
    return report(draft, findings, runs);
  }

  /**
   * Looks at the files of several lessons and runs them, some at a time.
   *
   * @param jobs how many at a time
   * @param done is told of each lesson in their order, as soon as it and those before it are ready
   */
  public List<Report> filesAndRuns(List<Draft> drafts, int jobs, Consumer<Report> done)
      throws InterruptedException, IOException {
    ExecutorService threads = Executors.newFixedThreadPool(jobs);
    try {
      List<Future<Report>> futures = new ArrayList<>();
      drafts.forEach(draft -> futures.add(threads.submit(() -> filesAndRuns(draft))));
      List<Report> reports = new ArrayList<>();
      for (Future<Report> future : futures) {
        Report report = future.get();
        done.accept(report);
        reports.add(report);
      }
      return reports;
    } catch (ExecutionException e) {
      throw new IOException("A lesson could not be run: " + e.getCause(), e);
    } finally {
      threads.shutdownNow();
    }
  }

  private void run(Lesson lesson, Language language, Findings findings, Map<Language, Ran> runs)
      throws InterruptedException, IOException {
    Path file = lesson.in(language).notebook();
    if (!Files.isRegularFile(file)) {
      return; // LESSON-003 has said so.
    }
    Notebook notebook;
    try {
      notebook = Notebook.read(file);
    } catch (NotebookFormatException e) {
      return; // LESSON-010 has said so.
    }
    String name = lesson.name() + "/" + file.getFileName();
    runs.put(
        language,
        new LessonRun(kernels.apply(language), cellLimit)
            .run(lesson, language, notebook, name, RunListener.NONE, findings));
  }

  private static Report report(Draft draft, Findings findings, Map<Language, Ran> runs) {
    int minutes = draft.lesson().map(Lesson::minutes).orElse(0);
    return new Report(draft.name(), minutes, findings.faults(), findings.remarks(), runs);
  }
}
