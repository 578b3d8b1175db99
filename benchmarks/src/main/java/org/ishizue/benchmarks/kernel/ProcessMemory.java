package org.ishizue.benchmarks.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The memory of a process and its children, as Linux counts it: shared pages in equal parts (PSS). */
final class ProcessMemory {
  private ProcessMemory() {}

  /** Megabytes (10^6 bytes) of the process and everything it started. */
  static double megabytes(long pid) throws IOException {
    double total = 0;
    ProcessHandle root = ProcessHandle.of(pid).orElseThrow();
    for (ProcessHandle process :
        Stream.concat(Stream.of(root), root.descendants()).toList()) {
      total += pssKilobytes(process.pid()) * 1024 / 1e6;
    }
    return total;
  }

  private static long pssKilobytes(long pid) throws IOException {
    try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "smaps_rollup"))) {
      return lines
          .filter(line -> line.startsWith("Pss:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElse(0);
    } catch (NoSuchFileException endedMeanwhile) {
      return 0;
    }
  }
}
