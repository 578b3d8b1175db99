package org.ishizue.grading.threat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.ishizue.grading.run.RunJob;
import org.ishizue.grading.run.RunJob.JobCell;
import org.ishizue.grading.run.RunReport;
import org.ishizue.grading.run.RunReport.End;
import org.ishizue.grading.run.WorkerConfig;
import org.ishizue.grading.run.Workers;
import org.ishizue.grading.sandbox.SandboxLimits;
import org.ishizue.runtime.text.Language;

/**
 * Runs the list against the sandbox of this machine. Each attack is the cells of a notebook and goes the way of
 * every submission; an honest one goes with each of them, and must come out right.
 */
public final class ThreatRun {
  /** Enough for a submission; endless ones end the sooner. */
  private static final Duration LIMIT = Duration.ofSeconds(4);

  /** Only what sleeps gets so far. */
  private static final Duration LONG = Duration.ofSeconds(90);

  private static final String HONEST = "String seen = \"\" + IntStream.rangeClosed(1, 100).sum();";

  private final WorkerConfig config;

  public ThreatRun(WorkerConfig config) {
    this.config = config.with(config.limits().within(LIMIT).byTheClock(LONG));
  }

  /**
   * Runs all lines.
   *
   * @param jobs how many at a time
   * @param done is told of each as it is known
   * @return the results in the list's order
   */
  public List<ThreatResult> run(int jobs, Consumer<ThreatResult> done)
      throws IOException, InterruptedException {
    List<ThreatResult> results = new ArrayList<>();
    try (Bait bait = new Bait();
        Workers workers = new Workers(config)) {
      ExecutorService pool = Executors.newFixedThreadPool(jobs);
      try {
        List<Future<List<ThreatResult>>> running = new ArrayList<>();
        for (Threat threat : CellThreats.all(bait, config.limits())) {
          running.add(pool.submit(() -> List.of(attack(workers, threat))));
        }
        running.add(pool.submit(() -> FileThreats.run(bait, ThreatRun::title)));
        running.add(pool.submit(() -> List.of(brokenFilter(bait.folder().resolve("no-filter")))));
        running.add(pool.submit(() -> List.of(brokenFrames())));
        for (Future<List<ThreatResult>> each : running) {
          for (ThreatResult result : each.get()) {
            results.add(result);
            done.accept(result);
          }
        }
      } catch (ExecutionException e) {
        throw new IOException("The list could not be run", e.getCause());
      } finally {
        pool.shutdownNow();
      }
    }
    results.sort(Comparator.comparing(result -> Integer.valueOf(digits(result.number()))));
    return results;
  }

  private static ThreatResult attack(Workers workers, Threat threat)
      throws IOException, InterruptedException {
    RunReport report = patiently(workers, job(threat.cells()));
    String objection = threat.guard().objection(report);
    if (objection.isEmpty()) {
      RunReport honest = patiently(workers, job(List.of(HONEST)));
      if (!Threat.seen(honest).equals("5050")) {
        objection = "an honest submission after it: " + Threat.said(honest);
      }
    }
    return new ThreatResult(threat.number(), title(threat.number()), objection);
  }

  /** As grading does: what fails by no fault of the submission's is tried again. */
  private static RunReport patiently(Workers workers, RunJob job)
      throws IOException, InterruptedException {
    RunReport report = workers.run(job);
    for (int again = 0; again < 2 && report.end() == End.FAULT; again++) {
      report = workers.run(job);
    }
    return report;
  }

  static RunJob job(List<String> sources) {
    List<JobCell> cells = new ArrayList<>();
    for (String source : sources) {
      cells.add(new JobCell("attack" + cells.size(), source, ""));
    }
    cells.add(new JobCell("ask", "", "[{\"answer\":\"seen\"}]"));
    return new RunJob(cells);
  }

  /** A sandbox without its filter must not start. */
  private ThreatResult brokenFilter(Path folder) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    Files.write(folder.resolve("filter.bpf"), new byte[0]);
    return mustFault(
        "30",
        new WorkerConfig(
            config.userVm(),
            config.imports(),
            config.level(),
            config.limits(),
            folder,
            config.folders()));
  }

  /** A runner whose answers do not come through is a fault of the grader's. */
  private ThreatResult brokenFrames() throws IOException, InterruptedException {
    SandboxLimits usual = config.limits();
    SandboxLimits broken = new SandboxLimits(
        usual.run(),
        usual.wall(),
        usual.heapBytes(),
        usual.memoryBytes(),
        usual.diskBytes(),
        usual.threads(),
        usual.outputBytes(),
        64);
    return mustFault("29", config.with(broken));
  }

  private static ThreatResult mustFault(String number, WorkerConfig broken)
      throws IOException, InterruptedException {
    try (Workers workers = new Workers(broken)) {
      RunReport report = workers.run(job(List.of(HONEST)));
      boolean held = report.end() == End.FAULT && report.values().isEmpty();
      return new ThreatResult(number, title(number), held ? "" : Threat.said(report));
    }
  }

  private static String title(String number) {
    return Threat.title(Language.current(), number);
  }

  private static String digits(String number) {
    return number.replaceAll("[a-z]", "");
  }
}
