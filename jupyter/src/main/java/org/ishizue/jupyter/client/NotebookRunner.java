package org.ishizue.jupyter.client;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ishizue.jupyter.channel.Channel;
import org.ishizue.jupyter.kernelspec.KernelSpec;
import org.ishizue.jupyter.message.ErrorOutput;
import org.ishizue.jupyter.message.ExecuteRequest;
import org.ishizue.jupyter.notebook.Cell;
import org.ishizue.jupyter.notebook.Notebook;
import org.jspecify.annotations.Nullable;

/**
 * Runs notebooks from top to bottom, each in a fresh kernel of its own, as nbclient does.
 *
 * <pre>{@code
 * RunOutcome outcome =
 *     new NotebookRunner(spec, paths.runtime(), RunOptions.usual())
 *         .run(Notebook.read(file), file.getParent(), RunListener.NONE);
 * }</pre>
 */
public final class NotebookRunner {
  /** How long a kernel may take to heed an interrupt before it is killed. */
  private static final Duration INTERRUPT_LIMIT = Duration.ofSeconds(3);

  /** What a dead kernel had already sent is still on its way through the sockets. */
  private static final Duration LAST_WORDS = Duration.ofMillis(100);

  private final KernelSpec spec;
  private final Path runtime;
  private final Map<String, String> environment;
  private final RunOptions options;

  /**
   * A runner.
   *
   * @param runtime where the kernels' connection files are written
   */
  public NotebookRunner(KernelSpec spec, Path runtime, RunOptions options) {
    this(spec, runtime, Map.of(), options);
  }

  /**
   * A runner.
   *
   * @param environment variables to add to the kernels'
   */
  public NotebookRunner(
      KernelSpec spec, Path runtime, Map<String, String> environment, RunOptions options) {
    this.spec = spec;
    this.runtime = runtime;
    this.environment = Map.copyOf(environment);
    this.options = options;
  }

  /**
   * Runs a copy of a notebook. No kernel process is left when this returns or throws.
   *
   * @param workingFolder of the kernel: the notebook's own as a rule
   */
  public RunOutcome run(Notebook notebook, Path workingFolder, RunListener listener)
      throws InterruptedException {
    Notebook copy = notebook.copy();
    LocalKernel kernel;
    try {
      kernel = LocalKernel.start(spec, runtime, workingFolder, environment, options.startLimit());
    } catch (KernelDiedException e) {
      return new RunOutcome.KernelNotStarted(copy, e, e.log());
    } catch (IOException | KernelTimeoutException e) {
      return new RunOutcome.KernelNotStarted(copy, e, "");
    }
    try (kernel) {
      return new Run(copy, kernel, listener).all();
    }
  }

  /** One notebook in one kernel. */
  private final class Run {
    private final Notebook notebook;
    private final LocalKernel kernel;
    private final RunListener listener;
    private final CellOutputs.Displays displays = new CellOutputs.Displays();
    private final WidgetStates widgets = new WidgetStates();
    private final List<CellRun> runs = new ArrayList<>();
    private final long start = System.nanoTime();

    private Run(Notebook notebook, LocalKernel kernel, RunListener listener) {
      this.notebook = notebook;
      this.kernel = kernel;
      this.listener = listener;
    }

    private RunOutcome all() throws InterruptedException {
      prepare();
      try {
        RunOutcome failure = cells();
        return failure != null
            ? failure
            : new RunOutcome.Completed(notebook, Duration.ofNanos(System.nanoTime() - start));
      } finally {
        for (CellRun run : runs) {
          run.drain(Duration.ZERO);
          run.store();
          run.end();
        }
        widgets.store(notebook.metadata());
      }
    }

    /** Old outputs go first: a cell that does not run must not look as if it had. */
    private void prepare() {
      for (Cell cell : notebook.cells()) {
        if (cell.kind() == Cell.Kind.CODE) {
          cell.setOutputs(List.of());
          cell.setExecutionCount(null);
        }
      }
      notebook.setKernel(spec.name(), spec.displayName(), spec.language());
      notebook.setLanguageInfo(kernel.info().languageInfo().json());
    }

    /** Runs the cells until one is in the way; null if none is. */
    private @Nullable RunOutcome cells() throws InterruptedException {
      List<Cell> cells = notebook.cells();
      int[] code =
          IntStream.range(0, cells.size()).filter(i -> runs(cells.get(i))).toArray();
      for (int i = 0; i < code.length; i++) {
        Cell cell = cells.get(code[i]);
        listener.cellStarted(code[i], cell, i + 1, code.length);
        long cellStart = System.nanoTime();
        RunOutcome failure = cell(code[i], cell);
        listener.cellFinished(code[i], Duration.ofNanos(System.nanoTime() - cellStart));
        if (failure != null) {
          return failure;
        }
      }
      return null;
    }

    private @Nullable RunOutcome cell(int index, Cell cell) throws InterruptedException {
      boolean mayFail = options.allowErrors() || cell.hasTag("raises-exception");
      ExecuteRequest request =
          new ExecuteRequest(cell.source(), false, true, Map.of(), false, !mayFail);
      Exchange exchange = kernel.client().send(Channel.SHELL, request);
      CellRun run =
          new CellRun(index, cell, exchange, displays, widgets, listener, options.recordTiming());
      runs.add(run);
      Duration limit = options.cellLimit();
      if (!run.await(limit) && limit != null) {
        return new RunOutcome.TimedOut(notebook, index, limit, interrupt(run));
      }
      KernelDiedException death = run.death();
      if (death != null) {
        run.drain(LAST_WORDS);
        return new RunOutcome.KernelDied(notebook, index, death.exitCode(), death.log());
      }
      ErrorOutput error = run.error();
      return error == null || mayFail ? null : new RunOutcome.CellFailed(notebook, index, error);
    }

    private boolean interrupt(CellRun run) throws InterruptedException {
      try {
        kernel.interrupt();
        if (run.await(INTERRUPT_LIMIT) && run.death() == null) {
          return true;
        }
      } catch (IOException noSuchSignal) {
        // Nothing else can be tried: the kernel is killed as one that did not heed the interrupt.
      }
      kernel.process().kill();
      return false;
    }

    private static boolean runs(Cell cell) {
      return cell.kind() == Cell.Kind.CODE && !cell.source().isBlank();
    }
  }
}
