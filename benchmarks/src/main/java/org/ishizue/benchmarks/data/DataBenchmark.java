package org.ishizue.benchmarks.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ishizue.benchmarks.Results;

/**
 * Our tables beside pandas, polars and DuckDB: {@code DataBenchmark PYTHON FOLDER}, the python of an
 * environment with the peers and a folder for files and results. Every contestant reads the same files in
 * processes of its own and must come to the same answers, or the run fails. Ratios are against pandas with its C
 * engine named.
 */
public final class DataBenchmark {
  private static final int COLD_RUNS = 5;
  private static final int READINGS = 11;
  private static final int ROUNDS = 6;

  private final List<Contestant> contestants;
  private final Path folder;
  private final Results results;
  private final Map<String, Timing> answers = new HashMap<>();

  private DataBenchmark(List<Contestant> contestants, Path folder) {
    this.contestants = contestants;
    this.folder = folder;
    results = new Results(contestants.stream().map(Contestant::name).toList());
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (arguments.length != 3) {
      System.err.println("Usage: DataBenchmark PYTHON INSTALLATION FOLDER");
      System.exit(2);
    }
    Path python = Path.of(arguments[0]);
    Path installation = Path.of(arguments[1]);
    Path folder = Path.of(arguments[2]);
    System.err.println("files in " + folder);
    InputFiles.in(folder);
    Path script = script(folder);
    DataBenchmark benchmark = new DataBenchmark(
        List.of(
            Contestant.peer("pandas, engine=c", python, script, "pandas-c"),
            Contestant.ours(
                Path.of(System.getProperty("java.home"), "bin", "java"), installation, folder),
            Contestant.peer("pandas, default", python, script, "pandas"),
            Contestant.peer("polars", python, script, "polars"),
            Contestant.peer("DuckDB", python, script, "duckdb")),
        folder);
    benchmark.cold();
    benchmark.warm("read", READINGS);
    benchmark.warm("operations", ROUNDS);
    System.out.println(benchmark.results.asMarkdown());
    Files.writeString(folder.resolve("data.json"), benchmark.results.asJson());
    System.err.println("written: " + folder.resolve("data.json"));
  }

  private static Path script(Path folder) throws IOException {
    Path script = folder.resolve("peers.py");
    try (InputStream in = DataBenchmark.class.getResourceAsStream("peers.py")) {
      if (in == null) {
        throw new UncheckedIOException(new IOException("peers.py is not on the class path"));
      }
      Files.copy(in, script, StandardCopyOption.REPLACE_EXISTING);
    }
    return script;
  }

  /** Whole processes that read once, each contestant in turn. */
  private void cold() throws IOException, InterruptedException {
    Map<String, List<Double>> seconds = new HashMap<>();
    for (int run = 0; run < COLD_RUNS; run++) {
      for (Contestant contestant : contestants) {
        Contestant.Run ran = contestant.run("read", 1, folder);
        seconds.computeIfAbsent(contestant.name(), unused -> new ArrayList<>()).add(ran.wholeS());
        if (run == 0) {
          results.put("read 1 M x 8, peak memory, MB", contestant.name(), ran.peakMb());
        }
      }
      System.err.println("cold " + (run + 1) + " of " + COLD_RUNS);
    }
    seconds.forEach((name, all) -> results.put(
        "read 1 M x 8, whole process, s",
        name,
        Results.median(all.stream().mapToDouble(Double::doubleValue).toArray())));
  }

  /** The same work again and again inside one process. */
  private void warm(String work, int rounds) throws IOException, InterruptedException {
    for (Contestant contestant : contestants) {
      if (work.equals("operations") && contestant.name().equals("pandas, default")) {
        continue; // the engines differ in reading only
      }
      System.err.println(contestant.name() + ": " + work);
      Contestant.Run ran = contestant.run(work, rounds, folder);
      for (Timing timing : ran.timings()) {
        check(contestant, timing);
        results.put(timing.work() + ", first, s", contestant.name(), timing.firstS());
        results.put(timing.work() + ", then, s", contestant.name(), timing.medianS());
      }
      results.put(work + " in one process, peak memory, MB", contestant.name(), ran.peakMb());
    }
  }

  private void check(Contestant contestant, Timing timing) {
    Timing first = answers.putIfAbsent(timing.work(), timing);
    if (first != null && !timing.agreesWith(first)) {
      throw new IllegalStateException(contestant.name() + " has another answer to \""
          + timing.work() + "\": " + timing.checksum() + " and not " + first.checksum());
    }
  }
}
