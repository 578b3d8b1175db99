package org.ishizue.lessons.check;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ishizue.jupyter.client.NotebookRunner;
import org.ishizue.jupyter.client.RunListener;
import org.ishizue.jupyter.client.RunOptions;
import org.ishizue.jupyter.client.RunOutcome;
import org.ishizue.jupyter.kernelspec.KernelSpec;
import org.ishizue.jupyter.message.ErrorOutput;
import org.ishizue.jupyter.message.Output;
import org.ishizue.jupyter.notebook.Cell;
import org.ishizue.jupyter.notebook.Notebook;
import org.ishizue.lessons.KeyNumber;

/**
 * Runs a lesson's notebook from top to bottom in a clean kernel and an empty folder, as a learner has it, and then, in
 * the same session, what the lesson's text claims as numbers.
 */
public final class LessonRun {
  /** The tag of a cell that shows an error on purpose. */
  static final String MAY_FAIL = "raises-exception";

  private static final Pattern ANSI = Pattern.compile("\u001B\\[[0-9;]*[A-Za-z]");

  /**
   * What came of it.
   *
   * @param executed the notebook with its outputs, as far as it ran
   * @param numbers the claimed numbers with their values, in order; empty if the run ended before them
   * @param took how long all of it took, with the kernel's start
   */
  public record Ran(Notebook executed, List<Value> numbers, Duration took) {
    public Ran {
      numbers = List.copyOf(numbers);
    }
  }

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
   * Runs a notebook.
   *
   * @param file how faults name it
   * @param listener is told of each cell, those of the numbers included
   */
  Ran run(
      Notebook notebook,
      List<KeyNumber> numbers,
      String file,
      RunListener listener,
      Findings findings)
      throws InterruptedException, IOException {
    int own = notebook.cells().size();
    Notebook extended = notebook.copy();
    numbers.forEach(number -> extended.add(cellOf(number)));
    long start = System.nanoTime();
    RunOutcome outcome = inEmptyFolder(extended, listener);
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    List<Cell> cells = outcome.notebook().cells();
    report(outcome, cells, own, numbers, file, findings);
    FigureRule.check(cells.subList(0, own), file, findings);
    errorsOnPurpose(outcome, cells.subList(0, own), file, findings);
    List<Value> values = new ArrayList<>();
    if (outcome instanceof RunOutcome.Completed) {
      for (int i = 0; i < numbers.size(); i++) {
        values.add(value(numbers.get(i), cells.get(own + i), file, findings));
      }
    }
    cut(outcome.notebook(), own);
    return new Ran(outcome.notebook(), values, took);
  }

  /** A cell that prints the number; that it fails must not keep the others from being computed. */
  private static Cell cellOf(KeyNumber number) {
    Cell cell = Cell.code("System.out.println(((Number) (" + number.of() + ")).doubleValue());");
    JsonArray tags = new JsonArray();
    tags.add(MAY_FAIL);
    cell.metadata().add("tags", tags);
    return cell;
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
      List<KeyNumber> numbers,
      String file,
      Findings findings) {
    if (outcome instanceof RunOutcome.CellFailed failed) {
      ErrorOutput error = failed.error();
      String text = error.ename() + ": " + firstLine(error.evalue());
      findings.fault("LESSON-030", file, place(cells, failed.cellIndex(), own, numbers), text);
    } else if (outcome instanceof RunOutcome.TimedOut timedOut) {
      findings.fault(
          "LESSON-031",
          file,
          place(cells, timedOut.cellIndex(), own, numbers),
          timedOut.limit().toSeconds());
    } else if (outcome instanceof RunOutcome.KernelDied died) {
      String place = place(cells, died.cellIndex(), own, numbers);
      findings.fault("LESSON-032", file, place, died.log());
    } else if (outcome instanceof RunOutcome.KernelNotStarted notStarted) {
      findings.faultOf(
          "LESSON-032", "start", file, "", notStarted.reason() + " " + notStarted.log());
    }
  }

  private static String place(List<Cell> cells, int index, int own, List<KeyNumber> numbers) {
    return index < own ? Subject.place(cells, index) : numbers.get(index - own).name();
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

  private static Value value(KeyNumber number, Cell cell, String file, Findings findings) {
    String printed = "";
    for (Output output : cell.outputs()) {
      if (output instanceof ErrorOutput error) {
        String text = error.ename() + ": " + firstLine(error.evalue());
        findings.fault("LESSON-036", file, number.name(), number.of(), text);
        return new Value(number, OptionalDouble.empty());
      }
      if (output instanceof org.ishizue.jupyter.message.Stream stream) {
        printed = stream.text().strip();
      }
    }
    try {
      double value = Double.parseDouble(printed.substring(printed.lastIndexOf('\n') + 1));
      if (!number.agreesWith(value)) {
        findings.fault(
            "LESSON-035", file, number.name(), number.is(), number.within(), value, number.of());
      }
      return new Value(number, OptionalDouble.of(value));
    } catch (NumberFormatException e) {
      findings.fault("LESSON-036", file, number.name(), number.of(), printed);
      return new Value(number, OptionalDouble.empty());
    }
  }

  private static void cut(Notebook notebook, int cells) {
    JsonObject json = notebook.json();
    JsonArray array = json.getAsJsonArray("cells");
    while (array.size() > cells) {
      array.remove(array.size() - 1);
    }
  }

  private static String firstLine(String text) {
    return ANSI.matcher(text).replaceAll("").lines().findFirst().orElse("");
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
