package org.ishizue.analysis;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/**
 * Real downloads, which are no part of the project: in the folder that {@code -Dishizue.samples} or {@code
 * ISHIZUE_SAMPLES} names, else in {@code shared/samples} beside the project. Without them a test is skipped
 * and says so.
 */
public final class Samples {
  private Samples() {}

  /** A sample by its path in that folder; ends the test as skipped if it is not there. */
  public static Path file(String path) {
    Path file = folder().resolve(path);
    Assumptions.assumeTrue(
        Files.isRegularFile(file), () -> "SKIPPED: no sample " + file + " (set -Dishizue.samples)");
    return file;
  }

  private static Path folder() {
    String named = System.getProperty("ishizue.samples", System.getenv("ISHIZUE_SAMPLES"));
    if (named != null) {
      return Path.of(named);
    }
    for (Path place = Path.of("").toAbsolutePath(); place != null; place = place.getParent()) {
      Path samples = place.resolve("shared/samples");
      if (Files.isDirectory(samples)) {
        return samples;
      }
    }
    return Path.of("shared/samples");
  }
}
