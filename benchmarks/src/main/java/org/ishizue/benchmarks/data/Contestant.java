package org.ishizue.benchmarks.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One library in processes of its own.
 *
 * @param name as it stands over its column
 * @param command what starts it; the work, the rounds and the folder of the files are added
 */
record Contestant(String name, List<String> command) {
  /** What one process said: its timings, and its peak memory in 10^6 bytes; with its whole time in seconds. */
  record Run(List<Timing> timings, double peakMb, double wholeS) {}

  static Contestant ours(Path java) {
    String classPath = System.getProperty("java.class.path");
    return new Contestant(
        "ishizue", List.of(java.toString(), "-cp", classPath, OwnWork.class.getName()));
  }

  static Contestant peer(String name, Path python, Path script, String engine) {
    return new Contestant(name, List.of(python.toString(), script.toString(), engine));
  }

  /** Starts a process, waits for its end and reads what it printed. */
  Run run(String work, int rounds, Path folder) throws IOException, InterruptedException {
    List<String> whole = new ArrayList<>(command);
    whole.addAll(List.of(work, Integer.toString(rounds), folder.toString()));
    long began = System.nanoTime();
    Process process =
        new ProcessBuilder(whole).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    List<Timing> timings = new ArrayList<>();
    double peakMb = Double.NaN;
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("memory\t")) {
          peakMb = Double.parseDouble(line.substring("memory\t".length()));
        } else {
          timings.add(Timing.of(line));
        }
      }
    }
    if (process.waitFor() != 0) {
      throw new IllegalStateException(name + " ended with " + process.exitValue());
    }
    return new Run(timings, peakMb, (System.nanoTime() - began) / 1e9);
  }
}
