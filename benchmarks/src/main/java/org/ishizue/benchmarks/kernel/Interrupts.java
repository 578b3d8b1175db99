package org.ishizue.benchmarks.kernel;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.ishizue.benchmarks.Results;
import org.ishizue.jupyter.client.KernelDiedException;
import org.ishizue.jupyter.client.KernelTimeoutException;
import org.ishizue.jupyter.kernelspec.KernelSpec;

/**
 * Interrupts endless cells of several kinds. A cell that has "ended" may go on in its thread, so each kind has a kernel
 * of its own, whose processor time is looked at afterwards.
 */
final class Interrupts {
  private static final String LOOPS = "loops interrupted";
  private static final String NOT_STOPPED = "… of them not ended in 10 s";
  private static final String STATE_LOST = "… of them the session lost";
  private static final String SLOWEST = "interrupt, slowest kind of loop, ms";
  private static final String BURNING = "interrupt, processor afterwards, worst kind, %";

  /** How long a cell may get hot before it is interrupted. */
  private static final Duration HOT = Duration.ofMillis(500);

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** A kernel may have work of its own for a moment; what burns does so in each of these. */
  private static final int LOOKS = 4;

  private static final double CALM_PERCENT = 3;

  private final KernelSpec spec;
  private final Path folder;
  private final Results results;

  Interrupts(KernelSpec spec, Path folder, Results results) {
    this.spec = spec;
    this.folder = folder;
    this.results = results;
  }

  static void limits(String name, Results results) {
    for (Script.Loop loop : Script.of("java").loops()) {
      results.limit(measure(loop), name, 100);
    }
    results.limit(SLOWEST, name, 100);
    results.limit(BURNING, name, CALM_PERCENT);
    results.limit(NOT_STOPPED, name, 0);
    results.limit(STATE_LOST, name, 0);
  }

  /** What came of one kind of loop; no time where it did not end. */
  private record Kind(List<Double> times, boolean ended, boolean kept, double burning) {}

  void measure(int times)
      throws IOException, InterruptedException, KernelTimeoutException, KernelDiedException {
    String name = spec.name();
    List<Kind> kinds = new ArrayList<>();
    for (Script.Loop loop : Script.of(spec.language()).loops()) {
      Kind kind = kind(loop, times);
      kinds.add(kind);
      if (kind.ended) {
        results.put(measure(loop), name, median(kind));
      }
    }
    results.put(
        SLOWEST,
        name,
        kinds.stream().filter(Kind::ended).mapToDouble(Interrupts::median).max().orElse(0));
    results.put(BURNING, name, kinds.stream().mapToDouble(Kind::burning).max().orElse(0));
    results.put(LOOPS, name, kinds.size());
    results.put(
        NOT_STOPPED, name, kinds.stream().mapToInt(kind -> kind.ended ? 0 : 1).sum());
    results.put(
        STATE_LOST, name, kinds.stream().mapToInt(kind -> kind.kept ? 0 : 1).sum());
  }

  private static String measure(Script.Loop loop) {
    return "interrupt, " + loop.name() + ", ms";
  }

  private static double median(Kind kind) {
    return Results.median(kind.times.stream().mapToDouble(Double::doubleValue).toArray());
  }

  private Kind kind(Script.Loop loop, int interrupts)
      throws IOException, InterruptedException, KernelTimeoutException, KernelDiedException {
    Contestant kernel = Contestant.start(spec, folder);
    try {
      kernel.run(kernel.script().kept());
      List<Double> times = new ArrayList<>();
      for (int i = 0; i < interrupts; i++) {
        times.add(kernel.interrupt(loop.code(), HOT, PATIENCE));
      }
      boolean kept = "77".equals(kernel.value("kept"));
      return new Kind(times, true, kept, burning(kernel));
    } catch (KernelTimeoutException | KernelDiedException e) {
      System.err.println(spec.name() + ", " + loop.name() + ": " + e.getMessage());
      return new Kind(List.of(), false, false, 0);
    } finally {
      kernel.kill(); // what still runs need not be asked
    }
  }

  private static double burning(Contestant kernel) throws InterruptedException {
    double least = Double.MAX_VALUE;
    for (int i = 0; i < LOOKS && least > CALM_PERCENT; i++) {
      least = Math.min(least, kernel.processorPercentInASecond());
    }
    return least;
  }
}
