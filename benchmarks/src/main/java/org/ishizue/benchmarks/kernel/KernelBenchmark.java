package org.ishizue.benchmarks.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.ishizue.benchmarks.Results;
import org.ishizue.jupyter.client.KernelDiedException;
import org.ishizue.jupyter.client.KernelTimeoutException;
import org.ishizue.jupyter.kernelspec.JupyterPaths;
import org.ishizue.jupyter.kernelspec.KernelSpec;
import org.ishizue.jupyter.kernelspec.KernelSpecException;
import org.ishizue.jupyter.kernelspec.KernelSpecs;
import org.ishizue.jupyter.kernelspec.UnknownKernelException;
import org.ishizue.jupyter.message.CompleteRequest;
import org.ishizue.jupyter.message.InspectRequest;

/**
 * Measures installed kernels side by side: {@code KernelBenchmark [--short] python3 jjava java …}. The first name is
 * the peer that the others are compared with. In the starts each round visits every kernel, so that a busy
 * moment of the machine meets them all; each then has a session of its own and, for each loop, another one.
 */
public final class KernelBenchmark {
  private static final int WINDOW = 50;

  /** Kernels that are slow enough to take longer than this are not asked for their last 1,000 cells. */
  private static final Duration MOST_FOR_CELLS = Duration.ofSeconds(150);

  private static final String CELLS_AT_START = "trivial cell, first 50, ms";
  private static final String CELLS_AT_END = "trivial cell, up to 2,000, ms";

  private final Results results;
  private final List<KernelSpec> specs;
  private final Path folder;
  private final Extent extent;

  private KernelBenchmark(List<KernelSpec> specs, Path folder, Extent extent) {
    this.specs = specs;
    this.folder = folder;
    this.extent = extent;
    this.results = new Results(specs.stream().map(KernelSpec::name).toList());
  }

  /**
   * How much is measured.
   *
   * @param cells trivial ones in one session
   * @param asked completions, and as many inspections
   * @param typical cells with an import, a class and a loop
   * @param interrupts of each loop
   */
  record Extent(int starts, int cells, int asked, int typical, int interrupts) {
    static final Extent WHOLE = new Extent(5, 2_000, 30, 15, 3);

    /** To see that everything works; its figures are worth nothing. */
    static final Extent SHORT = new Extent(1, 100, 2, 2, 1);
  }

  public static void main(String[] arguments) throws Exception {
    List<String> names = new ArrayList<>(List.of(arguments));
    Extent extent = names.remove("--short") ? Extent.SHORT : Extent.WHOLE;
    if (names.size() < 2) {
      System.err.println("Usage: KernelBenchmark [--short] PEER KERNEL… (installed kernelspecs)");
      System.exit(2);
    }
    KernelSpecs installed = new KernelSpecs(JupyterPaths.ofThisMachine().kernelPath());
    Path folder = Files.createTempDirectory("ishizue-benchmark");
    try {
      KernelBenchmark benchmark = new KernelBenchmark(specs(installed, names), folder, extent);
      benchmark.run();
      System.out.println(benchmark.results.asMarkdown());
    } finally {
      delete(folder);
    }
  }

  private static List<KernelSpec> specs(KernelSpecs installed, List<String> names)
      throws UnknownKernelException, KernelSpecException {
    List<KernelSpec> specs = new ArrayList<>();
    for (String name : names) {
      specs.add(installed.find(name));
    }
    return specs;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }

  private void run()
      throws IOException, InterruptedException, KernelTimeoutException, KernelDiedException {
    for (KernelSpec spec : specs) {
      if (OwnKernel.is(spec)) {
        OwnKernel.limits(spec, results);
      }
    }
    starts();
    for (KernelSpec spec : specs) {
      System.err.println(spec.name() + ": a session");
      session(spec);
    }
    for (KernelSpec spec : specs) {
      System.err.println(spec.name() + ": interrupts");
      new Interrupts(spec, folder, results).measure(extent.interrupts());
    }
  }

