package org.ishizue.benchmarks.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.ishizue.benchmarks.Results;
import org.ishizue.jupyter.client.KernelDiedException;
import org.ishizue.jupyter.client.KernelTimeoutException;
import org.ishizue.jupyter.kernelspec.JupyterPaths;
import org.ishizue.jupyter.kernelspec.KernelSpec;
import org.ishizue.jupyter.kernelspec.KernelSpecs;

/**
 * Measures charts as a learner waits for them: {@code ChartBenchmark KERNEL}. Cells over the Jupyter protocol in
 * fresh sessions of an installed kernelspec of ours, from sending a cell to its end, with the image made.
 */
public final class ChartBenchmark {
  private static final int STARTS = 7;
  private static final int LINES = 6;

  /** How long a learner reads before the first cell is run; enough for what warms up in the background. */
  private static final Duration READING = Duration.ofSeconds(3);

  private static final String SMALL = """
      var rain = Datasets.load("hijiori-annual-rain");
      Chart.line(rain, "year", "max_1h_mm").title("肘折の年最大1時間降水量")""";

  private static final String AGAIN =
      "Chart.line(rain, \"year\", \"max_daily_mm\").title(\"肘折の年最大日降水量\")";

  private static final String MILLION = """
      var random = new Random(1);
      double[] x = new double[1_000_000];
      double[] y = new double[1_000_000];
      for (int i = 0; i < x.length; i++) { x[i] = i; y[i] = random.nextGaussian(); }
      var million = Table.create("million", DoubleColumn.create("x", x), DoubleColumn.create("y_mm", y));""";

  private static final String LINE = "Chart.line(million, \"x\", \"y_mm\").title(\"100 万点\")";

  private ChartBenchmark() {}

  public static void main(String[] names) throws Exception {
    if (names.length != 1) {
      System.err.println(
          "Usage: ChartBenchmark KERNEL (the name of an installed kernelspec of ours)");
      System.exit(2);
    }
    KernelSpec spec = new KernelSpecs(JupyterPaths.ofThisMachine().kernelPath()).find(names[0]);
    Path folder = Files.createTempDirectory("ishizue-benchmark");
    Results results = new Results(List.of(spec.name()));
    sessions(spec, folder, results, "at once", Duration.ZERO);
    sessions(spec, folder, results, "after 3 s", READING);
    System.out.println(results.asMarkdown());
  }

  private static void sessions(
      KernelSpec spec, Path folder, Results results, String when, Duration before)
      throws IOException, InterruptedException, KernelTimeoutException, KernelDiedException {
    double[] first = new double[STARTS];
    double[] second = new double[STARTS];
    double[] firstLine = new double[STARTS];
    double[] laterLine = new double[STARTS];
    for (int i = 0; i < STARTS; i++) {
      try (Contestant kernel = Contestant.start(spec, folder)) {
        Thread.sleep(
            before.toMillis()); // the learner reads: what is measured, not a synchronisation
        first[i] = kernel.run(SMALL) / 1000;
        second[i] = kernel.run(AGAIN) / 1000;
        kernel.run(MILLION);
        firstLine[i] = kernel.run(LINE) / 1000;
        double[] later = new double[LINES];
        for (int j = 0; j < LINES; j++) {
          later[j] = kernel.run(LINE) / 1000;
        }
        laterLine[i] = Results.median(later);
      }
      System.err.println(when + ": session " + (i + 1) + " of " + STARTS);
    }
    results.put(
        "first cell, " + when + ": data set and chart, s", spec.name(), Results.median(first));
    results.put("second chart, " + when + ", s", spec.name(), Results.median(second));
    results.put(
        "first line of 1,000,000 points, " + when + ", s", spec.name(), Results.median(firstLine));
    results.put(
        "later lines of 1,000,000 points, " + when + ", s", spec.name(), Results.median(laterLine));
  }
}
