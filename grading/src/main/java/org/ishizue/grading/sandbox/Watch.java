package org.ishizue.grading.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Looks at the processes of all sandboxes ten times a second, from outside, and ends those that have used too
 * much processor time, or hold too much memory or too many threads. It is what limits all of a sandbox's
 * processes together where no cgroup is delegated, and what knows the peak. Elsewhere than on Linux it sees
 * the processor time only.
 */
final class Watch {
  private static final long PERIOD_MS = 100;
  private static final Map<Sandbox, Process> WATCHED = new ConcurrentHashMap<>();

  static {
    Thread thread = new Thread(Watch::look, "sandbox-watch");
    thread.setDaemon(true);
    thread.start();
  }

  private Watch() {}

  static void over(Sandbox sandbox, Process process) {
    WATCHED.put(sandbox, process);
    var unused = process.onExit().thenRun(() -> WATCHED.remove(sandbox));
  }

  private static void look() {
    try {
      while (true) {
        Thread.sleep(PERIOD_MS);
        WATCHED.forEach((sandbox, process) -> {
          Use use = note(sandbox, process);
          if (use.processorMs() > sandbox.limits().run().toMillis()) {
            sandbox.kill(Sandbox.Cause.TIME);
          } else if (use.memoryBytes() > sandbox.limits().memoryBytes()) {
            sandbox.kill(Sandbox.Cause.MEMORY);
          } else if (use.threads() > sandbox.limits().threads()) {
            sandbox.kill(Sandbox.Cause.THREADS);
          }
        });
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Looks once. */
  static Use note(Sandbox sandbox, Process process) {
    Use use = Use.of(process.pid());
    sandbox.sawMemory(use.peakBytes());
    return use;
  }

  /** What a process and those below it hold. */
  record Use(long memoryBytes, long peakBytes, long threads, long processorMs) {
    /** Of /proc, the same on every Linux that Java runs on. */
    private static final long TICK_MS = 10;

    static Use of(long root) {
      if (!Files.isDirectory(Path.of("/proc/self"))) {
        long cpu = ProcessHandle.of(root)
            .flatMap(handle -> handle.info().totalCpuDuration())
            .map(java.time.Duration::toMillis)
            .orElse(0L);
        return new Use(0, 0, 0, cpu);
      }
      long processor = 0;
      long memory = 0;
      long peak = 0;
      long threads = 0;
      List<Long> left = new ArrayList<>(List.of(root));
      for (int i = 0; i < left.size() && i < 1000; i++) {
        long pid = left.get(i);
        try {
          String status = Files.readString(Path.of("/proc/" + pid + "/status"));
          memory += 1024 * (number(status, "RssAnon:") + number(status, "RssShmem:"));
          peak += 1024 * number(status, "VmHWM:");
          threads += number(status, "Threads:");
          String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
          String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
          processor += TICK_MS * (Long.parseLong(fields[11]) + Long.parseLong(fields[12]));
          String children =
              Files.readString(Path.of("/proc/" + pid + "/task/" + pid + "/children"));
          for (String child : children.strip().split(" ", -1)) {
            if (!child.isEmpty()) {
              left.add(Long.valueOf(child));
            }
          }
        } catch (IOException | NumberFormatException gone) {
          // It ended while it was looked at; what it held is gone as well.
          System.getLogger(Watch.class.getName()).log(System.Logger.Level.TRACE, "Gone", gone);
        }
      }
      return new Use(memory, peak, threads, processor);
    }

    private static long number(String status, String key) {
      int at = status.indexOf("\n" + key);
      if (at < 0) {
        return 0;
      }
      String line = status.substring(at + 1 + key.length()).stripLeading();
      int end = 0;
      while (end < line.length() && Character.isDigit(line.charAt(end))) {
        end++;
      }
      return end == 0 ? 0 : Long.parseLong(line.substring(0, end));
    }
  }
}