  private void starts()
      throws IOException, InterruptedException, KernelTimeoutException, KernelDiedException {
    List<Starts> all = new ArrayList<>();
    for (KernelSpec spec : specs) {
      all.add(new Starts(spec, extent.starts()));
      if (OwnKernel.isQuick(spec)) {
        all.add(new Starts(OwnKernel.asNew(spec), extent.starts()));
      }
    }
    for (int round = 0; round < extent.starts(); round++) {
      for (Starts each : all) {
        each.measure(round, folder);
      }
      System.err.println("start " + (round + 1) + " of " + extent.starts());
    }
    for (Starts each : all) {
      String name = each.spec.name();
      if (OwnKernel.isNew(each.spec)) {
        results.put(OwnKernel.FIRST_EVER, name, Results.median(each.first));
      } else {
        results.put(OwnKernel.KERNEL_INFO, name, Results.median(each.info));
        results.put(OwnKernel.FIRST_RESULT, name, Results.median(each.first));
        results.put("second cell, ms", name, Results.median(each.second));
      }
    }
  }

  /** The starts of one kernel, in seconds from the start of its process; the second cell in milliseconds. */
  private static final class Starts {
    final KernelSpec spec;
    final double[] info;
    final double[] first;
    final double[] second;

    Starts(KernelSpec spec, int starts) {
      this.spec = spec;
      this.info = new double[starts];
      this.first = new double[starts];
      this.second = new double[starts];
    }

    void measure(int round, Path folder)
        throws IOException, InterruptedException, KernelTimeoutException, KernelDiedException {
      long began = System.nanoTime();
      try (Contestant kernel = Contestant.start(spec, folder)) {
        info[round] = Contestant.millisSince(began) / 1000;
        kernel.run("1+1");
        first[round] = Contestant.millisSince(began) / 1000;
        second[round] = kernel.run("2+2");
      }
    }
  }

  private void session(KernelSpec spec)
      throws IOException, InterruptedException, KernelTimeoutException, KernelDiedException {
    String name = spec.name();
    try (Contestant kernel = Contestant.start(spec, folder)) {
      kernel.run("1+1");
      results.put(OwnKernel.MEMORY_AT_START, name, kernel.memoryMb());
      questions(name, kernel);
      cells(name, kernel);
    }
  }

  private void questions(String name, Contestant kernel)
      throws InterruptedException, KernelTimeoutException, KernelDiedException {
    Script script = kernel.script();
    double[] typical = new double[extent.typical()];
    for (int i = 0; i < typical.length; i++) {
      typical[i] = kernel.run(String.format(Locale.ROOT, script.typical(), i));
    }
    results.put(OwnKernel.TYPICAL_CELL, name, Results.median(typical));
    kernel.run(script.prepared());
    double[] completions = new double[extent.asked()];
    double[] inspections = new double[extent.asked()];
    for (int i = 0; i < completions.length; i++) {
      String completed = script.completed();
      completions[i] = kernel.ask(new CompleteRequest(completed, completed.length()));
      String inspected = script.inspected();
      inspections[i] = kernel.ask(new InspectRequest(inspected, inspected.length(), 0));
    }
    results.put(OwnKernel.COMPLETION, name, Results.median(completions));
    results.put(OwnKernel.INSPECTION, name, Results.median(inspections));
    Contestant.Printed printed = kernel.runPrinting(script.prints());
    results.put(OwnKernel.PRINTED, name, printed.millis() / 1000);
    results.put(OwnKernel.PRINTED_MESSAGES, name, printed.messages());
    results.put(OwnKernel.PRINTED_LOST, name, 100_000 - printed.lines());
  }

  private void cells(String name, Contestant kernel)
      throws IOException, InterruptedException, KernelTimeoutException, KernelDiedException {
    int half = extent.cells() / 2;
    double[] times = new double[extent.cells()];
    long began = System.nanoTime();
    int done = 0;
    while (done < times.length
        && (done < half || System.nanoTime() - began < MOST_FOR_CELLS.toNanos())) {
      times[done] = kernel.run(String.format(Locale.ROOT, kernel.script().trivial(), done));
      done++;
      if (done == half) {
        results.put(OwnKernel.MEMORY_LATER, name, kernel.memoryMb());
      }
    }
    double atStart = medianBefore(times, WINDOW);
    results.put(CELLS_AT_START, name, atStart);
    results.put("trivial cell, up to 1,000, ms", name, medianBefore(times, half));
    if (done == times.length) {
      double atEnd = medianBefore(times, done);
      results.put(CELLS_AT_END, name, atEnd);
      results.put(OwnKernel.GROWTH, name, atEnd / atStart);
    }
  }

  private static double medianBefore(double[] times, int end) {
    return Results.median(Arrays.copyOfRange(times, end - WINDOW, end));
  }
}
