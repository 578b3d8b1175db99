package org.ishizue.benchmarks.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
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
 * Measures installed kernels side by side: {@code KernelBenchmark python3 java [jjava …]}. The first name is
 * the peer that the others are compared with. Each round visits every kernel, so that a busy moment of
 * the machine meets them all.
 */
public final class KernelBenchmark {
  private static final int STARTS = 7;
  private static final int CELLS = 2_000;
  private static final int WINDOW = 50;
  private static final int ASKED = 30;
  private static final int TYPICAL = 15;
  private static final int INTERRUPTS = 5;

  private final Results results;
  private final List<KernelSpec> specs;
  private final Path folder;

  private KernelBenchmark(List<KernelSpec> specs, Path folder) {
    this.specs = specs;
    this.folder = folder;
    this.results = new Results(specs.stream().map(KernelSpec::name).toList());
  }

  public static void main(String[] names) throws Exception {
    if (names.length < 2) {
      System.err.println("Usage: KernelBenchmark PEER KERNEL… (names of installed kernelspecs)");
      System.exit(2);
    }
    KernelSpecs installed = new KernelSpecs(JupyterPaths.ofThisMachine().kernelPath());
    Path folder = Files.createTempDirectory("ishizue-benchmark");
    KernelBenchmark benchmark = new KernelBenchmark(specs(installed, names), folder);
    benchmark.starts();
    for (KernelSpec spec : benchmark.specs) {
      benchmark.session(spec);
    }
    System.out.println(benchmark.results.asMarkdown());
  }

  private static List<KernelSpec> specs(KernelSpecs installed, String[] names)
      throws UnknownKernelException, KernelSpecException {
    KernelSpec[] specs = new KernelSpec[names.length];
    for (int i = 0; i < names.length; i++) {
      specs[i] = installed.find(names[i]);
    }
    return List.of(specs);
  }

  private void starts()
      throws IOException, InterruptedException, KernelTimeoutException, KernelDiedException {
    double[][] info = new double[specs.size()][STARTS];
    double[][] first = new double[specs.size()][STARTS];
    double[][] second = new double[specs.size()][STARTS];
    for (int round = 0; round < STARTS; round++) {
      for (int i = 0; i < specs.size(); i++) {
        long began = System.nanoTime();
        try (Contestant kernel = Contestant.start(specs.get(i), folder)) {
          info[i][round] = Contestant.millisSince(began) / 1000;
          kernel.run("1+1");
          first[i][round] = Contestant.millisSince(began) / 1000;
          second[i][round] = kernel.run("2+2");
        }
      }
      progress("start", round + 1, STARTS);
    }
    for (int i = 0; i < specs.size(); i++) {
      String name = specs.get(i).name();
      results.put("spawn to kernel_info, s", name, Results.median(info[i]));
      results.put("spawn to first 1+1, s", name, Results.median(first[i]));
      results.put("second cell, ms", name, Results.median(second[i]));
    }
  }

  private void session(KernelSpec spec)
      throws IOException, InterruptedException, KernelTimeoutException, KernelDiedException {
    String name = spec.name();
    System.err.println(name);
    try (Contestant kernel = Contestant.start(spec, folder)) {
      kernel.run("1+1");
      results.put("memory after the first cell, MB", name, kernel.memoryMb());
      questions(name, kernel);
      cells(name, kernel);
      interrupts(name, kernel);
    }
  }

  private void questions(String name, Contestant kernel)
      throws InterruptedException, KernelTimeoutException, KernelDiedException {
    Script script = kernel.script();
    double[] typical = new double[TYPICAL];
    for (int i = 0; i < TYPICAL; i++) {
      typical[i] = kernel.run(String.format(Locale.ROOT, script.typical(), i));
    }
    results.put("import + class + loop cell, ms", name, Results.median(typical));
    kernel.run(script.prepared());
    double[] completions = new double[ASKED];
    double[] inspections = new double[ASKED];
    for (int i = 0; i < ASKED; i++) {
      String completed = script.completed();
      completions[i] = kernel.ask(new CompleteRequest(completed, completed.length()));
      String inspected = script.inspected();
      inspections[i] = kernel.ask(new InspectRequest(inspected, inspected.length(), 0));
    }
    results.put("completion, ms", name, Results.median(completions));
    results.put("inspection, ms", name, Results.median(inspections));
    Contestant.Printed printed = kernel.runPrinting(script.prints());
    results.put("100,000 lines printed, s", name, printed.millis() / 1000);
    results.put("… in messages", name, printed.messages());
    results.put("… lines lost", name, 100_000 - printed.lines());
  }

  private void cells(String name, Contestant kernel)
      throws IOException, InterruptedException, KernelTimeoutException, KernelDiedException {
    double[] times = new double[CELLS];
    for (int i = 0; i < CELLS; i++) {
      times[i] = kernel.run(String.format(Locale.ROOT, kernel.script().trivial(), i));
      if (i + 1 == 1_000) {
        results.put("memory after 1,000 cells, MB", name, kernel.memoryMb());
      }
    }
    results.put("trivial cell, first 50, ms", name, medianBefore(times, WINDOW));
    results.put("trivial cell, up to 1,000, ms", name, medianBefore(times, 1_000));
    results.put("trivial cell, up to 2,000, ms", name, medianBefore(times, CELLS));
  }

  private static double medianBefore(double[] times, int end) {
    return Results.median(java.util.Arrays.copyOfRange(times, end - WINDOW, end));
  }

  private void interrupts(String name, Contestant kernel)
      throws IOException, InterruptedException, KernelTimeoutException, KernelDiedException {
    for (Script.Loop loop : kernel.script().loops()) {
      double[] times = new double[INTERRUPTS];
      for (int i = 0; i < INTERRUPTS; i++) {
        times[i] = kernel.interrupt(loop.code(), Duration.ofMillis(500));
      }
      results.put("interrupt, " + loop.name() + ", ms", name, Results.median(times));
    }
  }

  private static void progress(String what, int done, int all) {
    System.err.println(what + " " + done + " of " + all);
  }
}
