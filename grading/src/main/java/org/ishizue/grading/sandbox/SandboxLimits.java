package org.ishizue.grading.sandbox;

import java.time.Duration;

/**
 * What one submission may use.
 *
 * @param run processor time, of the submission as of the compiler for it
 * @param wall time by the clock, once its sandbox is ready: for what sleeps, so long that a machine with much
 *     else to do fails nobody
 * @param heapBytes Java objects
 * @param memoryBytes what the process may write to in all: heap, code, stacks, native
 * @param diskBytes each of /tmp, the working folder and /dev/shm; they lie in memory
 * @param threads of the JVM's own and the submission's
 * @param outputBytes prints, displays and values together
 * @param frameBytes one of them
 */
public record SandboxLimits(
    Duration run,
    Duration wall,
    long heapBytes,
    long memoryBytes,
    long diskBytes,
    int threads,
    long outputBytes,
    int frameBytes) {
  public static final SandboxLimits USUAL = new SandboxLimits(
      Duration.ofSeconds(30),
      Duration.ofSeconds(180),
      512L << 20,
      1100L << 20,
      64L << 20,
      200,
      32L << 20,
      8 << 20);

  /** The same for another processor time; by the clock six times that. */
  public SandboxLimits within(Duration limit) {
    return new SandboxLimits(
        limit,
        limit.multipliedBy(6),
        heapBytes,
        memoryBytes,
        diskBytes,
        threads,
        outputBytes,
        frameBytes);
  }

  /** The same for another time by the clock. */
  public SandboxLimits byTheClock(Duration limit) {
    return new SandboxLimits(
        run, limit, heapBytes, memoryBytes, diskBytes, threads, outputBytes, frameBytes);
  }
}
