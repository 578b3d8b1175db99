package org.ishizue.lessons.check;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.ishizue.jupyter.client.NotebookRunner;
import org.ishizue.jupyter.client.RunListener;
import org.ishizue.jupyter.client.RunOptions;
import org.ishizue.jupyter.client.RunOutcome;
import org.ishizue.jupyter.kernelspec.KernelSpec;
import org.ishizue.jupyter.message.ErrorOutput;
import org.ishizue.jupyter.notebook.Cell;
import org.ishizue.jupyter.notebook.Notebook;
import org.ishizue.lessons.Change;
import org.ishizue.lessons.KeyNumber;
import org.ishizue.lessons.Lesson;
import org.ishizue.runtime.text.Language;

/**
 * Runs a lesson's notebook from top to bottom in a clean kernel and an empty folder, as a learner has it, and then, in
 * the same session, what the lesson's text claims: its numbers, and what comes of the changes that it asks for.
 */
public final class LessonRun {
  /** The tag of a cell that shows an error on purpose. */
  static final String MAY_FAIL = "raises-exception";

  /**
   * What came of it.
   *
   * @param executed the notebook with its outputs, as far as it ran
   * @param numbers the claimed numbers with their values, in order; empty if the run ended before them
   * @param changes what came of the changes that the text asks for, in order; empty if the run ended before them
   * @param took how long all of it took, with the kernel's start
   */
  public record Ran(Notebook executed, List<Value> numbers, List<Tried> changes, Duration took) {
    public Ran {
      numbers = List.copyOf(numbers);
      changes = List.copyOf(changes);
    }
  }

  /**
   * A change that the text asks of the learner.
   *
   * @param good whether it shows what the text says
   */
  public record Tried(Change change, boolean good) {}

  /**
   * A claimed number and its value.
   *
   * @param value empty if it could not be computed
   */
  public record Value(KeyNumber number, OptionalDouble value) {
    public boolean good() {
      return value.isPresent() && number.agreesWith(value.getAsDouble());
    }
  }

  private final KernelSpec kernel;
  private final Duration cellLimit;

  /** A run with a kernel that speaks the notebook's language. */
  public LessonRun(KernelSpec kernel, Duration cellLimit) {
    this.kernel = kernel;
    this.cellLimit = cellLimit;
  }

  /**
   * Runs a lesson's notebook.
   *
   * @param file how faults name it
   * @param listener is told of each cell, those of the claims included
   */
  Ran run(
      Lesson lesson,
      Language language,
      Notebook notebook,
      String file,
      RunListener listener,
      Findings findings)
      throws InterruptedException, IOException {
    int own = notebook.cells().size();
    Claims claims = new Claims(lesson, language, notebook, file, findings);
    Notebook extended = notebook.copy();
    claims.addTo(extended);
    long start = System.nanoTime();
    RunOutcome outcome = inEmptyFolder(extended, listener);
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    List<Cell> cells = outcome.notebook().cells();
    report(outcome, cells, own, claims, file, findings);
    FigureRule.check(cells.subList(0, own), file, findings);
    errorsOnPurpose(outcome, cells.subList(0, own), file, findings);
    List<Value> values = List.of();
    List<Tried> tried = List.of();
    if (outcome instanceof RunOutcome.Completed) {
      List<Cell> added = cells.subList(own, cells.size());
      values = claims.values(added);
      tried = claims.tried(added);
    }
    cut(outcome.notebook(), own);
    return new Ran(outcome.notebook(), values, tried, took);
  }

  private RunOutcome inEmptyFolder(Notebook notebook, RunListener listener)
      throws InterruptedException, IOException {
    Path folder = Files.createTempDirectory("ishizue-lesson-");
    Path runtime = Files.createTempDirectory("ishizue-run-");
    try {
      RunOptions options = RunOptions.usual().withCellLimit(cellLimit);
      return new NotebookRunner(kernel, runtime, options).run(notebook, folder, listener);
    } finally {
      delete(folder);
      delete(runtime);
    }
  }

  private static void report(
      RunOutcome outcome,
      List<Cell> cells,
      int own,
      Claims claims,
      String file,
      Findings findings) {
    if (outcome instanceof RunOutcome.CellFailed failed) {
      ErrorOutput error = failed.error();
      String text = error.ename() + ": " + Claims.firstLine(error.evalue());
      findings.fault("LESSON-030", file, place(cells, failed.cellIndex(), own, claims), text);
    } else if (outcome instanceof RunOutcome.TimedOut timedOut) {
      findings.fault(
          "LESSON-031",
          file,
          place(cells, timedOut.cellIndex(), own, claims),
          timedOut.limit().toSeconds());
    } else if (outcome instanceof RunOutcome.KernelDied died) {
      String place = place(cells, died.cellIndex(), own, claims);
      findings.fault("LESSON-032", file, place, died.log());
    } else if (outcome instanceof RunOutcome.KernelNotStarted notStarted) {
      findings.faultOf(
          "LESSON-032", "start", file, "", notStarted.why().getMessage() + " " + notStarted.log());
    }
  }

  private static String place(List<Cell> cells, int index, int own, Claims claims) {
    return index < own ? Subject.place(cells, index) : claims.place(index - own);
  }

  /** A cell that is to show an error and shows none teaches nothing. */
  private static void errorsOnPurpose(
      RunOutcome outcome, List<Cell> cells, String file, Findings findings) {
    if (!(outcome instanceof RunOutcome.Completed)) {
      return;
    }
    for (int i = 0; i < cells.size(); i++) {
      Cell cell = cells.get(i);
      if (cell.hasTag(MAY_FAIL)
          && cell.outputs().stream().noneMatch(ErrorOutput.class::isInstance)) {
        findings.fault("LESSON-037", file, Subject.place(cells, i));
      }
    }
  }

  private static void cut(Notebook notebook, int cells) {
    JsonObject json = notebook.json();
    JsonArray array = json.getAsJsonArray("cells");
    while (array.size() > cells) {
      array.remove(array.size() - 1);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
