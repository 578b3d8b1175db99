package org.ishizue.benchmarks.data;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ishizue.kernel.Installation;
import org.ishizue.kernel.archive.StartArchive;

/**
 * One library in processes of its own.
 *
 * @param name as it stands over its column
 * @param command what starts it; the work, the rounds and the folder of the files are added
 */
record Contestant(String name, List<String> command) {
  /** What one process said: its timings, and its peak memory in 10^6 bytes; with its whole time in seconds. */
  record Run(List<Timing> timings, double peakMb, double wholeS) {}

  /**
   * Our library in a VM such as a session gives to a learner: the installation's jars, its options, and an archive of classes
   * (decision 264), which a run that nobody measures records into the folder.
   */
  static Contestant ours(Path java, Path installation, Path folder)
      throws IOException, InterruptedException {
    List<String> jars = new ArrayList<>();
    jars.add(Path.of(System.getProperty("java.class.path").split(File.pathSeparator, 2)[0])
        .toString());
    try (Stream<Path> found = Files.list(installation.resolve("lib/user"))) {
      found.map(Path::toString).sorted().forEach(jars::add);
    }
    List<String> end = new ArrayList<>(Installation.QUICK);
    end.addAll(List.of("-cp", String.join(File.pathSeparator, jars), OwnWork.class.getName()));
    String archive = folder.resolve("classes.jsa").toString();
    new Contestant("recorded", command(java, StartArchive.RECORD + archive, end))
        .run("read", 1, folder);
    return new Contestant("ishizue", command(java, StartArchive.OPTION + archive, end));
  }

  private static List<String> command(Path java, String archive, List<String> end) {
    List<String> command = new ArrayList<>(List.of(java.toString(), "-Xlog:cds*=off", archive));
    command.addAll(end);
    return List.copyOf(command);
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
