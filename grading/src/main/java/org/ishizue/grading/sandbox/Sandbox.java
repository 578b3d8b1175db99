package org.ishizue.grading.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.ishizue.kernel.uservm.Enclosure;
import org.jspecify.annotations.Nullable;

/** One sandbox for one submission: its process and everything in it, how much it used, and why it was ended. */
public final class Sandbox implements Enclosure, AutoCloseable {
  private final Start start;
  private final SandboxLimits limits;
  private final AtomicReference<@Nullable Cause> cause = new AtomicReference<>();
  private final AtomicLong peakMemory = new AtomicLong();
  private final AtomicLong output = new AtomicLong();
  private volatile @Nullable Process process;

  Sandbox(Start start, SandboxLimits limits) {
    this.start = start;
    this.limits = limits;
  }

  /** Why we ended it. */
  public enum Cause {
    TIME,
    MEMORY,
    THREADS,
    OUTPUT,
    /** It sent what our agent never sends. */
    NONSENSE,
    /** It is of no use any more. */
    DONE
  }

  /** Starts the process that is to connect to a socket. */
  @FunctionalInterface
  interface Start {
    Process process(Path socket) throws IOException;
  }

  @Override
  public Process start(Path socket) throws IOException {
    Process started = start.process(socket);
    process = started;
    Watch.over(this, started);
    if (cause.get() != null) {
      started.destroyForcibly();
    }
    return started;
  }

  @Override
  public int maxFrameBytes() {
    return limits.frameBytes();
  }

  SandboxLimits limits() {
    return limits;
  }

  /** Ends it with SIGKILL, and with it all that runs in it. The first cause is the one that counts. */
  public void kill(Cause why) {
    cause.compareAndSet(null, why);
    Process running = process;
    if (running != null) {
      Watch.note(this, running);
      running.descendants().forEach(ProcessHandle::destroyForcibly);
      running.destroyForcibly();
    }
  }

  /** Counts what came out of it; over the cap it is ended. */
  public void cameOut(long bytes) {
    if (output.addAndGet(bytes) > limits.outputBytes()) {
      kill(Cause.OUTPUT);
    }
  }

  /** Why we ended it; null if we did not. */
  public @Nullable Cause cause() {
    return cause.get();
  }

  /** The most memory that its processes held together, as far as it was seen; 0 where nothing tells. */
  public long peakMemoryBytes() {
    return peakMemory.get();
  }

  void sawMemory(long bytes) {
    peakMemory.accumulateAndGet(bytes, Math::max);
  }

  @Override
  public void close() {
    kill(Cause.DONE);
  }
}
