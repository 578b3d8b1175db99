package org.ishizue.benchmarks.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ishizue.benchmarks.Results;
import org.ishizue.jupyter.kernelspec.KernelSpec;

/** What our own kernel is to reach, and how it is started without what an earlier start has left to it. */
final class OwnKernel {
  static final String KERNEL_INFO = "spawn to kernel_info, s";
  static final String FIRST_RESULT = "spawn to first 1+1, s";
  static final String FIRST_EVER = "first start ever to 1+1, s";
  static final String MEMORY_AT_START = "memory after the first cell, MB";
  static final String MEMORY_LATER = "memory after 1,000 cells, MB";
  static final String TYPICAL_CELL = "import + class + loop cell, ms";
  static final String GROWTH = "… 2,000 against first 50";
  static final String COMPLETION = "completion, ms";
  static final String INSPECTION = "inspection, ms";
  static final String PRINTED = "100,000 lines printed, s";
  static final String PRINTED_MESSAGES = "… in messages";
  static final String PRINTED_LOST = "… lines lost";

  private static final String MAIN_CLASS = "org.ishizue.kernel.KernelMain";
  private static final String ARCHIVE = "-XX:SharedArchiveFile=";

  /** A kernel that keeps something for its next start is told where by this. */
  private static final String ARCHIVE_TO_MAKE = "-Dishizue.archive=";

  private static final Map<String, Double> LIMITS = Map.ofEntries(
      Map.entry(FIRST_EVER, 1.0),
      Map.entry("trivial cell, first 50, ms", 10.0),
      Map.entry("trivial cell, up to 1,000, ms", 10.0),
      Map.entry("trivial cell, up to 2,000, ms", 10.0),
      Map.entry(GROWTH, 1.2),
      Map.entry(TYPICAL_CELL, 40.0),
      Map.entry(COMPLETION, 15.0),
      Map.entry(INSPECTION, 30.0),
      Map.entry(PRINTED, 0.5),
      Map.entry(PRINTED_MESSAGES, 100.0),
      Map.entry(PRINTED_LOST, 0.0),
      Map.entry(MEMORY_AT_START, 180.0),
      Map.entry(MEMORY_LATER, 260.0));

  private OwnKernel() {}

  static boolean is(KernelSpec spec) {
    return spec.argv().contains(MAIN_CLASS);
  }

  /** Whether it starts from an archive of classes. */
  static boolean isQuick(KernelSpec spec) {
    return is(spec) && spec.argv().stream().anyMatch(word -> word.startsWith(ARCHIVE));
  }

  static boolean isNew(KernelSpec spec) {
    return is(spec) && !isQuick(spec);
  }

  /** The same kernel as it starts when nothing was kept for it, and as it keeps nothing. */
  static KernelSpec asNew(KernelSpec spec) {
    List<String> argv = new ArrayList<>(spec.argv());
    argv.removeIf(word -> word.startsWith(ARCHIVE) || word.startsWith(ARCHIVE_TO_MAKE));
    return new KernelSpec(
        spec.name(),
        spec.folder(),
        argv,
        spec.displayName(),
        spec.language(),
        spec.interruptMode(),
        spec.env(),
        spec.metadata(),
        spec.json());
  }

  /** Notes what is to be reached; a start on JDK 25 is to be quicker than one on 17. */
  static void limits(KernelSpec spec, Results results) {
    String name = spec.name();
    boolean newer = name.contains("25");
    results.limit(KERNEL_INFO, name, newer ? 0.35 : 0.45);
    results.limit(FIRST_RESULT, name, newer ? 0.45 : 0.6);
    LIMITS.forEach((measure, most) -> results.limit(measure, name, most));
    Interrupts.limits(name, results);
  }
}
